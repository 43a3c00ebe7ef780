import { dayOf, daysBetween, type Day } from '../dates/days.js';

/** How a clock stands. `soon`: a week or less is left; `late`: the day has passed and there is no answer. */
export type ClockTone = 'calm' | 'soon' | 'late' | 'met' | 'missed' | 'stopped';

/** A clock as a bar: what is drawn and what is said, from the same numbers. */
export interface ClockBar {
  /** How much of the time is used, 0 to 1. */
  readonly used: number;
  readonly tone: ClockTone;
  /** Days left until and with the last day; negative when late. At the answer for a clock that has ended. */
  readonly daysLeft: number;
}

const soonDays = 7;

/**
 * A clock that runs from receipt to its last day.
 * @param receivedAt moment of receipt
 * @param due last day
 * @param now the moment of looking
 * @param answeredAt when the answer went out, if it did
 * @param withdrawn whether the person withdrew the request: the clock no longer matters
 */
export function clockBar(
  receivedAt: string,
  due: Day,
  now: Date,
  answeredAt?: string,
  withdrawn = false,
): ClockBar {
  const start = dayOf(receivedAt);
  const length = Math.max(1, daysBetween(start, due));
  const at = dayOf(answeredAt ?? now);
  const daysLeft = daysBetween(at, due);
  const used = Math.min(1, Math.max(0, daysBetween(start, at) / length));
  if (withdrawn) return { used, tone: 'stopped', daysLeft };
  if (answeredAt) return { used, tone: daysLeft >= 0 ? 'met' : 'missed', daysLeft };
  if (daysLeft < 0) return { used: 1, tone: 'late', daysLeft };
  return { used, tone: daysLeft <= soonDays ? 'soon' : 'calm', daysLeft };
}
