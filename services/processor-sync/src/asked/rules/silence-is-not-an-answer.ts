import type { Asked } from '../asked.js';

/**
 * Silence is not an answer: who was asked is settled when it answered, or when a team lead recorded that no answer
 * can come. Being asked, failing and being overdue settle nothing (GDPR Art. 15, 19; P17, P18, P20).
 */
export const isSettled = ({ answers, noAnswer }: Asked): boolean =>
  answers.length > 0 || noAnswer !== undefined;

/** Whether we have every answer that can be had. */
export const allSettled = (all: readonly Asked[]): boolean => all.every(isSettled);
