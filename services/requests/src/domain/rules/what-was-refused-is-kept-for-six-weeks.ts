import { addDays, dayOf, nextWorkingDayFrom, type Day } from '@huisrecht/calendar';
import { settings } from '../settings.js';
import type { Line } from '../state-lines.js';

/**
 * The last day on which the court can be asked about an answer: six weeks after the person got it. A letter is under
 * way for a few days, and a term of a Dutch statute that ends on a free day runs on to the next working day, so what
 * was refused is kept a little longer rather than shorter. UAVG Art. 35(2); Algemene termijnenwet Art. 1; P20.
 */
export const courtWindowEndsOn = (sentAt: string): Day =>
  nextWorkingDayFrom(addDays(dayOf(sentAt), settings.postDays + settings.courtWindowDays), 'free');

/** Whether something of a line was refused. */
export const isRefusedInPart = ({ outcome }: Line): boolean => outcome === 'refused' || outcome === 'partly';

/** A line with its window, once the answer that tells of it went out; the first that told it counts no longer than the last. */
export const withCourtWindow = (line: Line, sentAt: string): Line =>
  isRefusedInPart(line) ? { ...line, courtWindowEndsOn: courtWindowEndsOn(sentAt) } : line;
