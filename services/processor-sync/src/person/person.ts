import { PersonMergedV1, PersonSplitV1, type EventOf } from '@huisrecht/contracts';
import { defineAggregate, ignore, on, type Decision } from '@huisrecht/eventing';

/** Which pseudonyms are one person. Collection `persons`, `_id` is the pseudonym that the person is known by. */
export interface Person {
  readonly subjectIds: readonly string[];
  /** Who left it the last time; nobody after a merge. */
  readonly leaving: readonly string[];
  /** When that was said, RFC 3339; empty until something was. */
  readonly decidedAt: string;
}

type PersonEvent = EventOf<typeof PersonMergedV1> | EventOf<typeof PersonSplitV1>;

const keep = <E extends PersonEvent>(told: E, { decidedAt }: Person): Decision<PersonEvent> =>
  told.data.decidedAt < decidedAt ? ignore('older-word') : [told];
const knownBy = ({ subjectId }: { readonly subjectId: string }): string => subjectId;

/**
 * A person is a set of pseudonyms: what is restricted for one of them is restricted for all. The newest word is the
 * whole of it. Publishes nothing.
 */
export const persons = defineAggregate<Person, PersonEvent>({
  name: 'persons',
  initial: () => ({ subjectIds: [], leaving: [], decidedAt: '' }),
  evolve: (_, { data }) => ({
    subjectIds: data.subjectIds,
    leaving: 'leaving' in data ? data.leaving : [],
    decidedAt: data.decidedAt,
  }),
  subscriptions: [on(PersonMergedV1, knownBy, keep), on(PersonSplitV1, knownBy, keep)],
});

/**
 * Every pseudonym of the person behind one. The newest word about it counts: it replaces membership for all it names,
 * and who left is on their own. @param words every word in which it is named
 */
export const setOf = (subjectId: string, words: readonly Person[]): readonly string[] => {
  const [newest] = words
    .filter(({ subjectIds, leaving }) => [...subjectIds, ...leaving].includes(subjectId))
    .sort((a, b) => b.decidedAt.localeCompare(a.decidedAt));
  return newest?.subjectIds.includes(subjectId) ? newest.subjectIds : [subjectId];
};
