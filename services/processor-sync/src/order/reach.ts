import { addDays, dayOf, earlier } from '@huisrecht/calendar';
import { Clock } from '@huisrecht/service-kit';
import { Injectable } from '@nestjs/common';
import { DirectoryIndex } from '../directory/directory.js';
import { Disclosures } from '../disclosure/disclosures.js';
import { Holdings } from '../holding/holdings.js';
import { Registrations } from '../registration/registrations.js';
import type { PartyToTell } from './decisions/start-order.js';
import { recipientBehind } from './party-entry.js';
import { paperMissed, paperOf } from './rules/an-order-goes-also-without-an-agreement.js';
import { whoGetsAnOrder, whoReceived, type Reached } from './rules/who-gets-an-order.js';
import type { GivenOrder } from './work.js';

type Ordered = Pick<GivenOrder, 'requestId' | 'subjectIds' | 'scope'>;

/** Whom an order reaches, by what is known at this moment. */
@Injectable()
export class Reach {
  constructor(
    private readonly holdings: Holdings,
    private readonly disclosures: Disclosures,
    private readonly registrations: Registrations,
    private readonly directory: DirectoryIndex,
    private readonly clock: Clock,
  ) {}

  /** Everyone who gets it, and what each has of it. */
  async of({ requestId, subjectIds, scope }: Ordered): Promise<readonly Reached[]> {
    const disclosures = await this.disclosures.all(subjectIds);
    if (requestId === undefined) return whoReceived(scope, disclosures, this.directory);
    const [holdings, registeredAt] = await Promise.all([
      this.holdings.of(subjectIds),
      this.registrations.holdersOf(subjectIds),
    ]);
    return whoGetsAnOrder(scope, { holdings, disclosures, registeredAt }, this.directory);
  }

  /** The same as parties, each with its own last day and what is wrong with its paper. */
  async parties(order: Ordered, answerBy: string): Promise<readonly PartyToTell[]> {
    const today = dayOf(this.clock.now());
    return (await this.of(order)).map(({ party, name, role, entry }) => {
      const recipient = recipientBehind(this.directory, party);
      return {
        party,
        name,
        role,
        adapter: entry.adapter.kind,
        answerBy: earlier(addDays(today, entry.answerWithinDays), answerBy),
        paper: paperMissed(paperOf(role, recipient, today), recipient),
      };
    });
  }
}
