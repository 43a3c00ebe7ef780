import { generateKeySync } from 'node:crypto';
import fc from 'fast-check';
import { SealBroken } from '../errors.js';
import { isSealed, openWith, sealWith, type SealContext, type Sealed } from './sealed.js';

const newKey = () => generateKeySync('aes', { length: 256 });
const key = newKey();
const context: SealContext = { collection: 'subjects', field: 'profile', owner: 'sub_1' };
const KEY_ID = 'sub_1|identity';

const flip = (base64: string, bit: number): string => {
  const bytes = Buffer.from(base64, 'base64');
  const at = bit % (bytes.length * 8);
  bytes.writeUInt8(bytes.readUInt8(at >> 3) ^ (1 << (at & 7)), at >> 3);
  return bytes.toString('base64');
};

const opening =
  (changed: Partial<Sealed>, sealed: Sealed, where: SealContext = context, with_ = key) =>
  () =>
    openWith(with_, where, { ...sealed, ...changed });

describe('a sealed value', () => {
  it('opens to what was sealed, any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const sealed = sealWith(key, KEY_ID, context, value);
        expect(openWith(key, context, sealed)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(isSealed(JSON.parse(JSON.stringify(sealed)))).toBe(true);
      }),
    );
  });

  it('opens to what was sealed, any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4096 }), (bytes) => {
        const opened = openWith(key, context, sealWith(key, KEY_ID, context, bytes));
        expect(opened).toBeInstanceOf(Buffer);
        expect(Buffer.compare(opened as Buffer, Buffer.from(bytes))).toBe(0);
      }),
    );
  });

  it('P13: does not open when a single bit of nonce, ciphertext or tag was flipped', () => {
    const sealed = sealWith(key, KEY_ID, context, { lastName: 'Testpersoon' });
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('n' as const, 'c' as const), (bit, part) => {
        expect(opening({ [part]: flip(sealed[part], bit) }, sealed)).toThrow(SealBroken);
      }),
      { numRuns: 500 },
    );
  });

  it('does not open when it was cut, or is no base64 at all', () => {
    const sealed = sealWith(key, KEY_ID, context, 'text');
    for (let length = 0; length < sealed.c.length; length += 1)
      expect(opening({ c: sealed.c.slice(0, length) }, sealed)).toThrow(SealBroken);
    expect(opening({ c: `${sealed.c} ` }, sealed)).toThrow(SealBroken);
    expect(opening({ n: '' }, sealed)).toThrow(SealBroken);
    expect(opening({ n: sealed.n.slice(0, -4) }, sealed)).toThrow(SealBroken);
  });

  it('does not open in another field, document or collection', () => {
    const sealed = sealWith(key, KEY_ID, context, 'text');
    for (const moved of [{ owner: 'sub_2' }, { field: 'address' }, { collection: 'requests' }])
      expect(opening({}, sealed, { ...context, ...moved })).toThrow(SealBroken);
  });

  it('keeps the parts of its context apart', () => {
    const sealed = sealWith(key, KEY_ID, { collection: 'a', field: 'b","c', owner: 'd' }, 1);
    expect(opening({}, sealed, { collection: 'a', field: 'b', owner: 'c","d' })).toThrow(SealBroken);
  });

  it('does not open with another key, nor under the id of another key', () => {
    const sealed = sealWith(key, KEY_ID, context, 'text');
    expect(opening({}, sealed, context, newKey())).toThrow(SealBroken);
    expect(opening({ k: 'sub_1|tenancy' }, sealed)).toThrow(SealBroken);
    expect(opening({ k: 'sub_1|identity|2' }, sealed)).toThrow(SealBroken);
  });

  it('never looks the same twice, and says nothing of its content in an error', () => {
    const [first, second] = [1, 2].map(() => sealWith(key, KEY_ID, context, 'Testpersoon'));
    expect(first?.c).not.toBe(second?.c);
    expect(first?.n).not.toBe(second?.n);
    expect(opening({ n: flip(first?.n ?? '', 0) }, first as Sealed)).toThrow(
      'The seal of subjects.profile of sub_1 is broken.',
    );
  });

  it('refuses what is neither JSON nor bytes', () => {
    expect(() => sealWith(key, KEY_ID, context, undefined)).toThrow(TypeError);
  });
});
