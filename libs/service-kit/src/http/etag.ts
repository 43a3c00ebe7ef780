import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request, Response } from 'express';
import { kitProblems } from '../errors/kit-problems.js';

/** `12` → `"v12"`. */
export const etag = (version: number): string => `"v${version}"`;

/** Gives an answer its ETag. */
export const setEtag = (response: Response, version: number): void => {
  response.setHeader('ETag', etag(version));
};

/** @throws Problem when the header is missing (428) or is not one ETag of ours (400) */
export const ifMatchOf = (request: Request): number => {
  const header = request.headers['if-match'];
  if (header === undefined || header === '') throw kitProblems.of('if-match.missing', { field: 'If-Match' });
  const version = /^"v(\d{1,15})"$/.exec(header)?.[1];
  if (version === undefined) throw kitProblems.of('if-match.malformed', { field: 'If-Match' });
  return Number(version);
};

/** For the decorator, and for OpenAPI to know it by. */
export const ifMatchFrom = (_: unknown, context: ExecutionContext): number =>
  ifMatchOf(context.switchToHttp().getRequest<Request>());

/** The version that the caller looked at, required: `@IfMatch() version: number`. */
export const IfMatch = createParamDecorator(ifMatchFrom);
