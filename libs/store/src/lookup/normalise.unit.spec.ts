import fc from 'fast-check';
import {
  normaliseAddress,
  normaliseCode,
  normaliseEmail,
  normaliseNameAndBirthDate,
  normalisePhone,
} from './normalise.js';

const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const born = '1980-02-29';
const name = (lastName: string, prefix?: string) =>
  normaliseNameAndBirthDate({ lastName, prefix, birthDate: born });

const idempotent = (normalise: (text: string) => string | undefined) =>
  fc.assert(
    fc.property(text, (raw) => {
      const once = normalise(raw);
      if (once !== undefined) expect(normalise(once)).toBe(once);
    }),
  );

describe('a code', () => {
  it('is the same in any case and spacing, and idempotent', () => {
    expect(normaliseCode(' hc-00 12/a ')).toBe('HC-0012/A');
    expect(normaliseCode('1-23')).not.toBe(normaliseCode('12-3'));
    expect(normaliseCode('  ')).toBeUndefined();
    idempotent(normaliseCode);
  });
});

describe('an e-mail address', () => {
  it('is the same in any case and spacing, and idempotent', () => {
    expect(normaliseEmail(' Jan.Tester @Voorbeeld.NL')).toBe('jan.tester@voorbeeld.nl');
    expect(normaliseEmail('jan@exämple.nl')).toBe('jan@xn--exmple-cua.nl');
    for (const none of ['', '@', 'jan', 'jan@', '@voorbeeld.nl', 'a@b@c'])
      expect(normaliseEmail(none)).toBeUndefined();
    idempotent(normaliseEmail);
  });
});

describe('a phone number', () => {
  it.each([
    ['06 12 34 56 78', '+31612345678'],
    ['06-12345678', '+31612345678'],
    ['+31 6 12345678', '+31612345678'],
    ['+31 (0)6 12345678', '+31612345678'],
    ['0031 6 1234 5678', '+31612345678'],
    ['(020) 123 45 67', '+31201234567'],
    ['+32 470 12 34 56', '+32470123456'],
    ['0049.30.1234567', '+49301234567'],
  ])('%s is %s', (raw, e164) => expect(normalisePhone(raw)).toBe(e164));

  it.each([
    '',
    '112',
    '06 1234 567',
    '06 12345678 9',
    '612345678',
    'geen',
    '+',
    '06 12345678 toestel 3',
    '+31 0',
  ])('%j is none', (raw) => expect(normalisePhone(raw)).toBeUndefined());

  it('is one number however it is spaced, in E.164, and idempotent', () => {
    const spacing = fc.array(fc.constantFrom('', ' ', '-', '.', ' - '), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9][0-9]{8}$/), spacing, (digits, gaps) => {
        const spaced = [...digits].map((digit, index) => `${digit}${gaps[index] ?? ''}`).join('');
        for (const start of ['0', '0031', '+31', '+31(0)', '0031 0'])
          expect(normalisePhone(`${start}${spaced}`)).toBe(`+31${digits}`);
      }),
    );
    fc.assert(
      fc.property(text, (raw) => {
        expect(normalisePhone(raw) ?? '+3112345678').toMatch(/^\+[1-9][0-9]{6,14}$/);
      }),
    );
    idempotent(normalisePhone);
  });
});

describe('an address', () => {
  it('is postal code, number and addition, however they are written', () => {
    const same = [
      { postalCode: '1234 ab', houseNumber: '12-a' },
      { postalCode: '1234AB', houseNumber: '12', addition: 'A' },
      { postalCode: ' 1234  AB ', houseNumber: '012 A' },
      { postalCode: '1234ab', houseNumber: '12', addition: '-a.' },
    ];
    expect(new Set(same.map(normaliseAddress))).toEqual(new Set(['1234AB 12 A']));
  });

  it('is another one with another number or addition', () => {
    const all = ['12', '121', '1', '12 1', '12 bis', '12 hs', '12-2', '122'].map((houseNumber) =>
      normaliseAddress({ postalCode: '1234AB', houseNumber }),
    );
    expect(new Set(all).size).toBe(all.length);
  });

  it('needs a postal code and a number', () => {
    expect(normaliseAddress({ postalCode: '', houseNumber: '1' })).toBeUndefined();
    expect(normaliseAddress({ postalCode: '1234AB', houseNumber: 'bis' })).toBeUndefined();
  });

  it('never depends on case, spaces or where the addition stands', () => {
    const letters = fc.stringMatching(/^[a-z]{0,4}$/);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999 }),
        letters,
        fc.constantFrom('', ' ', '-'),
        (number, addition, gap) => {
          const plain = normaliseAddress({ postalCode: '1234AB', houseNumber: `${number}`, addition });
          const joined = `${number}${gap}${addition.toUpperCase()}`;
          expect(normaliseAddress({ postalCode: '1234 ab', houseNumber: joined })).toBe(plain);
        },
      ),
    );
  });
});

describe('a name and birth date', () => {
  it.each([
    ['Berg', 'van den'],
    ['Van den Berg', undefined],
    ['Berg, van den', undefined],
    ['Bérg', 'v.d.'],
    ['BERG', 'v/d'],
    ['  van   den berg', undefined],
  ])('%s with prefix %s is berg', (lastName, prefix) => expect(name(lastName, prefix)).toBe(`berg ${born}`));

  it.each([
    ['Jansen-de Vries', `jansendevries ${born}`],
    ["D'Ávila", `avila ${born}`],
    ['Øster-Łęcki', `osterlecki ${born}`],
    ['Weiß', `weiss ${born}`],
    ['Ĳsbrand', `ijsbrand ${born}`],
    ['Yılmaz', `yilmaz ${born}`],
    ['İnan', `inan ${born}`],
    ['De', `de ${born}`],
    ['李', `李 ${born}`],
  ])('%s is %s', (lastName, expected) => expect(name(lastName)).toBe(expected));

  it('needs letters and a real day', () => {
    expect(name('-')).toBeUndefined();
    expect(normaliseNameAndBirthDate({ lastName: 'Berg', birthDate: '29-02-1980' })).toBeUndefined();
    expect(normaliseNameAndBirthDate({ lastName: 'Berg', birthDate: '1980-13-01' })).toBeUndefined();
  });

  it('never depends on case or on the form of diacritics', () => {
    fc.assert(
      fc.property(text, (lastName) => {
        expect(name(lastName.normalize('NFD'))).toBe(name(lastName.normalize('NFC')));
        expect(name(name(lastName)?.slice(0, -born.length) ?? '')).toBe(name(lastName));
      }),
    );
  });
});
