import type { Aggregates } from '@huisrecht/eventing';
import { MemoryLookups } from '../../testing/memory.js';
import { Subject } from '../subject.js';
import { TidyLookups } from './tidy-lookups.js';

const subjectId = 'sub_fedcbafedcbafedcba';

/** A subject whose hashes change while the work is done: one list per look. */
const looks = (...lists: string[][]): Aggregates => {
  let look = 0;
  const load = async () => {
    const lookups = lists[Math.min(look++, lists.length - 1)] ?? [];
    return { id: subjectId, version: look, state: { ...Subject.initial(subjectId), lookups } };
  };
  return { load } as unknown as Aggregates;
};
const tidied = async (aggregates: Aggregates, gone: string[], there: string[]) => {
  const lookups = new MemoryLookups();
  await lookups.add([{ subjectId, hashes: there }]);
  await new TidyLookups(aggregates, lookups).handle({ data: { subjectId, gone } });
  const found = await Promise.all(['old', 'kept', 'new'].map((hash) => lookups.find(hash)));
  return ['old', 'kept', 'new'].filter((_, index) => found[index]!.subjectIds.includes(subjectId));
};

describe('tidying look-ups', () => {
  it('P20: removes what the subject no longer has, and nothing else', async () => {
    expect(await tidied(looks(['kept', 'new']), ['old'], ['old', 'kept', 'new'])).toEqual(['kept', 'new']);
  });

  it('leaves what a newer event brought back before the work began', async () => {
    expect(await tidied(looks(['old', 'kept']), ['old'], ['old', 'kept'])).toEqual(['old', 'kept']);
  });

  it('puts back what a newer event brought back while it was at work', async () => {
    expect(await tidied(looks(['kept'], ['old', 'kept']), ['old'], ['old', 'kept'])).toEqual(['old', 'kept']);
  });

  it('drops everything of a subject that does not exist', async () => {
    expect(await tidied(looks([]), ['old', 'kept'], ['old', 'kept'])).toEqual([]);
  });
});
