import { Injectable } from '@nestjs/common';
import { Counter, Registry } from 'prom-client';
import type { PartyToTell } from '../order/decisions/start-order.js';

/** Counts orders that went without a valid agreement, for the alarm (P7). */
@Injectable()
export class PapersMissed {
  private readonly counter: Counter<'agreement'>;

  constructor(registry: Registry) {
    this.counter = new Counter({
      name: 'orders_without_agreement_total',
      help: 'Orders that went to a party without a valid agreement (P7).',
      labelNames: ['agreement'],
      registers: [registry],
    });
  }

  /** Counts those of these parties that are told for the first time. @param before who was told already */
  count(parties: readonly PartyToTell[], before: readonly { readonly party: string }[] = []): void {
    const known = new Set(before.map(({ party }) => party));
    for (const { party, paper } of parties)
      if (paper !== undefined && !known.has(party)) this.counter.inc({ agreement: paper });
  }
}
