import { domainToASCII } from 'node:url';

/**
 * Pure: what people type in different ways becomes one text to hash. `undefined` means that it is no such
 * thing, so that there is nothing to look up or to index. Each is idempotent.
 */

/** A relation code or contract number: upper case, without spaces; other signs count. */
export const normaliseCode = (code: string): string | undefined =>
  code.normalize('NFKC').replace(/\s+/gu, '').toUpperCase().normalize('NFKC') || undefined;

/** An e-mail address: lower case, without spaces, an international domain in its ASCII form. */
export const normaliseEmail = (email: string): string | undefined => {
  const [local = '', domain = '', ...more] = email
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .toLowerCase()
    .normalize('NFKC')
    .split('@');
  const ascii = domainToASCII(domain);
  return local && ascii && more.length === 0 ? `${local}@${ascii}` : undefined;
};

const INTERNATIONAL = /^\+[1-9][0-9]{6,14}$/;
const DUTCH = /^\+31[1-9][0-9]{8}$/;

/**
 * A phone number in E.164. Without a country it is Dutch: `06 12 34 56 78` and `+31 (0)6-12345678` are both
 * `+31612345678`. Extensions and letters make it no number.
 */
export const normalisePhone = (phone: string): string | undefined => {
  const bare = phone
    .normalize('NFKC')
    .replace(/[\s().\-/\u2010-\u2015]/gu, '')
    .replace(/^00/, '+');
  const international = bare.startsWith('+') ? bare : bare.replace(/^0/, '+31');
  const number = international.replace(/^\+310/, '+31');
  if (number.startsWith('+31')) return DUTCH.test(number) ? number : undefined;
  return INTERNATIONAL.test(number) ? number : undefined;
};

const lettersAndDigits = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toUpperCase()
    .normalize('NFKC');

/**
 * An address by postal code, house number and addition: `1234 ab`, `12-a` and `1234AB`, `12`, `A` are one.
 * Foreign postal codes stay as they are, without signs.
 */
export const normaliseAddress = (address: {
  readonly postalCode: string;
  readonly houseNumber: string;
  readonly addition?: string | undefined;
}): string | undefined => {
  const postalCode = lettersAndDigits(address.postalCode);
  const [, number, rest = ''] = /^\s*0*([0-9]+)(.*)$/su.exec(address.houseNumber.normalize('NFKC')) ?? [];
  if (!postalCode || number === undefined) return undefined;
  return [postalCode, number, lettersAndDigits(`${rest}${address.addition ?? ''}`)].join(' ').trim();
};

const PREFIXES = new Set(
  `van von vom zu zum zur de den der des dem du di da dal dei del della do dos das la le les l d el al het t s te ten ter tot
  op in onder over aan bij uit uyt uijt voor v vd vdr vande vanden vander vant`.split(/\s+/),
);

const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

const words = (name: string): string[] =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßøæœłđðþı]/gu, (letter) => PLAIN[letter] ?? letter)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/**
 * A family name and birth date. Case, diacritics, signs and prefixes make no difference: `Van den Bérg`,
 * `Berg, van den` and prefix `v.d.` with `Berg` are one. A name of prefixes only keeps its last word.
 */
export const normaliseNameAndBirthDate = (person: {
  readonly lastName: string;
  readonly prefix?: string | undefined;
  readonly birthDate: string;
}): string | undefined => {
  const all = words(person.lastName);
  const from = all.findIndex((word) => !PREFIXES.has(word));
  const until = all.findLastIndex((word) => !PREFIXES.has(word));
  const family = from === -1 ? all.slice(-1) : all.slice(from, until + 1);
  if (family.length === 0 || !DAY.test(person.birthDate)) return undefined;
  return `${family.join('')} ${person.birthDate}`;
};
