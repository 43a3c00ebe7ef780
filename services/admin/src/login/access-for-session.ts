import { Injectable } from '@nestjs/common';
import { Clock, Problem } from '@huisrecht/service-kit';
import { adminProblems } from '../problems.js';
import type { Session, SessionContent } from '../sessions/session.js';
import { Sessions } from '../sessions/sessions.js';
import { IssuerClient, RefreshRefused } from './issuer-client.js';

/** A token that has less than this left is refreshed first. */
const marginMs = 45_000;

/** Gives the access token of a session, refreshed in time. */
@Injectable()
export class AccessForSession {
  private readonly refreshing = new Map<string, Promise<string>>();

  constructor(
    private readonly issuer: IssuerClient,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  /**
   * A token that services accept.
   * @throws Problem `session.ended` when the issuer no longer lets this person in, `auth.issuer-away`
   */
  async token(session: Session): Promise<string> {
    const { accessToken, accessUntil } = session.content;
    const left = new Date(accessUntil).getTime() - this.clock.now().getTime();
    if (left > marginMs) return accessToken;
    try {
      return await this.renewed(session);
    } catch (error) {
      // The issuer is away, but the token still is good for a while.
      if (left > 0 && error instanceof Problem && error.status >= 500) return accessToken;
      throw error;
    }
  }

  /** A new token, for when a service did not accept the one before. One refresh at a time for a session. */
  renewed(session: Session): Promise<string> {
    const running = this.refreshing.get(session.id);
    if (running) return running;
    const started = this.renew(session).finally(() => this.refreshing.delete(session.id));
    this.refreshing.set(session.id, started);
    return started;
  }

  private async renew(session: Session): Promise<string> {
    const now = await this.sessions.again(session);
    // Another instance was first.
    if (now && now.version !== session.version) return now.content.accessToken;
    const { refreshToken } = session.content;
    if (!now || refreshToken === undefined) return this.ended(session);
    try {
      const granted = await this.issuer.refresh(refreshToken);
      const content: SessionContent = {
        ...session.content,
        accessToken: granted.accessToken,
        refreshToken: granted.refreshToken ?? refreshToken,
        accessUntil: new Date(this.clock.now().getTime() + granted.livesFor * 1_000).toISOString(),
      };
      const kept = await this.sessions.change(session, content);
      if (!kept && !(await this.sessions.again(session))) return this.loggedOutMeanwhile(content);
      return granted.accessToken;
    } catch (error) {
      if (!(error instanceof RefreshRefused)) throw error;
      const other = await this.sessions.again(session);
      if (other && other.version !== session.version) return other.content.accessToken;
      return this.ended(session);
    }
  }

  /** What the issuer just gave to nobody is of no use to anybody. */
  private async loggedOutMeanwhile({ refreshToken }: SessionContent): Promise<never> {
    if (refreshToken !== undefined) await this.issuer.revoke(refreshToken);
    throw adminProblems.of('session.ended');
  }

  private async ended(session: Session): Promise<never> {
    await this.sessions.end(session);
    throw adminProblems.of('session.ended');
  }
}
