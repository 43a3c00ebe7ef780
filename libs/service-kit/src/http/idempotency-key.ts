import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { kitProblems } from '../errors/kit-problems.js';

/** 8 to 200 printable ASCII characters, no spaces around. */
const KEY = /^[\x21-\x7e][\x20-\x7e]{6,198}[\x21-\x7e]$/;

/** @throws Problem when the header is missing or malformed */
export const idempotencyKeyOf = (request: Request): string => {
  const key = request.headers['idempotency-key'];
  if (key === undefined || key === '') {
    throw kitProblems.of('idempotency-key.missing', { field: 'Idempotency-Key' });
  }
  if (typeof key !== 'string' || !KEY.test(key)) {
    throw kitProblems.of('idempotency-key.malformed', { field: 'Idempotency-Key' });
  }
  return key;
};

/** For the decorator, and for OpenAPI to know it by. */
export const idempotencyKeyFrom = (_: unknown, context: ExecutionContext): string =>
  idempotencyKeyOf(context.switchToHttp().getRequest<Request>());

/** The caller's own key for this creation, required: the same key makes the same thing, once. */
export const IdempotencyKey = createParamDecorator(idempotencyKeyFrom);
