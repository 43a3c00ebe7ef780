import { courtWindow, dayOf, later, letterArrivesBy, type Day } from '@huisrecht/calendar';
import type { HeldLine } from '../request-hold.js';

/**
 * What was refused stays at least six weeks after the person got our answer, so that the court still has something to
 * judge. The post is always counted in: rather a few days too long. UAVG Art. 35(2); Algemene termijnenwet Art. 1; P20.
 */
export const courtCanBeAskedUntil = (sentAt: string): Day =>
  courtWindow(letterArrivesBy(dayOf(new Date(sentAt)))).day;

/** The line once an answer that tells of its refusal is out; a second answer makes it longer, never shorter. */
export const withCourtWindow = (line: HeldLine, sentAt: string): HeldLine => {
  if (!line.refused) return line;
  const until = courtCanBeAskedUntil(sentAt);
  return { ...line, courtUntil: later(until, line.courtUntil ?? until) };
};
