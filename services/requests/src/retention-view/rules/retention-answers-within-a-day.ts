import type { RetentionView } from '../../domain/state.js';

/** Milliseconds that an answer may take: it takes seconds, so a day without one is trouble (a rule of ours). */
const DAY = 86_400_000;

/** Whether the answer did not come: it is shown as trouble, and a colleague asks again. */
export const isLate = ({ requestedAt, notedAt }: RetentionView, now: Date): boolean =>
  notedAt === undefined && +now - Date.parse(requestedAt) >= DAY;
