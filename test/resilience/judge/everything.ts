import type { Stage } from '../stage.ts';
import type { HousingStream } from '../stream/housing-stream.ts';
import { Client } from './client.ts';
import { wrongPeople } from './people.ts';
import { rises, told } from './published.ts';
import { wrongWords } from './records.ts';

/** Where records and shares pass through. */
const passed = ['identity.holdings.v1', 'identity.disclosures.v1'];

/** What is wrong with the people of a stream: their newest state. */
export const peopleOf = async (
  stream: HousingStream,
  { system, stores, producer }: Stage,
): Promise<string[]> => wrongPeople(stream, producer.source, stores, await Client.asService(system));

/** What is wrong with its records and shares. */
export const recordsOf = async (stream: HousingStream, { stores, producer }: Stage): Promise<string[]> => [
  ...(await wrongWords('record', stream.records, producer.source, stores)),
  ...(await wrongWords('share', stream.shares, producer.source, stores)),
];

/** What is wrong with what was told of its people: each change once, in order, and of nobody else. */
export const changesOf = async (
  stream: HousingStream,
  { stores, producer, broker }: Stage,
): Promise<string[]> => {
  const subjects = told(await broker.read('identity.subjects.v1'));
  const codes = [...stream.relations.keys()].map((place) => stream.codeOf(place));
  const pseudonyms = await stores.pseudonyms(producer.source, codes);
  return [...stream.relations].flatMap(([place, { told: times }]) => {
    const code = stream.codeOf(place);
    const found = subjects.get(pseudonyms.get(code) ?? '')?.sequences.join();
    const expected = Array.from({ length: times }, (_, index) => index + 1).join();
    return found === expected ? [] : [`${code}: ${found} instead of ${expected}`];
  });
};

/** Keys of records and shares whose events did not first appear in order. */
export const disorder = async ({ broker }: Stage): Promise<string[]> => {
  const keys: string[] = [];
  for (const topic of passed) {
    for (const [key, { sequences }] of told(await broker.read(topic))) if (!rises(sequences)) keys.push(key);
  }
  return keys;
};

/** How often something was published again: because it came in again, or somebody died or was fenced after publishing. */
export const publishedAgain = async ({ broker }: Stage): Promise<number> => {
  let again = 0;
  for (const topic of [...passed, 'identity.subjects.v1']) {
    const ids = (await broker.read(topic)).map(({ headers }) => String(headers?.['ce_id']));
    again += ids.length - new Set(ids).size;
  }
  return again;
};

/** Everything that is wrong after a stream; empty is what must be. */
export const wrongWith = async (stream: HousingStream, stage: Stage): Promise<string[]> => [
  ...(await peopleOf(stream, stage)),
  ...(await recordsOf(stream, stage)),
  ...(await changesOf(stream, stage)),
  ...(await disorder(stage)),
];
