import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { PublicAddress } from '../public-address.js';
import { adminProblems } from '../problems.js';
import { readCookie } from '../sessions/cookie.js';
import type { Session } from '../sessions/session.js';
import { Sessions } from '../sessions/sessions.js';
import { mayChange, mayRead, type Origins } from './only-from-our-own-pages.js';

const one = (value: string | string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

const originsOf = ({ headers }: Request): Origins => ({
  origin: one(headers.origin),
  fetchSite: one(headers['sec-fetch-site']),
  token: one(headers['x-csrf-token']),
});

const reads = new Set(['GET', 'HEAD']);

/** Finds out who a browser belongs to, and whether what it asks came from our own pages. */
@Injectable()
export class WhoIsThere {
  constructor(
    private readonly address: PublicAddress,
    private readonly sessions: Sessions,
  ) {}

  /** The cookie of the browser. */
  cookieOf({ headers }: Request): string | undefined {
    return readCookie(this.address.secure, headers.cookie);
  }

  /** The session of the browser, if there is one. What the page does by itself (`X-Background`) keeps none alive. */
  async session(request: Request): Promise<Session | undefined> {
    return this.sessions.find(this.cookieOf(request), request.headers['x-background'] === undefined);
  }

  /**
   * The session, for something that needs one.
   * @throws Problem `session.ended`, `csrf.refused`
   */
  async required(request: Request): Promise<Session> {
    const origins = originsOf(request);
    if (!mayRead(origins)) throw adminProblems.of('csrf.refused');
    const session = await this.session(request);
    if (!session) throw adminProblems.of('session.ended');
    if (!reads.has(request.method) && !mayChange(origins, this.address.origin, session.content.csrf)) {
      throw adminProblems.of('csrf.refused');
    }
    return session;
  }

  /** The same, of somebody who may come in. @throws Problem `session.refused` too */
  async mayComeIn(request: Request): Promise<Session> {
    const session = await this.required(request);
    if (session.content.refused) throw adminProblems.of('session.refused');
    return session;
  }
}
