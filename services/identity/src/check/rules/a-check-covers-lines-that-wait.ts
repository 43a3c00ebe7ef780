import { refuse, type Refusal } from '../../refusal.js';
import type { CheckLine } from '../check.state.js';

/** Never personal data out before identity (P25): what is passed names lines of this request that wait for a check, at least one. */
export const onlyWaitingLinesPass = (
  lines: readonly number[],
  waiting: readonly CheckLine[],
  field: string,
): Refusal | undefined =>
  lines.length > 0 && lines.every((line) => waiting.some((one) => one.line === line))
    ? undefined
    : refuse('check.line-does-not-wait', field);
