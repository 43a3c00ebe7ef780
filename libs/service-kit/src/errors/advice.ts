import { getMetadataStorage, type ValidationError } from 'class-validator';
import type { FieldError } from './problem.js';

const MAX_ERRORS = 20;
const SHORT = 4;

/** The fields that a class declares. */
export const fieldsOf = (type: unknown): string[] =>
  typeof type === 'function'
    ? [
        ...new Set(
          getMetadataStorage()
            .getTargetValidationMetadatas(type, '', false, false)
            .map(({ propertyName }) => propertyName),
        ),
      ].sort()
    : [];

const join = (parent: string, property: string): string => {
  if (/^\d+$/.test(property)) return `${parent}[${property}]`;
  return parent ? `${parent}.${property}` : property;
};

/** Whether a message quotes what was sent: some validators can (`$value`). */
const quotes = (message: string, value: unknown): boolean =>
  (typeof value === 'string' || typeof value === 'number') &&
  String(value).length >= SHORT &&
  message.includes(String(value));

const unknownField = (error: ValidationError, parent: string): FieldError => ({
  field: parent || 'body',
  code: 'unknown-field',
  message: `Leave out what is not known here. Known: ${fieldsOf(error.target?.constructor).join(', ') || 'nothing'}.`,
});

const broken = (error: ValidationError, field: string, rule: string, message: string): FieldError => {
  if (error.value === undefined || error.value === null) {
    return { field, code: 'missing', message: `Give this: ${message}.` };
  }
  const safe = quotes(message, error.value) ? `${error.property} does not follow the rule ${rule}` : message;
  return { field, code: rule, message: `${safe}.` };
};

const rulesOf = (error: ValidationError, parent: string): FieldError[] => {
  const field = join(parent, error.property);
  const rules = Object.entries(error.constraints ?? {});
  if (rules.some(([rule]) => rule === 'whitelistValidation')) return [unknownField(error, parent)];
  const missing = error.value === undefined || error.value === null;
  return (missing ? rules.slice(0, 1) : rules).map(([rule, message]) => broken(error, field, rule, message));
};

const flatten = (errors: readonly ValidationError[], parent: string): FieldError[] =>
  errors.flatMap((error) => [
    ...rulesOf(error, parent),
    ...flatten(error.children ?? [], join(parent, error.property)),
  ]);

/**
 * What class-validator found, as a caller can use it: the path, the rule, what to do; at most 20, and never a
 * value or a name that was sent (an unknown field is not named: the known ones are).
 */
export const fieldErrors = (errors: readonly ValidationError[]): FieldError[] => {
  const seen = new Set<string>();
  return flatten(errors, '')
    .filter(({ field, code }) => !seen.has(`${field} ${code}`) && seen.add(`${field} ${code}`))
    .slice(0, MAX_ERRORS);
};
