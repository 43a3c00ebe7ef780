import { files, town } from './town.ts';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const unique = (all: readonly (string | undefined)[]): string[] => [
  ...new Set(all.filter((one): one is string => one !== undefined && one.length > 3)),
];

const { relations, tenancies } = town;

/** What anybody would know a person of the demo by, and what is written about them. */
const naturals = unique([
  ...relations.map(({ lastName }) => lastName),
  ...relations.map(({ email }) => email),
  ...relations.map(({ phone }) => phone),
  ...relations.map(({ phone }) => phone?.replace('+31', '0')),
  ...relations.map(({ street }) => street),
  ...relations.map(({ postalCode }) => postalCode),
  ...files.payments.map(({ iban }) => iban),
  ...files.nuisance.flatMap(({ report, response, measures }) => [report, response, measures]),
  'kanariepiet',
]);
/** What housing systems call them: inside only pseudonyms travel. */
const codes = unique([...relations.map(({ code }) => code), ...tenancies.map(({ contract }) => contract)]);

const anyOf = (texts: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${texts.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'giu');

const [natural, code] = [anyOf(naturals), anyOf(codes)];

/** What of the demo's people is found in a text; at most five different things. */
export const plantedIn = (text: string, { codes: withCodes = true } = {}): string[] => {
  const found = new Set<string>();
  for (const pattern of withCodes ? [natural, code] : [natural])
    for (const [one] of text.matchAll(pattern)) if (found.add(one).size >= 5) return [...found];
  return [...found];
};
