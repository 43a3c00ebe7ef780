import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { BadKeyFile } from '../errors.js';
import { MasterKeys, newKeyLine } from '../keys/master-keys.js';
import { LookupHasher } from './lookup-hasher.js';

const hasher = new LookupHasher(Buffer.alloc(32, 1));

describe('a keyed hash', () => {
  it('is the same for the same value, and another for another kind, key or value', () => {
    const hash = hasher.hash('phone', '+31612345678');
    expect(hash).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(new LookupHasher(Buffer.alloc(32, 1)).hash('phone', '+31612345678')).toBe(hash);
    const others = [
      new LookupHasher(Buffer.alloc(32, 2)).hash('phone', '+31612345678'),
      hasher.hash('email', '+31612345678'),
      hasher.hash('phone', '+31612345679'),
    ];
    expect(new Set([hash, ...others]).size).toBe(4);
  });

  it('keeps parts apart', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (one, two) => {
        const same = JSON.stringify(one) === JSON.stringify(two);
        expect(hasher.hash('address', ...one) === hasher.hash('address', ...two)).toBe(same);
      }),
    );
  });

  it('makes ids that contracts accept', () => {
    const id = hasher.id('rec', 'record', 'erp', 'R-1');
    expect(id).toMatch(/^rec_[0-9a-f]{32}$/);
    expect(hasher.id('rec', 'record', 'erp', 'R-1')).toBe(id);
    expect(hasher.id('rec', 'record', 'erpR', '-1')).not.toBe(id);
  });

  it('does not show its key', () => {
    expect(JSON.stringify(hasher)).not.toMatch(/AQEB|0101/);
  });

  describe('has its key', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lookup-'));
    afterAll(() => rmSync(folder, { recursive: true }));

    it('from a file, or from the oldest master key', () => {
      const path = join(folder, 'hmac.key');
      writeFileSync(path, `${Buffer.alloc(32, 1).toString('base64')}\n`);
      expect(LookupHasher.fromFile(path).hash('email', 'a')).toBe(hasher.hash('email', 'a'));
      const [one, two] = [newKeyLine('1'), newKeyLine('2')];
      const before = LookupHasher.fromMaster(MasterKeys.parse(one));
      expect(LookupHasher.fromMaster(MasterKeys.parse(one + two)).hash('email', 'a')).toBe(
        before.hash('email', 'a'),
      );
    });

    it('and exactly one', () => {
      const path = join(folder, 'two.key');
      writeFileSync(path, newKeyLine('1') + newKeyLine('2'));
      expect(() => LookupHasher.fromFile(path)).toThrow(BadKeyFile);
      expect(() => new LookupHasher(Buffer.alloc(31))).toThrow(TypeError);
    });
  });
});
