import { safeReturnPath } from './safe-return-path.js';

describe('where a browser goes after logging in', () => {
  it.each(['/', '/werklijst?weergave=mine&recht=access', '/verzoeken/req_0a1B2c/houders'])(
    'goes back to %s',
    (path) => {
      expect(safeReturnPath(path)).toBe(path);
    },
  );

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/a\r\nLocation: x',
    '/\t/evil.example',
    '/auth/logout',
    '/api/requests/requests',
    `/${'a'.repeat(500)}`,
    '',
    undefined,
    ['/x'],
  ])('goes to the start instead of %p', (path) => {
    expect(safeReturnPath(path)).toBe('/');
  });
});
