import type { HousingStream } from '../stream/housing-stream.ts';
import { emailOf } from '../stream/people.ts';
import type { Client } from './client.ts';
import type { Stores } from './stores.ts';

interface Identifiers {
  readonly subjectId: string;
  readonly emails: readonly string[];
}

const PAGE = 100;

/** Asks `identity` who these are, as another service would. */
const resolve = async (client: Client, subjectIds: readonly string[]): Promise<Identifiers[]> => {
  const all: Identifiers[] = [];
  for (let from = 0; from < subjectIds.length; from += PAGE) {
    const body = { subjectIds: subjectIds.slice(from, from + PAGE), purpose: 'privacy-requests' };
    const { items } = await client.post<{ items: Identifiers[] }>('identity', '/subjects/resolve', body);
    all.push(...items);
  }
  return all;
};

/** What is wrong with the people that `identity` knows; empty is what must be: each is there, as told last. */
export const wrongPeople = async (
  { relations, codeOf }: HousingStream,
  issuer: string,
  stores: Stores,
  client: Client,
): Promise<string[]> => {
  const pseudonyms = await stores.pseudonyms(issuer, [...relations.keys()].map(codeOf));
  const resolved = await resolve(client, [...pseudonyms.values()]);
  const emails = new Map(resolved.map((one) => [one.subjectId, one.emails.join()]));
  return [...relations].flatMap(([place, { version }]) => {
    const code = codeOf(place);
    const found = emails.get(pseudonyms.get(code) ?? '');
    const expected = emailOf(code, version);
    return found === expected ? [] : [`${code} has ${found}, not ${expected}`];
  });
};
