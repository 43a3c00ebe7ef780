import { passesTheElevenTest } from './passes-the-eleven-test.js';

const LABELLED =
  /(?<!\p{L})(?:bsn|burger[ -]?service[ -]?(?:nummer|nr)|sofi(?:nummer|nr)?|citizen service number)(?!\p{L})(?:nummer|nr|no|is|van|[^\p{L}\d]){0,12}((?:\d[ .-]?){7,8}\d)(?!\d)/giu;
/** Digits with single signs between them, and digits without; a country code in front makes the latter a phone number. */
const RUNS = [/\d(?:[ .-]?\d)*/g, /(?<![\d+])(?<!\+\d{1,3}[ .-]?)(?<!\b00\d{1,3}[ .-]?)\d+/g];
const BLACK = '█████████';
const WORDS = new Set(['bsn', 'sofi', 'sofinr', 'sofinummer', 'burgerservicenummer', 'burgerservicenr']);

const bare = (text: string): string => text.replace(/[ .-]/g, '');
const words = (name: string): string[] =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/);

/** True for the name of a field that says burgerservicenummer: `bsn`, `sofiNummer`, `client_bsn`. */
export const namesABsn = (name: string): boolean => {
  const parts = words(name);
  return parts.some((word) => WORDS.has(word)) || /burgerservice|citizenservicenumber/.test(parts.join(''));
};

/** True when the whole value is a number that passes; old numbers of eight digits lack their leading zero. */
export const couldBeABsn = (value: unknown): boolean => {
  if (typeof value !== 'string' && typeof value !== 'number') return false;
  const digits = bare(String(value).trim());
  return /^\d{8,9}$/.test(digits) && passesTheElevenTest(digits.padStart(9, '0'));
};

/** True when the text has a passing number right behind a label that says burgerservicenummer. */
export const hasALabelledBsn = (text: string): boolean =>
  [...text.matchAll(LABELLED)].some(([, number]) => couldBeABsn(number));

const isABareNumber = (run: string): boolean => passesTheElevenTest(bare(run));

/**
 * True when the text has a number of exactly nine digits that passes, without a label: a question to a human.
 * Longer runs (a phone number, an IBAN) don't count: with windows one in three of them would pass.
 */
export const hasABareNumber = (text: string): boolean =>
  RUNS.flatMap((run) => [...text.matchAll(run)]).some(([run]) => isABareNumber(run));

/**
 * What a text holds of a burgerservicenummer: nothing, one behind its name, or a bare number that only a human can tell
 * (P16, "because the statement says so").
 */
export const bsnIn = (text: string): 'none' | 'labelled' | 'perhaps' => {
  if (hasALabelledBsn(text)) return 'labelled';
  return hasABareNumber(text) ? 'perhaps' : 'none';
};

/**
 * The text of a person's own letter with what is or may be a burgerservicenummer blacked out: it is never refused, and
 * nobody is there to ask (P16). Afterwards `bsnIn` finds nothing.
 */
export const blackOutBsns = (text: string): string =>
  RUNS.reduce(
    (rest, run) => rest.replace(run, (found) => (isABareNumber(found) ? BLACK : found)),
    text.replace(LABELLED, (whole: string, number: string) =>
      couldBeABsn(number) ? whole.slice(0, -number.length) + BLACK : whole,
    ),
  );
