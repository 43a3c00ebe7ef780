import { generateKeySync } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BadKeyFile, SealBroken } from '../errors.js';
import { makeMasterKeyFile, MasterKeys, newKeyLine } from './master-keys.js';

const dataKey = generateKeySync('aes', { length: 256 });
const [one, two] = [newKeyLine('1'), newKeyLine('2')];

describe('the master keys', () => {
  const folder = mkdtempSync(join(tmpdir(), 'keys-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('wrap a data key so that only the same id and master key open it', () => {
    const master = MasterKeys.parse(one);
    const wrapped = master.wrap('sub_1|identity', dataKey);
    expect(master.unwrap('sub_1|identity', wrapped).equals(dataKey)).toBe(true);
    expect(() => master.unwrap('sub_2|identity', wrapped)).toThrow(SealBroken);
    expect(() => MasterKeys.parse(newKeyLine('1')).unwrap('sub_1|identity', wrapped)).toThrow(SealBroken);
  });

  it('notice any changed byte of a wrapped key', () => {
    const master = MasterKeys.parse(one);
    const { wrapped } = master.wrap('rec_1', dataKey);
    const bytes = Buffer.from(wrapped, 'base64');
    for (const at of bytes.keys()) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      const tampered = { master: '1', wrapped: changed.toString('base64') };
      expect(() => master.unwrap('rec_1', tampered)).toThrow(SealBroken);
    }
    expect(() => master.unwrap('rec_1', { master: '1', wrapped: '' })).toThrow(SealBroken);
  });

  it('rotate: the last line wraps, the earlier ones still open, a missing one is named', () => {
    const old = MasterKeys.parse(one).wrap('rec_1', dataKey);
    const both = MasterKeys.parse(`# rotated\n${one}\n${two}`);
    expect(both.current).toBe('2');
    expect(both.unwrap('rec_1', old).equals(dataKey)).toBe(true);
    expect(both.wrap('rec_1', dataKey).master).toBe('2');
    expect(() => MasterKeys.parse(two).unwrap('rec_1', old)).toThrow('master key "1"');
  });

  it('come from a file that only its owner reads', () => {
    const path = join(folder, 'master.key');
    makeMasterKeyFile(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(MasterKeys.fromFile(path).current).toBe('1');
    expect(() => makeMasterKeyFile(path)).toThrow('EEXIST');
  });

  it('take a bare key for version 1', () => {
    expect(MasterKeys.parse(one.slice(2)).current).toBe('1');
    expect(MasterKeys.parse(`${one.slice(2)}${two}`).current).toBe('2');
  });

  it('say what is wrong with a file, and never what is in it', () => {
    const secret = 'c2hvcnQ=';
    const path = join(folder, 'bad.key');
    for (const text of ['', '# nothing\n', `1 ${secret}`, `${one}${one}`, '1', 'a b c']) {
      writeFileSync(path, text);
      const reading = () => MasterKeys.fromFile(path);
      expect(reading).toThrow(BadKeyFile);
      expect(reading).toThrow(path);
      expect(reading).not.toThrow(secret);
    }
    expect(() => MasterKeys.fromFile(join(folder, 'absent'))).toThrow(BadKeyFile);
  });

  it('give other secrets, one for each purpose, that outlive a rotation while the oldest line stays', () => {
    const master = MasterKeys.parse(one);
    expect(master.derive('a')).toHaveLength(32);
    expect(master.derive('a').equals(master.derive('b'))).toBe(false);
    expect(master.derive('a').equals(MasterKeys.parse(one + two).derive('a'))).toBe(true);
  });
});
