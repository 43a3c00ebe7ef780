import type { OrderKind, Scope } from '@huisrecht/contracts';
import type { NoAnswerYet, Subject, Turn } from './holder-adapter.js';

/** A record that must be dealt with, as the other side can recognise it: never more than it told us itself. */
export interface RecordInScope {
  readonly category: string;
  readonly purpose: string;
  readonly heldSince: string;
}

/** What must be put in place of what. Just in time, never kept. */
export interface Correction {
  readonly category: string;
  readonly field: string;
  readonly before?: string;
  readonly after: string;
}

/** One order to one party. */
export interface OrderDelivery extends Turn {
  readonly orderId: string;
  readonly requestId?: string;
  readonly kind: OrderKind;
  readonly scope: Scope;
  /** What it holds of it, as far as we know; empty when it is told for another reason. */
  readonly records: readonly RecordInScope[];
  readonly provisional: boolean;
  /** Only of `rectify`, cut to what this party has. */
  readonly corrections: readonly Correction[];
  /** A statement of the person that must be added (GDPR Art. 16, second sentence). */
  readonly statement?: string;
}

/** What came of a try to tell somebody. */
export type OrderReply =
  | {
      readonly kind: 'answered';
      readonly outcome: 'done' | 'nothing-found' | 'kept-because' | 'refused-because';
      readonly because?: string;
    }
  | NoAnswerYet;

/**
 * The port of telling a party what it must do. It never throws for what the other side does, may be called again for
 * the same delivery, and stops when the signal says so.
 */
export interface OrderAdapter {
  /** False where the way of telling needs no more of people than their pseudonyms. */
  readonly needsPeople: boolean;
  tell(order: OrderDelivery, subjects: readonly Subject[], signal: AbortSignal): Promise<OrderReply>;
}
