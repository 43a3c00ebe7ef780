import { Aggregates, Commands, type DueHandler } from '@huisrecht/eventing';
import type { DueItem } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import { lookForMore, startOrder } from '../order/decisions/start-order.js';
import { noticeOverdue } from '../order/decisions/record-what-a-party-did.js';
import { orders } from '../order/order.aggregate.js';
import { Reach } from '../order/reach.js';
import type { GivenOrder, LookForParties, NoticePartyOverdue } from '../order/work.js';
import { PapersMissed } from './papers-missed.js';

/** It was decided: finds out who has the data, and tells each. */
@Injectable()
export class PickPartiesHandler implements DueHandler {
  readonly kind = 'pick-parties';

  constructor(
    private readonly commands: Commands,
    private readonly reach: Reach,
    private readonly papers: PapersMissed,
  ) {}

  async handle({ data }: DueItem): Promise<void> {
    const given = data as unknown as GivenOrder;
    const parties = await this.reach.parties(given, given.answerBy);
    await this.commands.execute(orders, given.orderId, startOrder(given, parties));
    this.papers.count(parties);
  }
}

/** All that were told are settled: looks once more for others, and ends the order if there are none. */
@Injectable()
export class LookForPartiesHandler implements DueHandler {
  readonly kind = 'look-for-parties';

  constructor(
    private readonly aggregates: Aggregates,
    private readonly commands: Commands,
    private readonly reach: Reach,
    private readonly papers: PapersMissed,
  ) {}

  async handle({ data }: DueItem): Promise<void> {
    const { orderId } = data as unknown as LookForParties;
    const state = (await this.aggregates.load(orders, orderId))?.state;
    if (state?.status !== 'open') return;
    const last = state.parties
      .map(({ answerBy }) => answerBy)
      .sort()
      .at(-1);
    const found = await this.reach.parties(state, last ?? '9999-12-31');
    await this.commands.execute(orders, orderId, lookForMore(found));
    this.papers.count(found, state.parties);
  }
}

/** A party's last day passed. */
@Injectable()
export class NoticePartyOverdueHandler implements DueHandler {
  readonly kind = 'notice-party-overdue';

  constructor(private readonly commands: Commands) {}

  async handle({ data }: DueItem): Promise<void> {
    const { orderId, party } = data as unknown as NoticePartyOverdue;
    await this.commands.execute(orders, orderId, noticeOverdue(party));
  }
}
