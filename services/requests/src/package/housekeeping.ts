import { Clock, Log } from '@huisrecht/service-kit';
import { SealedBlobs } from '@huisrecht/store';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';

const HOUR = 3_600_000;

/** Clears, every hour, what a builder that died halfway left: chunks without a key. */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly blobs: SealedBlobs,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.tidy(), HOUR);
    this.timer.unref();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async tidy(): Promise<void> {
    try {
      const cleared = await this.blobs.sweep(new Date(this.clock.now().getTime() - HOUR));
      if (cleared > 0) this.log.info('What was half made was cleared.', { cleared });
    } catch (error) {
      this.log.error('Housekeeping did not succeed; it is tried again in an hour.', error);
    }
  }
}
