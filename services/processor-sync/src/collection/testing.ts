import type { CollectionRequestedV1 } from '@huisrecht/contracts';
import { isDue, isVerdict, type Context, type Decision, type DueWork } from '@huisrecht/eventing';
import type { Collection, CollectionEvent } from './collection.js';
import { startCollection } from './decisions/start-collection.js';
import { evolve } from './evolve.js';
import type { PickedHolder } from './holder.js';

/** Small helpers of this aggregate's specs. */
export const requestId = 'req_0123456789abcdef';
export const collectionId = 'col_0123456789abcdef';
export const at = (time: string): Context => ({ now: new Date(time) });
export const monday = at('2026-03-02T09:30:00.000Z');

export const holder = (name: string, rest: Partial<PickedHolder> = {}): PickedHolder => ({
  holder: name,
  name,
  adapter: 'opendsr',
  answerBy: '2026-03-16',
  ...rest,
});

export const requested: CollectionRequestedV1 = {
  requestId,
  subjectIds: ['sub_0123456789abcdef'],
  right: 'access',
  answerBy: '2026-03-23',
};

export const none: Collection = { status: 'none', collectionId };

type Decide = (state: Collection, context: Context) => Decision<CollectionEvent>;

/** The collection after the decisions, in order. */
export const after = (state: Collection, ...steps: readonly (readonly [Decide, Context])[]): Collection =>
  steps.reduce((current, [decide, context]) => apply(current, decide(current, context)), state);

export const apply = (state: Collection, decision: Decision<CollectionEvent>): Collection =>
  eventsOf(decision).reduce(evolve, state);

export const eventsOf = (decision: Decision<CollectionEvent>): CollectionEvent[] =>
  isVerdict(decision) ? [] : decision.filter((effect): effect is CollectionEvent => !isDue(effect));

export const dueOf = (decision: Decision<CollectionEvent>): DueWork[] =>
  isVerdict(decision) ? [] : decision.filter((effect): effect is DueWork => isDue(effect));

export const started = (...holders: readonly PickedHolder[]): Collection =>
  after(none, [startCollection({ ...requested, submittedAt: '2026-03-01T10:00:00Z' }, holders), monday]);

/** The short names of what happened. */
export const names = (decision: Decision<CollectionEvent>): string[] =>
  eventsOf(decision).map(({ type }) => type.split('.')[3] ?? type);
