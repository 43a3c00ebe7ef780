import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { Clock, Log } from '@huisrecht/service-kit';
import { AdminConfig } from '../admin.config.js';
import { hasEnded, isDueForTouch, type Lifetimes, type Session, type SessionContent } from './session.js';
import { SessionSecrets } from './session-secrets.js';
import { SessionStore, type StoredSession } from './session-store.js';

const sweepEveryMs = 5 * 60_000;

const idOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** Opens, finds and ends sessions. The browser has a random secret; the store has its hash. */
@Injectable()
export class Sessions implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly lifetimes: Lifetimes;
  private sweeping: NodeJS.Timeout | undefined;

  constructor(
    config: AdminConfig,
    private readonly store: SessionStore,
    private readonly secrets: SessionSecrets,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    this.lifetimes = {
      idleMs: config.SESSION_IDLE_MINUTES * 60_000,
      absoluteMs: config.SESSION_HOURS * 3_600_000,
    };
  }

  /** How long a session lives without use, in seconds. */
  get idleSeconds(): number {
    return this.lifetimes.idleMs / 1_000;
  }

  onApplicationBootstrap(): void {
    this.sweeping = setInterval(() => void this.sweep(), sweepEveryMs);
    this.sweeping.unref();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.sweeping);
  }

  /** Opens a session for somebody who logged in. @returns what the browser gets; never the same twice */
  async open(content: SessionContent): Promise<string> {
    const secret = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const session: Session = {
      id: idOf(secret),
      version: 1,
      seenAt: now,
      endsAt: new Date(now.getTime() + this.lifetimes.absoluteMs),
      content,
    };
    await this.store.add(await this.seal(session));
    return secret;
  }

  /**
   * The session of a browser, if it has one that has not ended.
   * @param used false for what the page does by itself: that keeps no session alive
   */
  async find(secret: string | undefined, used: boolean): Promise<Session | undefined> {
    if (secret === undefined) return undefined;
    const stored = await this.store.find(idOf(secret));
    const now = this.clock.now();
    if (!stored) return undefined;
    if (hasEnded(stored, this.lifetimes, now)) {
      await this.store.remove(stored.id);
      return undefined;
    }
    if (used && isDueForTouch(stored, now)) await this.store.touch(stored.id, now);
    return this.unseal(stored);
  }

  /** The session as it is now, after somebody else may have changed it. */
  async again({ id }: Session): Promise<Session | undefined> {
    const stored = await this.store.find(id);
    return stored && this.unseal(stored);
  }

  /** Writes what the session holds now; that is no use of it: a page that polls keeps nobody logged in. @returns the session, or undefined when somebody else was first */
  async change(session: Session, content: SessionContent): Promise<Session | undefined> {
    const next: Session = { ...session, version: session.version + 1, content };
    return (await this.store.replace(await this.seal(next))) ? next : undefined;
  }

  /** Ends a session. */
  async end({ id }: Pick<Session, 'id'>): Promise<void> {
    await this.store.remove(id);
  }

  private async seal({ content, ...rest }: Session): Promise<StoredSession> {
    return {
      ...rest,
      sealed: await this.secrets.sessions.seal(Buffer.from(JSON.stringify(content)), rest.id),
    };
  }

  private async unseal({ sealed, ...rest }: StoredSession): Promise<Session | undefined> {
    try {
      const plain = await this.secrets.sessions.open(sealed, rest.id);
      return { ...rest, content: JSON.parse(plain.toString()) as SessionContent };
    } catch {
      // Sealed with a secret that is no longer ours: as if it had ended.
      await this.store.remove(rest.id);
      return undefined;
    }
  }

  private async sweep(): Promise<void> {
    const now = this.clock.now();
    const unusedSince = new Date(now.getTime() - this.lifetimes.idleMs);
    await this.store.sweep(unusedSince, now).catch((error: unknown) =>
      this.log.warn('Ended sessions could not be swept.', {
        error: String(error instanceof Error ? error.name : 'unknown'),
      }),
    );
  }
}
