import { noAccessBeforeTheIntegrityCodeIsSigned as refuses } from './no-access-before-the-integrity-code-is-signed.js';

describe('P12: no access before the integrity code is signed', () => {
  it('lets in who signed on a day that has come', () => {
    expect(refuses('2026-11-24', 'required', '2026-11-24')).toBe(false);
    expect(refuses('2019-01-02', 'optional', '2026-11-24')).toBe(false);
  });

  it.each([null, '', false, 'soon', '2026-11-25', 20261124])('refuses %p, whatever the setting', (claim) => {
    expect(refuses(claim, 'required', '2026-11-24')).toBe(true);
    expect(refuses(claim, 'optional', '2026-11-24')).toBe(true);
  });

  it('an issuer that does not tell is a setting', () => {
    expect(refuses(undefined, 'required', '2026-11-24')).toBe(true);
    expect(refuses(undefined, 'optional', '2026-11-24')).toBe(false);
  });
});
