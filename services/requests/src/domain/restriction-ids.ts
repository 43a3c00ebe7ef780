import { idFrom } from '@huisrecht/eventing';
import type { Line, Restriction } from './state.js';

/** The restriction that a line brought with it at receipt. */
export const restrictionOfLine = (requestId: string, line: number): string =>
  idFrom('rst', requestId, String(line));

/** The restriction of a part that takes the place of the whole one. */
export const restrictionOfPart = (decisionId: string): string => idFrom('rst', decisionId);

/** Whether a restriction is the whole one of a line of which only a part was granted. */
export const isOvertakenByAPart = ({ restrictionId }: Restriction, line: Line | undefined): boolean =>
  line?.decided?.outcome === 'partly' && restrictionId !== restrictionOfPart(line.decided.decisionId);
