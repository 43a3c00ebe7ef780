import { Aggregates, Commands, type DueHandler } from '@huisrecht/eventing';
import type { DueItem } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import { Clock } from '@huisrecht/service-kit';
import { collections } from '../collection/collection.aggregate.js';
import { lookOnceMore, startCollection } from '../collection/decisions/start-collection.js';
import { collectionIdOf } from '../collection/ids.js';
import type { LookOnceMore, PickHolders } from '../collection/work.js';
import { DirectoryIndex } from '../directory/directory.js';
import { Holdings } from '../holding/holdings.js';
import { Registrations } from '../registration/registrations.js';
import { pickHolders } from './pick-holders.js';

/** Systems that hold a record on them, and systems that know them without one. */
const knowing = async (
  subjectIds: readonly string[],
  holdings: Holdings,
  registrations: Registrations,
): Promise<readonly string[]> => {
  const both = await Promise.all([holdings.systemsOf(subjectIds), registrations.holdersOf(subjectIds)]);
  return [...new Set(both.flat())];
};

/** Identity is settled: finds out who holds something, and starts the collection. */
@Injectable()
export class PickHoldersHandler implements DueHandler {
  readonly kind = 'pick-holders';

  constructor(
    private readonly commands: Commands,
    private readonly holdings: Holdings,
    private readonly registrations: Registrations,
    private readonly directory: DirectoryIndex,
    private readonly clock: Clock,
  ) {}

  async handle({ data }: DueItem): Promise<void> {
    const { answerBy, ...asked } = data as unknown as PickHolders;
    const systems = await knowing(asked.subjectIds, this.holdings, this.registrations);
    const picked = pickHolders(this.directory, systems, answerBy, this.clock.now());
    await this.commands.execute(collections, collectionIdOf(asked.requestId), startCollection(asked, picked));
  }
}

/** All that were asked are settled: looks once more for others, and completes the collection if there are none. */
@Injectable()
export class LookOnceMoreHandler implements DueHandler {
  readonly kind = 'look-once-more';

  constructor(
    private readonly aggregates: Aggregates,
    private readonly commands: Commands,
    private readonly holdings: Holdings,
    private readonly registrations: Registrations,
    private readonly directory: DirectoryIndex,
    private readonly clock: Clock,
  ) {}

  async handle({ data }: DueItem): Promise<void> {
    const { collectionId } = data as unknown as LookOnceMore;
    const state = (await this.aggregates.load(collections, collectionId))?.state;
    if (state?.status !== 'collecting') return;
    const systems = await knowing(state.subjectIds, this.holdings, this.registrations);
    const picked = pickHolders(this.directory, systems, lastDay(state.holders), this.clock.now());
    await this.commands.execute(collections, collectionId, lookOnceMore(picked));
  }
}

const lastDay = (holders: readonly { readonly answerBy: string }[]): string =>
  holders.reduce((last, { answerBy }) => (answerBy > last ? answerBy : last), '0000-00-00');
