import type { LastWord } from '../stream/housing-stream.ts';
import type { Stores } from './stores.ts';

interface Known {
  readonly system?: string;
  readonly purpose?: string;
  readonly people: readonly { readonly subjectId: string; readonly role: string }[];
}

const codesIn = (words: ReadonlyMap<string, LastWord>): string[] => [
  ...new Set([...words.values()].flatMap(({ people }) => people.map(({ relationCode }) => relationCode))),
];

/**
 * What is wrong with the records or shares that `processor-sync` knows; empty is what must be: each is there once, about
 * the right people in the right roles, with its newest word.
 */
export const wrongWords = async (
  kind: 'record' | 'share',
  words: ReadonlyMap<string, LastWord>,
  issuer: string,
  stores: Stores,
): Promise<string[]> => {
  const collection = kind === 'record' ? 'holdings' : 'disclosures';
  const documents = await stores.aggregates<Known>('processor-sync', collection);
  const known = new Map(documents.map(({ _id, state }) => [_id, state]));
  const pseudonyms = await stores.pseudonyms(issuer, codesIn(words));
  return [...words].flatMap(([code, { system, purpose, people }]) => {
    const found = known.get(stores.hasher.id(kind === 'record' ? 'rec' : 'shr', kind, system, code));
    const whole = (one: Pick<Known, 'purpose' | 'people'>): string =>
      JSON.stringify([one.purpose, one.people.map(({ subjectId, role }) => `${subjectId}=${role}`)]);
    const expected = whole({
      purpose,
      people: people.map(({ relationCode, role }) => ({
        subjectId: pseudonyms.get(relationCode) ?? 'nobody',
        role,
      })),
    });
    if (!found) return [`${code} is not there`];
    return whole(found) === expected ? [] : [`${code} is ${whole(found)}, not ${expected}`];
  });
};
