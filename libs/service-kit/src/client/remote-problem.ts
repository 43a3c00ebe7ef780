import type { FieldError } from '../errors/problem.js';
import { RemoteProblem } from './errors.js';

const CODE = /^[a-z0-9][a-z0-9.-]{0,80}$/i;
const FIELD = /^[A-Za-z][A-Za-z0-9_.[\]-]{0,120}$/;

const text = (value: unknown, shape: RegExp): string | undefined =>
  typeof value === 'string' && shape.test(value) ? value : undefined;

/** Codes and paths only: what the other side writes for people is not passed on. */
const fieldError = (value: unknown): FieldError[] => {
  if (typeof value !== 'object' || value === null) return [];
  const { field, code } = value as { field?: unknown; code?: unknown };
  const where = text(field, FIELD);
  const rule = text(code, CODE);
  return where && rule ? [{ field: where, code: rule, message: `${where} was not accepted.` }] : [];
};

/** Reads a problem of another service. */
export const remoteProblem = async (service: string, response: Response): Promise<RemoteProblem> => {
  const body: unknown = await response.json().catch(() => undefined);
  const { code, field, errors } = (body ?? {}) as { code?: unknown; field?: unknown; errors?: unknown };
  return new RemoteProblem(
    service,
    response.status,
    text(code, CODE) ?? 'unknown',
    text(field, FIELD),
    Array.isArray(errors) ? errors.flatMap(fieldError) : [],
  );
};
