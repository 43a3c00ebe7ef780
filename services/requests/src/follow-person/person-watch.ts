import { PersonMergedV1, PersonSplitV1, type EventOf } from '@huisrecht/contracts';
import { defineAggregate, due, ignore, on, type Context, type Decision } from '@huisrecht/eventing';

/** Due work: tell the requests of these people that the person is a larger or a smaller set. */
export interface FollowPersonWork {
  readonly subjectIds: readonly string[];
  readonly leaving: readonly string[];
  readonly decidedAt: string;
}
export const FOLLOW_PERSON = 'requests.follow-person';

/** Two pseudonyms turned out to be one person, or a wrong merge was undone. That takes a look into the store. */
const hearOfPerson = (
  { data }: EventOf<typeof PersonMergedV1> | EventOf<typeof PersonSplitV1>,
  _: object,
  { now, envelope }: Context,
): Decision<never> => {
  if (envelope === undefined) return ignore('nothing-to-follow');
  const { subjectIds, decidedAt } = data;
  const work: FollowPersonWork = { subjectIds, leaving: 'leaving' in data ? data.leaving : [], decidedAt };
  return [
    due(FOLLOW_PERSON, {
      id: `${data.subjectId}:person:${envelope.id}`,
      at: now.toISOString(),
      holder: 'self',
      data: work,
    }),
  ];
};

const knownBy = ({ subjectId }: { readonly subjectId: string }): string => subjectId;

/** Watches who belongs together, for the requests of those people. Publishes nothing, remembers nothing. */
export const personWatches = defineAggregate<object, never>({
  name: 'person-watches',
  initial: () => ({}),
  evolve: (state) => state,
  subscriptions: [on(PersonMergedV1, knownBy, hearOfPerson), on(PersonSplitV1, knownBy, hearOfPerson)],
});
