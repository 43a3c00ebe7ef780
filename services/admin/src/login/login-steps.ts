import { Injectable } from '@nestjs/common';
import { Clock } from '@huisrecht/service-kit';
import { SessionSecrets } from '../sessions/session-secrets.js';

/** One login under way: what must come back from the issuer, and where to go then. */
export interface LoginStep {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly to: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const lastsMs = 15 * 60_000;
const most = 3;
const mark = 'l.';

/**
 * Logins under way, carried sealed in the one cookie: strangers make us store nothing, and a few tabs may log in at once.
 */
@Injectable()
export class LoginSteps {
  constructor(
    private readonly secrets: SessionSecrets,
    private readonly clock: Clock,
  ) {}

  /** The steps in a cookie; none when it is a session, or not ours, or too old. */
  async read(cookie: string | undefined): Promise<LoginStep[]> {
    if (!cookie?.startsWith(mark)) return [];
    try {
      const plain = await this.secrets.logins.open(
        Buffer.from(cookie.slice(mark.length), 'base64url'),
        'login',
      );
      const steps = JSON.parse(plain.toString()) as LoginStep[];
      return steps.filter(({ at }) => this.clock.now().getTime() - at < lastsMs);
    } catch {
      return [];
    }
  }

  /** The cookie with one more step; the oldest make room. */
  async add(steps: readonly LoginStep[], step: Omit<LoginStep, 'at'>): Promise<string> {
    const kept = [...steps, { ...step, at: this.clock.now().getTime() }].slice(-most);
    const sealed = await this.secrets.logins.seal(Buffer.from(JSON.stringify(kept)), 'login');
    return mark + sealed.toString('base64url');
  }
}
