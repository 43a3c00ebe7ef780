import type { EventOf, PartyAnsweredV1 } from '@huisrecht/contracts';
import { OrderStartedV1, OrderStoppedV1 } from '@huisrecht/contracts';
import {
  nowAnswered,
  nowAsked,
  nowAskedAgain,
  nowFailed,
  nowOverdue,
  nowWithoutAnswer,
} from '../asked/asked.js';
import type { Order, OrderEvent, StartedOrder } from './order.js';
import { newParty, type Party, type PartyAnswer } from './party.js';

/** What an order is after an event. */
export const evolve = (state: Order, event: OrderEvent): Order => {
  if (event.type === OrderStartedV1.type) {
    const { parties, ...facts } = event.data;
    return {
      ...(facts as Omit<StartedOrder, 'status' | 'parties'>),
      status: 'open',
      parties: parties.map(newParty),
    };
  }
  if (state.status !== 'none') return evolveStarted(state, event);
  return event.type === OrderStoppedV1.type ? { ...state, stopped: true } : state;
};

type LaterEvent = Exclude<OrderEvent, EventOf<typeof OrderStartedV1>>;

const evolveStarted = (state: StartedOrder, event: LaterEvent): StartedOrder => {
  switch (event.type) {
    case 'nl.huisrecht.processor-sync.order-extended.v1':
      return { ...state, parties: [...state.parties, ...event.data.parties.map(newParty)] };
    case 'nl.huisrecht.processor-sync.agreement-missed.v1':
      return state;
    case 'nl.huisrecht.processor-sync.party-told.v1': {
      const { toldAt: askedAt, lookAgainAt, byHand } = event.data;
      return change(state, event.data.party, (party) => ({
        ...nowAsked(party, { askedAt, lookAgainAt }),
        ...(byHand && { byHand }),
      }));
    }
    case 'nl.huisrecht.processor-sync.party-told-again.v1':
      return change(state, event.data.party, nowAskedAgain);
    case 'nl.huisrecht.processor-sync.party-answered.v1':
      return change(state, event.data.party, (party) => answered(party, event.data));
    case 'nl.huisrecht.processor-sync.party-failed.v1':
      return change(state, event.data.party, (party) => nowFailed(party, event.data));
    case 'nl.huisrecht.processor-sync.party-overdue.v1':
      return change(state, event.data.party, (party) => nowOverdue(party, event.data.answerBy));
    case 'nl.huisrecht.processor-sync.order-completed.v1':
      return { ...state, status: 'completed', endedAt: event.data.completedAt };
    case 'nl.huisrecht.processor-sync.order-stopped.v1':
      return { ...state, status: 'stopped', endedAt: event.data.stoppedAt };
  }
};

const change = (state: StartedOrder, name: string, to: (party: Party) => Party): StartedOrder => ({
  ...state,
  parties: state.parties.map((party) => (party.party === name ? to(party) : party)),
});

const answered = (party: Party, data: PartyAnsweredV1): Party => {
  const { outcome, answerRef, answeredAt, recordedBy, reason } = data;
  if (outcome === 'no-answer-possible')
    return nowWithoutAnswer(party, {
      reason: reason ?? 'holder-keeps-silent',
      recordedBy: recordedBy ?? 'unknown',
      recordedAt: answeredAt,
    });
  return nowAnswered<PartyAnswer, Party>(party, {
    outcome,
    answeredAt,
    ...(answerRef !== undefined && { answerRef }),
    ...(recordedBy !== undefined && { recordedBy }),
  });
};
