import { SAYABLE } from '../domain/number.js';
import { hashCode, isCode, makeCode } from './code.js';
import { countTry, mayTry, noTries } from './lockout.js';
import { MemoryPackages } from './packages.js';

const now = new Date('2026-03-12T10:00:00Z');
const minutes = (n: number) => new Date(now.getTime() + n * 60_000);

describe('P17: the code of a package', () => {
  it('can be said on the phone and is typed however people type', async () => {
    const code = makeCode();
    expect(code).toMatch(new RegExp(`^[${SAYABLE}]{4}-[${SAYABLE}]{4}$`));
    const hash = await hashCode(code);
    expect(await isCode(` ${code.toLowerCase().replace('-', ' ')}`, hash)).toBe(true);
    expect(JSON.stringify(hash)).not.toContain(code);
  });

  it('opens with itself alone, and nothing opens without one', async () => {
    const hash = await hashCode('K7M4-P9TX');
    expect(await isCode('K7M4-P9TY', hash)).toBe(false);
    expect(await isCode('', hash)).toBe(false);
    expect(await isCode('K7M4-P9TX', undefined)).toBe(false);
    expect(await isCode('K7M4-P9TX', await hashCode('K7M4-P9TX'))).toBe(true);
  });

  it('takes no byte that would make one character likelier than another', () => {
    const bytes = Buffer.from([253, 254, 255, 0, 1, 2, 22, 23, 252, 255, 5, 6, 7, 8, 9, 10]);
    expect(makeCode(() => bytes)).toBe('234Y-2Y9A');
  });
});

describe('P17: wrong codes', () => {
  it('lock a package at the fifth, for a quarter of an hour and then longer, a day at most', () => {
    let tries = noTries;
    for (let i = 0; i < 4; i++) tries = countTry(tries, now);
    expect(mayTry(tries, now)).toBe(true);
    tries = countTry(tries, now);
    expect(mayTry(tries, minutes(14))).toBe(false);
    expect(mayTry(tries, minutes(15))).toBe(true);
    tries = countTry(tries, now);
    expect(tries.lockedUntil).toEqual(minutes(30));
    for (let i = 0; i < 30; i++) tries = countTry(tries, now);
    expect(tries.lockedUntil).toEqual(minutes(24 * 60));
  });

  it('are counted before the code is looked at, and forgotten after a right one or a new code', async () => {
    const packages = new MemoryPackages();
    await packages.add({ packageId: 'pkg_1', requestId: 'req_1', documents: 0 });
    for (let i = 0; i < 5; i++) expect((await packages.beginTry('pkg_1', now)).state).toBe('counted');
    expect((await packages.beginTry('pkg_1', now)).state).toBe('locked');
    await packages.forgetTries('pkg_1');
    expect((await packages.beginTry('pkg_1', now)).state).toBe('counted');
    expect((await packages.beginTry('pkg_none', now)).state).toBe('unknown');
  });
});
