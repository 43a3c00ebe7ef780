import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashOf, isCurrent, leave } from './stamps.mjs';

describe('stamps', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stamps-'));
    mkdirSync(join(folder, 'src'));
    writeFileSync(join(folder, 'src/a.ts'), 'one');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('a changed, an added and a renamed file change the hash; the same files do not', () => {
    const before = hashOf([folder]);
    expect(hashOf([folder])).toBe(before);
    writeFileSync(join(folder, 'src/b.ts'), '');
    const added = hashOf([folder]);
    expect(added).not.toBe(before);
    writeFileSync(join(folder, 'src/a.ts'), 'two');
    expect(hashOf([folder])).not.toBe(added);
  });

  it('what is made, and what does not count, leaves it as it is', () => {
    const before = hashOf([folder]);
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist/a.js'), 'made');
    writeFileSync(join(folder, 'src/a.spec.ts'), 'test');
    expect(hashOf([folder], (file) => !file.endsWith('.spec.ts'))).toBe(before);
  });

  it('a stamp is current for what it was left for, and nothing else', () => {
    const stamp = join(folder, 'made/stamp');
    expect(isCurrent(stamp, 'abc')).toBe(false);
    leave(stamp, 'abc');
    expect(isCurrent(stamp, 'abc')).toBe(true);
    expect(isCurrent(stamp, 'def')).toBe(false);
  });

  it('a path that is not there counts as nothing', () => {
    expect(hashOf([join(folder, 'gone')])).toBe(hashOf([]));
  });
});
