import { courtWindow, dayOf, letterArrivesBy, type Day } from '@huisrecht/calendar';
import type { Line } from '../state-lines.js';

/**
 * The last day on which the court can be asked about an answer: six weeks after the person got it, and a letter is
 * under way for a few days. Until then what was refused stays as it is. UAVG Art. 35(2); LAW 1.6; P20.
 */
export const courtWindowEndsOn = (sentAt: string): Day => courtWindow(letterArrivesBy(dayOf(sentAt))).day;

/** Whether something of a line was refused. */
export const isRefusedInPart = ({ outcome }: Pick<Line, 'outcome'>): boolean =>
  outcome === 'refused' || outcome === 'partly';

/** A line with its window, from when an answer that tells of the refusal went out. */
export const withCourtWindow = (line: Line, sentAt: string): Line =>
  isRefusedInPart(line) ? { ...line, courtWindowEndsOn: courtWindowEndsOn(sentAt) } : line;
