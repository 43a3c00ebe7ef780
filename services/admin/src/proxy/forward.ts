import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { kitProblems, outgoing } from '@huisrecht/service-kit';
import { adminProblems } from '../problems.js';
import type { Bounds } from './doors.js';
import { readBody } from './read-body.js';

/** Something to pass on. */
export interface ToForward {
  /** Address of the service. */
  readonly base: string;
  /** Path and query there. */
  readonly path: string;
  readonly bounds: Bounds;
  /** The user's access token; absent for what is public. */
  readonly token?: string;
}

/** What a service needs to hear; never the cookie. */
const headersToPass = [
  'accept',
  'accept-language',
  'content-type',
  'idempotency-key',
  'if-match',
  'if-none-match',
] as const;
/** What a browser needs to hear; never a cookie of anybody else. */
const headersToReturn = [
  'content-type',
  'content-disposition',
  'content-language',
  'etag',
  'retry-after',
  'x-letters',
  'x-robots-tag',
] as const;

/** What only reads has no body that means anything (RFC 9110 §9.3.1). */
const reads = new Set(['GET', 'HEAD']);

const passed = (request: Request, token: string | undefined): Record<string, string> => {
  const headers: Record<string, string> = { ...outgoing() };
  for (const name of headersToPass) {
    const value = request.headers[name];
    if (typeof value === 'string') headers[name] = value;
  }
  if (token !== undefined) headers['authorization'] = `Bearer ${token}`;
  return headers;
};

/** Passes a call on to a service, within bounds, and its answer back as it is. */
@Injectable()
export class Forward {
  /**
   * Asks the service.
   * @param body read before, so that the same call can be made again with another token
   * @throws Problem `service.away`, `service.too-slow`
   */
  async ask(
    request: Request,
    response: Response,
    { base, path, bounds, token }: ToForward,
    body: Buffer<ArrayBuffer> | undefined,
  ): Promise<globalThis.Response> {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const late = AbortSignal.timeout(bounds.ms);
    try {
      return await fetch(new URL(path, base), {
        method: request.method,
        headers: passed(request, token),
        ...(body === undefined || reads.has(request.method) ? {} : { body }),
        redirect: 'manual',
        signal: AbortSignal.any([gone.signal, late]),
      });
    } catch (cause) {
      if (late.aborted) throw adminProblems.of('service.too-slow', { cause });
      throw kitProblems.of('service.away', { headers: { 'Retry-After': '5' }, cause });
    }
  }

  /** The body of a call within its bound. @throws Problem `body.too-large` */
  body(request: Request, { body }: Bounds): Promise<Buffer<ArrayBuffer> | undefined> {
    return readBody(request, body);
  }

  /**
   * Gives the browser what the service answered.
   * @param more headers of the service's own that this answer needs
   * @param ours headers that we set instead
   */
  async answer(
    response: Response,
    answer: globalThis.Response,
    more: readonly string[] = [],
    ours: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    response.status(answer.status);
    for (const name of [...headersToReturn, ...more]) {
      const value = answer.headers.get(name);
      if (value !== null) response.setHeader(name, value);
    }
    for (const [name, value] of Object.entries(ours)) response.setHeader(name, value);
    if (!answer.body) {
      response.end();
      return;
    }
    try {
      await pipeline(Readable.from(answer.body), response);
    } catch {
      // One of the two sides went away halfway: the other hears it by the broken line.
      response.destroy();
    }
  }
}
