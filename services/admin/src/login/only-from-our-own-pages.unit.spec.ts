import { mayChange, mayRead } from './only-from-our-own-pages.js';

const ours = 'https://huisrecht.example';
const good = { origin: ours, fetchSite: 'same-origin', token: 'token-of-the-session' };
const may = (part: object) => mayChange({ ...good, ...part }, ours, 'token-of-the-session');

describe('changes come from our own pages only', () => {
  it('lets our own pages through, also of browsers that send only one of the two', () => {
    expect(may({})).toBe(true);
    expect(may({ fetchSite: undefined })).toBe(true);
    expect(may({ origin: undefined })).toBe(true);
  });

  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { fetchSite: 'cross-site' },
    { fetchSite: 'same-site' },
    { origin: undefined, fetchSite: undefined },
    { token: undefined },
    { token: '' },
    { token: 'token-of-the-sessioN' },
  ])('refuses %j', (part) => {
    expect(may(part)).toBe(false);
  });

  it('reading is refused only when another site asks', () => {
    expect(
      [undefined, 'none', 'same-origin', 'cross-site'].map((fetchSite) => mayRead({ ...good, fetchSite })),
    ).toEqual([true, true, true, false]);
  });
});
