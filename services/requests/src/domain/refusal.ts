/** A rule of the law or of ours that does not allow what was asked. Never holds a value of the request. */
export interface Refusal {
  /** Stable, for machines. */
  readonly code: string;
  /** 400 wrong input, 403 not you, 404 not there, 409 not now, 410 gone, 412 changed meanwhile, 422 not like this. */
  readonly status: 400 | 403 | 404 | 409 | 410 | 412 | 422;
  /** What is wrong and what to do, one or two sentences. */
  readonly title: string;
  /** The field of the body it is about. */
  readonly field?: string;
}

/** Thrown by a decision that a rule refuses; becomes a problem (RFC 9457) over HTTP. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
    this.name = 'Refused';
  }
}

/** Goes on when no rule refuses; the first that does is thrown. @throws Refused */
export const demand = (...rules: readonly (Refusal | undefined)[]): void => {
  const broken = rules.find((rule) => rule !== undefined);
  if (broken) throw new Refused(broken);
};
