import { type Refusal, refusal } from '../refusal.js';
import { isSure, type Line, type RequestState } from '../state.js';
import { needsIdentity } from './some-rights-never-wait-for-identity.js';

/** Whether a passed check lets this line go on: one for a representative may cover only some (UAVG Art. 5). */
export const isCovered = (state: RequestState, line: Line): boolean =>
  isSure(state) && (state.identity.lines === undefined || state.identity.lines.includes(line.line));

/**
 * A line that needs to know who asks is decided only when a check covers it: the authority of a representative may be
 * about some lines and not about others. GDPR Art. 12(6); UAVG Art. 5; LAW 1.7; P25, P26.
 */
export const aCheckCoversTheLinesItNames = (state: RequestState, line: Line): Refusal | undefined => {
  if (!needsIdentity(line) || isCovered(state, line)) return undefined;
  return refusal(isSure(state) ? 'line.not-covered-by-the-check' : 'identity.not-settled');
};
