import {
  event,
  HoldingKnownV1,
  type EventOf,
  type PersonRole,
  type RetentionTrigger,
} from '@huisrecht/contracts';
import { defineAggregate, hear, on, toldOnce, type Heard, type Told } from '@huisrecht/eventing';

/** Somebody in a record, by pseudonym, with the role that decides what is theirs. */
export interface PersonInRecord {
  readonly subjectId: string;
  readonly role: PersonRole;
}

/** A thing that a system holds on people, as it was told last. Collection `records`, `_id` is the record. */
export interface RecordHeld extends Heard {
  readonly recordId: string;
  readonly system: string;
  readonly category: string;
  readonly purpose: string;
  readonly heldSince: string;
  readonly people: readonly PersonInRecord[];
  /** The days on which something happened that starts a period. */
  readonly facts: Partial<Readonly<Record<RetentionTrigger, string>>>;
}

/** Nobody has told of it yet. */
export interface NotHeld extends Heard {
  readonly recordId: string;
  readonly facts: RecordHeld['facts'];
}

/** Everything held, one record per thing: the newest word about it is the whole of it (P15; LAW: it has several people). */
export const records = defineAggregate<RecordHeld | NotHeld, Told<EventOf<typeof HoldingKnownV1>>>({
  name: 'records',
  initial: (recordId) => ({ recordId, facts: {} }),
  evolve: (state, told) => ({
    ...told.data,
    facts: { ...state.facts, 'record-held': told.data.heldSince },
    ...hear(state, told),
  }),
  subscriptions: [
    on(
      HoldingKnownV1,
      ({ recordId }) => recordId,
      ({ data }, state, { envelope }) => toldOnce(state, event(HoldingKnownV1, data), envelope?.id),
    ),
  ],
});
