import { event, HoldingKnownV1, type EventOf, type PersonRole } from '@huisrecht/contracts';
import { defineAggregate, hear, on, toldOnce, type Heard, type Told } from '@huisrecht/eventing';

/** A record that a system holds on people, as it was told last. Collection `holdings`, `_id` is the record. */
export interface Holding extends Heard {
  readonly recordId: string;
  readonly system?: string;
  readonly category?: string;
  readonly purpose?: string;
  readonly heldSince?: string;
  readonly people: readonly { readonly subjectId: string; readonly role: PersonRole }[];
}

/** Which system holds what on whom (GDPR Art. 15(1)). The newest word about a record is the whole of it. */
export const holdings = defineAggregate<Holding, Told<EventOf<typeof HoldingKnownV1>>>({
  name: 'holdings',
  initial: (recordId) => ({ recordId, people: [] }),
  evolve: (state, told) => ({ ...told.data, ...hear(state, told) }),
  subscriptions: [
    on(
      HoldingKnownV1,
      ({ recordId }) => recordId,
      ({ data }, state, { envelope }) => toldOnce(state, event(HoldingKnownV1, data), envelope?.id),
    ),
  ],
});
