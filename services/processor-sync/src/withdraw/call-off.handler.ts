import { TryAgain, type DueHandler } from '@huisrecht/eventing';
import { Clock, Log } from '@huisrecht/service-kit';
import type { DueItem } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import type { CallOff } from '../asked/work.js';
import { OpenDsrAdapter } from '../asking/opendsr/opendsr.adapter.js';
import { ExchangeFailed } from '../asking/opendsr/exchange.js';
import { DirectoryIndex } from '../directory/directory.js';

/** Tries of taking back; after some days of silence the other side has begun anyhow. */
const MOST = 40;
/** A send of ours that was under way when it was withdrawn is there by then. */
const AGAIN_MS = 120_000;

/** Takes back what a processor has not begun with (OpenDSR 2.0 DELETE). One that goes on is left to answer. */
@Injectable()
export class CallOffHandler implements DueHandler {
  readonly kind = 'call-off';

  constructor(
    private readonly directory: DirectoryIndex,
    private readonly opendsr: OpenDsrAdapter,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  async handle({ data, attempts }: DueItem, signal: AbortSignal): Promise<void> {
    const { holder, deliveryId } = data as unknown as CallOff;
    const entry = this.directory.holder(holder);
    if (entry?.adapter.kind !== 'opendsr' || attempts >= MOST) return;
    const limited = AbortSignal.any([signal, AbortSignal.timeout(entry.deadlineSeconds * 1_000)]);
    try {
      const end = await this.opendsr.callOff(entry, deliveryId, limited);
      this.log.info('A withdrawn request was taken back at a processor.', { holder, end });
      if (end === 'unknown' && attempts === 0)
        throw new TryAgain('not-there-yet', new Date(+this.clock.now() + AGAIN_MS));
    } catch (error) {
      if (error instanceof ExchangeFailed) throw new TryAgain(error.code);
      throw error;
    }
  }
}
