import type { RefusalCode } from './refusals.js';
import { refusals } from './refusals.js';

/** A rule of the law or of ours that does not allow what was asked. Never holds a value of what was sent. */
export interface Refusal {
  readonly code: RefusalCode;
  /** The field of the body it is about. */
  readonly field?: string;
}

/** What a rule answers when it does not allow something. */
export const refuse = (code: RefusalCode, field?: string): Refusal => ({ code, ...(field && { field }) });

/** Thrown by a decision that a rule refuses; over HTTP its `problem` is what the caller is told (RFC 9457). */
export class Refused extends Error {
  readonly problem: Refusal & { readonly status: number; readonly title: string };

  constructor(readonly refusal: Refusal) {
    super(refusal.code);
    this.name = 'Refused';
    this.problem = { ...refusals[refusal.code], ...refusal };
  }
}

/** Goes on when no rule refuses; the first that does is thrown. @throws Refused */
export const demand = (...rules: readonly (Refusal | undefined)[]): void => {
  const broken = rules.find((rule) => rule !== undefined);
  if (broken) throw new Refused(broken);
};
