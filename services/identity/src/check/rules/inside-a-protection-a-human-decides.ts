import { refuse, type Refusal } from '../../refusal.js';
import type { Protection } from '../check-policy.js';
import type { CheckLine } from '../check.state.js';

/** Somebody under protection who comes by themselves, as a colleague tells it. */
export interface ComesAlone {
  readonly kind: Protection;
  /** Lines inside the protection; none when all lie outside it. */
  readonly inside: readonly number[];
  readonly goesOn?: boolean | undefined;
  readonly reason?: string | undefined;
}

/**
 * UAVG Art. 5(2), LAW §4(14): a tenant under curatele, bewind or mentorschap may ask themselves outside that protection, and
 * mostly inside it too. The software refuses nobody on that ground: for lines inside it a colleague chooses, with a reason.
 */
export const insideAProtectionAHumanDecides = (
  alone: ComesAlone | undefined,
  represented: boolean,
  waiting: readonly CheckLine[],
): Refusal | undefined => {
  if (!alone) return undefined;
  if (represented) return refuse('protection.not-taken', 'protection');
  if (!alone.inside.every((line) => waiting.some((one) => one.line === line)))
    return refuse('check.line-does-not-wait', 'protection.inside');
  if (alone.inside.length === 0) return undefined;
  if (alone.goesOn === undefined) return refuse('protection.choice-needed', 'protection.goesOn');
  return alone.reason?.trim() ? undefined : refuse('protection.reason-needed', 'protection.reason');
};

/** The lines that do not go on: a human chose that the representative must act. */
export const leftToTheRepresentative = (alone: ComesAlone | undefined): readonly number[] =>
  alone && alone.goesOn === false ? alone.inside : [];
