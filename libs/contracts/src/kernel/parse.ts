import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { EventClass, EventOf } from './event.js';

/** One thing that is wrong with an event: where, and which rule; never the value. */
export interface Violation {
  /** Path in `data`: `people.0.role`. */
  readonly field: string;
  /** The rule that was broken: `isIn`, `whitelistValidation` (an unknown field), … */
  readonly rule: string;
}

/** The data of an event does not fit its contract. */
export class ContractViolation extends Error {
  constructor(
    readonly type: string,
    readonly violations: readonly Violation[],
  ) {
    super(`${type}: ${violations.map(({ field, rule }) => `${field} (${rule})`).join(', ')}`);
    this.name = 'ContractViolation';
  }
}

const MAX_REPORTED = 20;

const violationsOf = (errors: readonly ValidationError[], path = ''): Violation[] =>
  errors.flatMap(({ property, constraints = {}, children = [] }) => [
    ...Object.keys(constraints).map((rule) => ({ field: `${path}${property}`, rule })),
    ...violationsOf(children, `${path}${property}.`),
  ]);

/**
 * Reads the data of an event by its contract. Unknown fields are refused.
 * @throws ContractViolation
 */
export const parseData = <C extends EventClass>(event: C, data: unknown): EventOf<C> => {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new ContractViolation(event.type, [{ field: 'data', rule: 'isObject' }]);
  }
  const instance = plainToInstance(event, data) as InstanceType<C>;
  const errors = validateSync(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: false,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
  });
  if (errors.length > 0) throw new ContractViolation(event.type, violationsOf(errors).slice(0, MAX_REPORTED));
  return { type: event.type, data: instance };
};
