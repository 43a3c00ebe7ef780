import {
  event,
  PartyAnsweredV1,
  PartyFailedV1,
  PartyOverdueV1,
  PartyToldAgainV1,
  PartyToldV1,
} from '@huisrecht/contracts';
import { askingIn } from '../../asked/asking.js';
import { closeTaskWork } from '../../asked/rules/who-is-not-needed-any-more-is-told-so.js';
import { refuse } from '../../problems.js';
import { evolve } from '../evolve.js';
import { partyIn, type Order, type OrderEvent, type StartedOrder } from '../order.js';
import { isByHand, type PartyAnswer } from '../party.js';
import { tellWork } from '../rules/a-party-down-delays-nobody-else.js';
import { lookForPartiesWork } from '../rules/we-look-once-more-before-an-order-is-done.js';

/** What every event of an order tells. */
export const factsOf = ({ orderId, requestId }: Pick<StartedOrder, 'orderId' | 'requestId'>) => ({
  orderId,
  ...(requestId !== undefined && { requestId }),
});

const problems = {
  'not-begun': 'order.not-found',
  'not-open': 'order.not-open',
  'nobody-of-that-name': 'party.not-found',
  'already-answered': 'party.already-answered',
  'not-a-team-lead': 'no-answer.not-a-team-lead',
} as const;

/**
 * What a party did, and what colleagues do for it, in the words of an order.
 * `askAgain` and `recordNoAnswer` @throws Problem order.not-found, party.not-found, order.not-open, and
 * no-answer.not-a-team-lead, party.already-answered
 */
export const { recordAsked, recordAnswer, recordFailure, noticeOverdue, askAgain, hearNews, recordNoAnswer } =
  askingIn<Order, StartedOrder, OrderEvent, PartyAnswer>({
    begun: (state) => (state.status === 'none' ? undefined : state),
    isOpen: ({ status }) => status === 'open',
    find: partyIn,
    asked: (state, party, { askedAt, ...rest }) =>
      event(PartyToldV1, { ...factsOf(state), party, toldAt: askedAt, ...rest }),
    askedAgain: (state, party, why, at) =>
      event(PartyToldAgainV1, {
        ...factsOf(state),
        party,
        ...(why.because === 'news' ? { because: 'news-from-party' } : why),
        at,
      }),
    answered: (state, party, answer) => event(PartyAnsweredV1, { ...factsOf(state), party, ...answer }),
    withoutAnswer: (state, party, { reason, by, at }) =>
      event(PartyAnsweredV1, {
        ...factsOf(state),
        party,
        outcome: 'no-answer-possible',
        reason,
        recordedBy: by,
        answeredAt: at,
      }),
    failed: (state, party, facts) => event(PartyFailedV1, { ...factsOf(state), party, ...facts }),
    overdue: (state, party, facts) => event(PartyOverdueV1, { ...factsOf(state), party, ...facts }),
    work: ({ orderId }, party, ask, at) => tellWork(orderId, party, ask, at),
    settled: (state, happened, now) => {
      const after = evolve(state, happened);
      return after.status === 'none' ? [] : lookForPartiesWork(after.orderId, after.parties, now);
    },
    leave: (state, name, now) => {
      const party = partyIn(state, name);
      return party && isByHand(party) ? [closeTaskWork(state.orderId, name, now)] : [];
    },
    problem: (of) => refuse(problems[of]),
  });
