import type { HousingStream } from '../stream/housing-stream.ts';
import { emailOf } from '../stream/people.ts';
import type { Client } from './client.ts';
import type { Stores } from './stores.ts';

interface Identifiers {
  readonly subjectId: string;
  readonly state: 'known' | 'unknown' | 'erased';
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

/** What is wrong with the people that `identity` knows; empty is what must be. */
export const wrongPeople = async (
  stream: HousingStream,
  issuer: string,
  stores: Stores,
  client: Client,
): Promise<string[]> => {
  const places = [...stream.relations.keys()];
  const pseudonyms = await stores.pseudonyms(
    issuer,
    places.map((place) => `REL-${place}`),
  );
  const known = new Map((await resolve(client, [...pseudonyms.values()])).map((one) => [one.subjectId, one]));
  return places.flatMap((place) => {
    const subjectId = pseudonyms.get(`REL-${place}`);
    const found = subjectId === undefined ? undefined : known.get(subjectId);
    if (!found) return [`REL-${place} is not there`];
    const expected = emailOf(place, stream.relations.get(place)!.version);
    const emails = found.emails.map((email) => (typeof email === 'string' ? email : JSON.stringify(email)));
    return emails.join() === expected ? [] : [`REL-${place} has ${emails.join()}, not ${expected}`];
  });
};
