import type { FieldError } from '../errors/problem.js';

/**
 * The other service does not answer, or says that it cannot now: no connection, past the deadline, 5xx, 429,
 * no token, or the circuit is open. Trying again later is right. Eventing may look at `away`.
 */
export class ServiceAway extends Error {
  readonly away = true;

  /** @param reason a stable word: `unreachable`, `deadline`, `circuit-open`, `no-token`, `status-503` */
  constructor(
    readonly service: string,
    readonly reason: string,
    options?: { cause?: unknown },
  ) {
    super(`${service} is away (${reason})`, options);
    this.name = 'ServiceAway';
  }
}

/** The other service answered with a problem of its own: 4xx. Trying the same again will not help. */
export class RemoteProblem extends Error {
  /**
   * @param code its stable code, `unknown` when it gave none
   * @param errors what it says of fields; never values
   */
  constructor(
    readonly service: string,
    readonly status: number,
    readonly code: string,
    readonly field?: string,
    readonly errors: readonly FieldError[] = [],
  ) {
    super(`${service} answered ${status} ${code}`);
    this.name = 'RemoteProblem';
  }
}

/** The other service answered something that does not fit what it promised. */
export class BadAnswer extends Error {
  /** @param rules the fields and rules that were broken: `items[0].id (isString)` */
  constructor(
    readonly service: string,
    readonly rules: readonly string[],
  ) {
    super(`${service} gave an answer of the wrong shape: ${rules.join(', ')}`);
    this.name = 'BadAnswer';
  }
}
