import { DisclosureKnownV1, event, type EventOf, type PersonRole } from '@huisrecht/contracts';
import { defineAggregate, hear, on, toldOnce, type Heard, type Told } from '@huisrecht/eventing';

/** One share of data with a recipient by name. Collection `disclosures`, `_id` is the share. */
export interface Disclosure extends Heard {
  readonly shareId: string;
  readonly system?: string;
  readonly recipient?: string;
  readonly categories: readonly string[];
  readonly purpose?: string;
  readonly sharedAt?: string;
  readonly agreement?: string;
  readonly people: readonly { readonly subjectId: string; readonly role: PersonRole }[];
}

/** Who received what (P10; GDPR Art. 15(1)(c), 19; CJEU C-154/21: recipients by name). */
export const disclosures = defineAggregate<Disclosure, Told<EventOf<typeof DisclosureKnownV1>>>({
  name: 'disclosures',
  initial: (shareId) => ({ shareId, categories: [], people: [] }),
  evolve: (state, told) => ({ ...told.data, ...hear(state, told) }),
  subscriptions: [
    on(
      DisclosureKnownV1,
      ({ shareId }) => shareId,
      ({ data }, state, { envelope }) => toldOnce(state, event(DisclosureKnownV1, data), envelope?.id),
    ),
  ],
});
