import {
  event,
  HolderAnsweredV1,
  HolderAskedV1,
  HolderFailedV1,
  HolderOverdueV1,
} from '@huisrecht/contracts';
import type { Context, Decision } from '@huisrecht/eventing';
import { holderIn, type Collection, type CollectionEvent } from '../collection.js';
import { evolve } from '../evolve.js';
import type { GivenAnswer } from '../holder.js';
import { nextTry } from '../rules/a-failed-try-is-tried-again.js';
import { isNews } from '../rules/a-second-answer-adds-and-never-replaces.js';
import { askWork } from '../rules/one-holder-down-delays-nobody-else.js';
import { isSettled } from '../rules/silence-is-not-an-answer.js';
import { lookOnceMoreWork } from '../rules/we-look-once-more-before-we-say-it-is-complete.js';

type Decide = (state: Collection, context: Context) => Decision<CollectionEvent>;

/** The holder has our question; we look again at `lookAgainAt`, unless it tells us by itself. */
export const recordAsked =
  (name: string, ask: number, lookAgainAt?: Date): Decide =>
  (state, { now }) => {
    const holder = holderIn(state, name);
    if (state.status !== 'collecting' || holder?.ask !== ask) return [];
    const { collectionId, requestId } = state;
    const facts = { collectionId, requestId, holder: name, askedAt: now.toISOString() };
    if (!lookAgainAt) return [event(HolderAskedV1, facts)];
    return [
      event(HolderAskedV1, { ...facts, lookAgainAt: lookAgainAt.toISOString() }),
      askWork(collectionId, { holder: name, ask: ask + 1 }, lookAgainAt),
    ];
  };

/** The holder answered. The same answer again changes nothing; another one is added while the collection is open. */
export const recordAnswer =
  (name: string, answer: GivenAnswer): Decide =>
  (state, { now }) => {
    const holder = holderIn(state, name);
    if (state.status !== 'collecting' || !holder || !isNews(holder, answer)) return [];
    const { collectionId, requestId } = state;
    const answered = event(HolderAnsweredV1, {
      collectionId,
      requestId,
      holder: name,
      ...answer,
      ...(holder.answers.length > 0 && { supplement: true }),
    });
    return isSettled(holder) ? [answered] : [answered, ...lookIfAllSettled(state, answered, now)];
  };

/** A try failed: the next one is planned, or a person must act. News of an older try is dropped. */
export const recordFailure =
  (name: string, ask: number, code: string, waits: readonly number[]): Decide =>
  (state, { now }) => {
    const holder = holderIn(state, name);
    if (state.status !== 'collecting' || holder?.ask !== ask) return [];
    const { collectionId, requestId } = state;
    const attempt = holder.failures + 1;
    const next = nextTry(code, attempt, waits, now);
    const facts = { collectionId, requestId, holder: name, code, attempt, failedAt: now.toISOString() };
    if (!next) return [event(HolderFailedV1, facts)];
    return [
      event(HolderFailedV1, { ...facts, nextTryAt: next.toISOString() }),
      askWork(collectionId, { holder: name, ask: ask + 1 }, next),
    ];
  };

/** Its last day passed: said once, and it is still asked. */
export const noticeOverdue =
  (name: string): Decide =>
  (state, { now }) => {
    const holder = holderIn(state, name);
    if (state.status !== 'collecting' || !holder || isSettled(holder) || holder.overdueSince) return [];
    const { collectionId, requestId } = state;
    const { answerBy } = holder;
    const noticedAt = now.toISOString();
    return [event(HolderOverdueV1, { collectionId, requestId, holder: name, answerBy, noticedAt })];
  };

/** The one last look, when this event settles the last holder. */
export const lookIfAllSettled = (state: Collection, happened: CollectionEvent, now: Date) => {
  const after = evolve(state, happened);
  return after.status === 'none' ? [] : lookOnceMoreWork(after.collectionId, after.holders, now);
};
