import type { DueWork } from '@huisrecht/eventing';
import { buildAnswerWork } from '../domain/due.js';
import { lastRound, type RequestState } from '../domain/state.js';

/** The answer is made when the last line is decided; asked after everything that may have been the last. */
export const answerWhenDecided = (state: RequestState, now: Date): DueWork[] => {
  if (state.status !== 'decided') return [];
  const round = lastRound(state);
  return round && !round.prepared ? [buildAnswerWork(state.id, round.round, now)] : [];
};
