import type { AnsweredItem } from '@huisrecht/contracts';

/** At most so many; a list that nobody reads protects nobody. */
const MOST = 100;
const LONGEST = 100;

/** Names behind words by which staff write of people: "melder: J. Jansen", "mevrouw De Wit", "wijkbeheerder Piet Smit". */
const BEFORE = [
  ...[
    'melder',
    'meldster',
    'klager',
    'klaagster',
    'getuige',
    'buurman',
    'buurvrouw',
    'buren',
    'wijkbeheerder',
  ],
  ...[
    'huismeester',
    'medewerker',
    'collega',
    'behandelaar',
    'dhr\\.?',
    'mw\\.?',
    'mevr\\.?',
    'de heer',
    'mevrouw',
  ],
];
const eitherCase = (word: string): string => `[${word[0]?.toUpperCase()}${word[0]}]${word.slice(1)}`;
const NAME = String.raw`(?:[A-Z]\.\s?){0,4}(?:(?:van|de|der|den|ter|ten|el|op|')\s?){0,3}\p{Lu}[\p{L}'-]+(?:\s\p{Lu}[\p{L}'-]+){0,2}`;
const NAMED = new RegExp(`(?<![\\p{L}])(?:${BEFORE.map(eitherCase).join('|')})[\\s:]+(${NAME})`, 'gu');

/**
 * Whom a text names beside the person who asks: what holders marked as about others, and names behind words for
 * reporters, witnesses and staff. A suggestion to a human, who chooses each; nothing is black by itself.
 * GDPR Art. 15(4); UAVG Art. 41(1)(i).
 */
export const namesOfOthersAreSuggested = (
  items: readonly AnsweredItem[],
  own: readonly string[] = [],
): readonly string[] => {
  const mine = new Set(own.map((name) => name.toLowerCase()));
  const marked = items.flatMap(({ fields }) =>
    fields.filter(({ aboutOther, value }) => aboutOther && value.length <= LONGEST).map(({ value }) => value),
  );
  const named = items.flatMap(({ fields }) =>
    fields.flatMap(({ value }) => [...value.matchAll(NAMED)].map(([, name = '']) => name)),
  );
  const names = [...marked, ...named].map((name) => name.trim());
  return [...new Set(names)]
    .filter((name) => name.length > 2 && !mine.has(name.toLowerCase()))
    .slice(0, MOST);
};
