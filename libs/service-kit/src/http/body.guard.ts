import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import express, { type Request, type RequestHandler, type Response } from 'express';
import { kitProblems } from '../errors/kit-problems.js';
import type { Problem } from '../errors/problem.js';
import { BODY_BOUND, DEFAULT_BODY_BOUND } from './body-bound.js';
import { keepRawBody } from './raw-body.js';

const hasBody = ({ headers }: Request): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

const isJson = (request: Request): boolean => {
  const [type = ''] = (request.headers['content-type'] ?? '').split(';');
  return /^application\/(json|[a-z0-9.+-]+\+json)$/i.test(type.trim());
};

const problemOf = (error: unknown, bytes: number): Problem => {
  const type: unknown =
    typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined;
  if (type === 'entity.too.large') {
    const detail = `At most ${bytes} bytes fit.`;
    // What is left of the body is not read, so the connection cannot be used again.
    return kitProblems.of('body.too-large', { detail, headers: { Connection: 'close' } });
  }
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') {
    return kitProblems.of('body.media-type', { headers: { Connection: 'close' } });
  }
  return kitProblems.of('body.malformed');
};

/**
 * Reads the body, after the caller proved who they are and before anything looks at it: strangers cannot make a
 * service read megabytes. JSON only, within the bound of the endpoint.
 */
@Injectable()
export class BodyGuard implements CanActivate {
  private readonly parsers = new Map<number, RequestHandler>();

  constructor(private readonly reflector: Reflector) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const on = [context.getHandler(), context.getClass()];
    const bound = this.reflector.getAllAndOverride<number | 'unread' | undefined>(BODY_BOUND, on);
    const request = context.switchToHttp().getRequest<Request>();
    if (bound === 'unread' || !hasBody(request)) return true;
    if (!isJson(request)) throw kitProblems.of('body.media-type', { headers: { Connection: 'close' } });
    await this.read(request, context.switchToHttp().getResponse<Response>(), bound ?? DEFAULT_BODY_BOUND);
    return true;
  }

  private read(request: Request, response: Response, bytes: number): Promise<void> {
    return new Promise((resolve, reject) => {
      void this.parser(bytes)(request, response, (error?: unknown) =>
        error === undefined ? resolve() : reject(problemOf(error, bytes)),
      );
    });
  }

  private parser(bytes: number): RequestHandler {
    const known = this.parsers.get(bytes);
    if (known) return known;
    const parser = express.json({ limit: bytes, inflate: false, type: () => true, verify: keepRawBody });
    this.parsers.set(bytes, parser);
    return parser;
  }
}
