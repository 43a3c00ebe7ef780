import type {
  AgreementMissedV1,
  EventOf,
  OrderCompletedV1,
  OrderExtendedV1,
  OrderKind,
  OrderStartedV1,
  OrderStoppedV1,
  PartyAnsweredV1,
  PartyFailedV1,
  PartyOverdueV1,
  PartyToldAgainV1,
  PartyToldV1,
  Scope,
} from '@huisrecht/contracts';
import type { Party } from './party.js';

/** What can happen to an order. */
export type OrderEvent =
  | EventOf<typeof OrderStartedV1>
  | EventOf<typeof OrderExtendedV1>
  | EventOf<typeof AgreementMissedV1>
  | EventOf<typeof PartyToldV1>
  | EventOf<typeof PartyToldAgainV1>
  | EventOf<typeof PartyAnsweredV1>
  | EventOf<typeof PartyFailedV1>
  | EventOf<typeof PartyOverdueV1>
  | EventOf<typeof OrderCompletedV1>
  | EventOf<typeof OrderStoppedV1>;

/** An order of which it is known who gets it. */
export interface StartedOrder {
  readonly status: 'open' | 'completed' | 'stopped';
  readonly orderId: string;
  /** Absent where a housing system corrected something by itself. */
  readonly requestId?: string;
  readonly line?: number;
  readonly kind: OrderKind;
  readonly subjectIds: readonly string[];
  readonly scope: Scope;
  /** Where what must be put in place rests, with requests. */
  readonly contentId?: string;
  readonly provisional: boolean;
  readonly submittedAt: string;
  readonly startedAt: string;
  readonly endedAt?: string;
  readonly parties: readonly Party[];
}

/** Before it is known who gets it; `stopped` when it was withdrawn before that. */
export interface OrderNotStarted {
  readonly status: 'none';
  readonly orderId: string;
  readonly stopped?: true;
}

/** Telling everyone who has the data to correct, erase, restrict or stop. */
export type Order = OrderNotStarted | StartedOrder;

/** The party of that name, if it gets this order. */
export const partyIn = (order: Order, name: string): Party | undefined =>
  order.status === 'none' ? undefined : order.parties.find(({ party }) => party === name);
