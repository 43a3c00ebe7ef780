import { rowAfter, shortcutOf, type KeyPress } from './shortcuts.js';

const press = (part: Partial<KeyPress>): KeyPress => ({
  key: 'n',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  defaultPrevented: false,
  repeat: false,
  targetTag: 'BODY',
  targetEditable: false,
  ...part,
});

describe('keys', () => {
  it('knows n, / and ? and no other', () => {
    expect(['n', '/', '?', 'N', 'x', 'Enter'].map((key) => shortcutOf(press({ key })))).toEqual([
      'n',
      '/',
      '?',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('leaves whoever types alone', () => {
    for (const targetTag of ['INPUT', 'TEXTAREA', 'SELECT'])
      expect(shortcutOf(press({ targetTag }))).toBeUndefined();
    expect(shortcutOf(press({ targetTag: 'DIV', targetEditable: true }))).toBeUndefined();
  });

  it('leaves the keys of the browser and of assistive software alone', () => {
    for (const part of [
      { ctrlKey: true },
      { metaKey: true },
      { altKey: true },
      { defaultPrevented: true },
      { repeat: true },
    ]) {
      expect(shortcutOf(press(part))).toBeUndefined();
    }
  });

  it('goes through rows without falling off', () => {
    expect(rowAfter('ArrowDown', -1, 3)).toBe(0);
    expect(rowAfter('ArrowDown', 2, 3)).toBe(2);
    expect(rowAfter('ArrowUp', 0, 3)).toBe(0);
    expect(rowAfter('ArrowUp', -1, 3)).toBe(0);
    expect(rowAfter('End', 0, 3)).toBe(2);
    expect(rowAfter('Home', 2, 3)).toBe(0);
    expect(rowAfter('a', 0, 3)).toBeUndefined();
    expect(rowAfter('ArrowDown', -1, 0)).toBeUndefined();
  });
});
