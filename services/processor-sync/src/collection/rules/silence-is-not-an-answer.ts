import type { Holder } from '../holder.js';

/**
 * Silence is not an answer: a holder is settled when it answered, or when a team lead recorded that no answer
 * can come. Being asked, failing and being overdue settle nothing (GDPR Art. 15; P17).
 */
export const isSettled = ({ answers, noAnswer }: Holder): boolean =>
  answers.length > 0 || noAnswer !== undefined;

/** Whether the collection can say that it has every answer it can get. */
export const allSettled = (holders: readonly Holder[]): boolean => holders.every(isSettled);
