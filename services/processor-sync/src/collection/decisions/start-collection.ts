import {
  CollectionExtendedV1,
  CollectionStartedV1,
  CollectionCompletedV1,
  event,
  type CollectionRequestedV1,
  type EventOf,
} from '@huisrecht/contracts';
import { endOf } from '@huisrecht/calendar';
import { due, ignore, type Context, type Decision, type DueWork } from '@huisrecht/eventing';
import type { Collection, CollectionEvent } from '../collection.js';
import { newHolder, type PickedHolder } from '../holder.js';
import { collectionIdOf } from '../ids.js';
import { askWork } from '../rules/one-holder-down-delays-nobody-else.js';
import { allSettled } from '../../asked/rules/silence-is-not-an-answer.js';
import { lookOnceMoreWork } from '../rules/we-look-once-more-before-we-say-it-is-complete.js';
import type { NoticeOverdue, PickHolders } from '../work.js';

/** Identity is settled: find out who has to be asked. That takes a look into the store, so it is due work. */
export const pickHolders = (
  { data }: EventOf<typeof CollectionRequestedV1>,
  state: Collection,
  { now }: Context,
): Decision<CollectionEvent> => {
  if (state.status !== 'none') return ignore('collection-already-started');
  const { requestId, subjectIds, right, answerBy, receivedAt } = data;
  const collectionId = collectionIdOf(requestId);
  return [
    due<PickHolders>('pick-holders', {
      id: `${collectionId}:pick`,
      at: now.toISOString(),
      holder: 'self',
      data: { requestId, subjectIds, right, answerBy, submittedAt: receivedAt ?? now.toISOString() },
    }),
  ];
};

/** The holders are picked: ask each. Once only. */
export const startCollection =
  (asked: Omit<PickHolders, 'answerBy'>, picked: readonly PickedHolder[]) =>
  (state: Collection, { now }: Context): Decision<CollectionEvent> => {
    if (state.status !== 'none' || state.stopped) return [];
    const { requestId, subjectIds, right, submittedAt } = asked;
    const { collectionId } = state;
    return [
      event(CollectionStartedV1, {
        collectionId,
        requestId,
        subjectIds: [...subjectIds],
        right,
        submittedAt,
        startedAt: now.toISOString(),
        holders: [...picked],
      }),
      ...picked.flatMap((holder) => firstWork(collectionId, holder, now)),
      ...lookOnceMoreWork(collectionId, picked.map(newHolder), now),
    ];
  };

/** The last look: who turns out to hold something is asked too; if there is nobody new it is complete. */
export const lookOnceMore =
  (picked: readonly PickedHolder[]) =>
  (state: Collection, { now }: Context): Decision<CollectionEvent> => {
    if (state.status !== 'collecting') return [];
    const { collectionId, requestId, holders } = state;
    const known = new Set(holders.map(({ holder }) => holder));
    const more = picked.filter(({ holder }) => !known.has(holder));
    if (more.length > 0) {
      const extended = { collectionId, requestId, holders: more, extendedAt: now.toISOString() };
      return [
        event(CollectionExtendedV1, extended),
        ...more.flatMap((holder) => firstWork(collectionId, holder, now)),
      ];
    }
    if (!allSettled(holders)) return [];
    return [event(CollectionCompletedV1, { collectionId, requestId, completedAt: now.toISOString() })];
  };

const firstWork = (collectionId: string, picked: PickedHolder, now: Date): DueWork[] => [
  askWork(collectionId, newHolder(picked), now),
  due<NoticeOverdue>('notice-overdue', {
    id: `${collectionId}:${picked.holder}:overdue`,
    at: endOf(picked.answerBy).toISOString(),
    holder: 'self',
    data: { collectionId, holder: picked.holder },
  }),
];
