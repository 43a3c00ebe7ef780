import { addDays, dayOf } from '@huisrecht/calendar';
import { Commands, type DueHandler } from '@huisrecht/eventing';
import { Clock } from '@huisrecht/service-kit';
import type { DueItem } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import { startOrder } from '../order/decisions/start-order.js';
import { orders } from '../order/order.aggregate.js';
import { Reach } from '../order/reach.js';
import type { GivenOrder } from '../order/work.js';
import { PapersMissed } from '../start-order/papers-missed.js';
import type { PassOnCorrection } from './correction-watch.js';

/** Days in which a recipient takes over a correction. */
const DAYS = 14;

/** Starts an order for who received what a housing system corrected; none when nobody did. */
@Injectable()
export class PassOnCorrectionHandler implements DueHandler {
  readonly kind = 'pass-on-correction';

  constructor(
    private readonly commands: Commands,
    private readonly reach: Reach,
    private readonly papers: PapersMissed,
    private readonly clock: Clock,
  ) {}

  async handle({ data }: DueItem): Promise<void> {
    const { orderId, subjectId, fields, changedAt } = data as unknown as PassOnCorrection;
    const answerBy = addDays(dayOf(this.clock.now()), DAYS);
    const unique = (values: readonly string[]): string[] => [...new Set(values)];
    const given: GivenOrder = {
      orderId,
      kind: 'rectify',
      subjectIds: [subjectId],
      scope: {
        categories: unique(fields.map(({ category }) => category)),
        fields: unique(fields.map(({ field }) => field)),
        purposes: [],
        recordIds: [],
      },
      provisional: false,
      submittedAt: changedAt,
      answerBy,
    };
    const parties = await this.reach.parties(given, answerBy);
    if (parties.length === 0) return;
    await this.commands.execute(orders, orderId, startOrder(given, parties));
    this.papers.count(parties);
  }
}
