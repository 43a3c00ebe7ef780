import {
  event,
  HolderAnsweredV1,
  HolderAskedAgainV1,
  HolderAskedV1,
  HolderFailedV1,
  HolderOverdueV1,
} from '@huisrecht/contracts';
import { askingIn } from '../../asked/asking.js';
import { refuse } from '../../problems.js';
import { holderIn, type Collection, type CollectionEvent, type StartedCollection } from '../collection.js';
import { evolve } from '../evolve.js';
import type { GivenAnswer } from '../holder.js';
import { askWork } from '../rules/one-holder-down-delays-nobody-else.js';
import { lookOnceMoreWork } from '../rules/we-look-once-more-before-we-say-it-is-complete.js';
import { closeTaskWork } from '../../asked/rules/who-is-not-needed-any-more-is-told-so.js';

const factsOf = ({ collectionId, requestId }: StartedCollection, holder: string) => ({
  collectionId,
  requestId,
  holder,
});

const problems = {
  'not-begun': 'collection.not-found',
  'not-open': 'collection.not-open',
  'nobody-of-that-name': 'holder.not-found',
  'already-answered': 'holder.already-answered',
  'not-a-team-lead': 'no-answer.not-a-team-lead',
} as const;

/**
 * What a holder did, and what colleagues do for it, in the words of a collection.
 * `askAgain` and `recordNoAnswer` @throws Problem collection.not-found, holder.not-found, collection.not-open, and
 * no-answer.not-a-team-lead, holder.already-answered
 */
export const { recordAsked, recordAnswer, recordFailure, noticeOverdue, askAgain, hearNews, recordNoAnswer } =
  askingIn<Collection, StartedCollection, CollectionEvent, GivenAnswer>({
    begun: (state) => (state.status === 'none' ? undefined : state),
    isOpen: ({ status }) => status === 'collecting',
    find: holderIn,
    asked: (state, holder, { byHand: _, ...facts }) =>
      event(HolderAskedV1, { ...factsOf(state, holder), ...facts }),
    askedAgain: (state, holder, why, at) =>
      event(HolderAskedAgainV1, {
        ...factsOf(state, holder),
        ...(why.because === 'news' ? { because: 'news-from-holder' } : why),
        at,
      }),
    answered: (state, holder, answer, again) =>
      event(HolderAnsweredV1, { ...factsOf(state, holder), ...answer, ...(again && { supplement: true }) }),
    withoutAnswer: (state, holder, { reason, by, at }) =>
      event(HolderAnsweredV1, {
        ...factsOf(state, holder),
        outcome: 'no-answer-possible',
        items: 0,
        answeredAt: at,
        reason,
        recordedBy: by,
      }),
    failed: (state, holder, facts) => event(HolderFailedV1, { ...factsOf(state, holder), ...facts }),
    overdue: (state, holder, facts) => event(HolderOverdueV1, { ...factsOf(state, holder), ...facts }),
    work: ({ collectionId }, holder, ask, at) => askWork(collectionId, { holder, ask }, at),
    settled: (state, happened, now) => {
      const after = evolve(state, happened);
      return after.status === 'none' ? [] : lookOnceMoreWork(after.collectionId, after.holders, now);
    },
    leave: (state, holder, now) =>
      holderIn(state, holder)?.adapter === 'search-task'
        ? [closeTaskWork(state.collectionId, holder, now)]
        : [],
    problem: (of) => refuse(problems[of]),
  });
