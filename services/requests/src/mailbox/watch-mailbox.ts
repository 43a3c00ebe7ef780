import { Clock, Log } from '@huisrecht/service-kit';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Gauge, Registry } from 'prom-client';
import { RequestsConfig } from '../requests.config.js';
import { DraftList } from './drafts.store.js';
import { Mailbox } from './mailbox.js';
import { TakeMail } from './take-mail.js';

/** A turn that was not given back ends by itself: its holder died. */
const TURN_MS = 5 * 60_000;

/**
 * Looks into the mailbox at intervals, one instance at a time. A mailbox that is away is tried again next time: its
 * mails keep their time of arrival.
 */
@Injectable()
export class WatchMailbox implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private readonly lastLook: Gauge;
  private looking = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly mailbox: Mailbox,
    private readonly takeMail: TakeMail,
    private readonly list: DraftList,
    private readonly config: RequestsConfig,
    private readonly clock: Clock,
    private readonly log: Log,
    registry: Registry,
  ) {
    this.lastLook = new Gauge({
      name: 'requests_mailbox_last_look_seconds',
      help: 'When this instance last looked through the whole mailbox, in seconds since 1970; absent where none is set.',
      registers: [registry],
    });
    this.lastLook.remove();
  }

  onApplicationBootstrap(): void {
    if (this.config.MAILBOX_URL !== undefined) this.plan(0);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer);
    this.stopping.abort();
    await this.looking;
  }

  /** Looks once, when it is this instance's turn. @throws Error when the mailbox cannot be reached */
  async look(): Promise<void> {
    const now = this.clock.now();
    const every = this.config.MAILBOX_SECONDS * 1_000;
    if (!(await this.list.takeTurn(now, new Date(now.getTime() + TURN_MS)))) return;
    try {
      await this.mailbox.each(async (mail, source) => {
        await this.takeMail.take(mail, source);
      }, this.stopping.signal);
      this.lastLook.set(this.clock.now().getTime() / 1_000);
    } finally {
      // What was away may be back at the next look: a turn is kept only by who died with it.
      await this.list.endTurn(new Date(now.getTime() + every));
    }
  }

  private plan(ms: number): void {
    if (this.stopping.signal.aborted) return;
    this.timer = setTimeout(() => {
      this.looking = this.lookSafely().finally(() => this.plan(this.config.MAILBOX_SECONDS * 1_000));
    }, ms);
  }

  private async lookSafely(): Promise<void> {
    try {
      await this.look();
    } catch (error) {
      if (!this.stopping.signal.aborted) this.log.error('The mailbox could not be read', error);
    }
  }
}
