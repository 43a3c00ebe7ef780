import { dayOf } from '@huisrecht/calendar';
import { Aggregates, Commands, TryAgain, type DueHandler } from '@huisrecht/eventing';
import { Clock } from '@huisrecht/service-kit';
import type { DueItem } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import { Records } from '../record/records.js';
import { RequestHolds } from '../request-hold/request-holds.js';
import { RetentionRules } from '../retention-rules/retention-rules.js';
import type { GiveView } from './ask-view.js';
import { bounds, giveView } from './give-view.js';
import { judge } from './judge.js';
import { retentionViews } from './retention-view.aggregate.js';

/** The most records that one view can tell of. */
const most = bounds.page * bounds.pages;

/** Looks up what is held on the person and what holds it back, and answers. */
@Injectable()
export class GiveViewHandler implements DueHandler {
  readonly kind = 'retention.give-view';

  constructor(
    private readonly aggregates: Aggregates,
    private readonly commands: Commands,
    private readonly records: Records,
    private readonly holds: RequestHolds,
    private readonly rules: RetentionRules,
    private readonly clock: Clock,
  ) {}

  /** @throws TryAgain `view-too-large` when more is held than a view can tell: part of it would look like all of it */
  async handle({ data }: DueItem): Promise<void> {
    const { viewId } = data as unknown as GiveView;
    const asked = (await this.aggregates.load(retentionViews, viewId))?.state;
    if (asked?.status !== 'asked') return;
    const records = await this.records.of(asked.subjectIds, most + 1);
    if (records.length > most) throw new TryAgain('view-too-large');
    const people = records.flatMap((record) => record.people.map(({ subjectId }) => subjectId));
    const holds = await this.holds.on([...new Set([...asked.subjectIds, ...people])]);
    const today = dayOf(this.clock.now());
    const items = judge(records, asked, { rules: this.rules, holds, today });
    await this.commands.execute(retentionViews, viewId, giveView(items));
  }
}
