import type {
  AdapterKind,
  NoAnswerReason,
  OrderKind,
  OrderOutcome,
  PartyRole,
  RestrictedUse,
  RestrictionCase,
} from '@huisrecht/contracts';
import type { Scope } from './state-lines.js';

/** One answer of a party; it may say more than once what it did. */
export interface PartyAnswer {
  readonly outcome: OrderOutcome;
  readonly reason?: NoAnswerReason;
  readonly answeredAt: string;
}

/** A holder or recipient that got an order. Without answers it is silent, and silence is not an answer. */
export interface Party {
  readonly party: string;
  readonly name: string;
  readonly role?: PartyRole;
  readonly adapter?: AdapterKind;
  readonly answerBy?: string;
  readonly answers: readonly PartyAnswer[];
  readonly trouble?: {
    readonly code: string;
    readonly attempt: number;
    readonly failedAt: string;
    readonly nextTryAt?: string;
  };
}

/** What everyone who has the data was told to do, and what each did (GDPR Art. 16-19, 21). */
export interface Order {
  readonly orderId: string;
  readonly line: number;
  readonly kind: OrderKind;
  readonly subjectIds: readonly string[];
  readonly scope: Scope;
  /** Where what must be put in place rests sealed; only `rectify`. */
  readonly contentId?: string;
  readonly provisional: boolean;
  readonly answerBy: string;
  readonly givenAt: string;
  /** Empty until it is known who gets it; answers that came before that are kept. */
  readonly parties: readonly Party[];
  readonly partiesKnownAt?: string;
  readonly settledAt?: string;
}

/** A use of restricted data (GDPR Art. 18(2)), by a named colleague; the reason rests sealed under `useId`. */
export interface Use {
  readonly useId: string;
  readonly use: RestrictedUse;
  readonly usedBy: string;
  readonly usedAt: string;
  /** Only of an emergency: by somebody else, within a working day. */
  readonly review?: { readonly agreed: boolean; readonly reviewedBy: string; readonly reviewedAt: string };
}

/** Data that is kept and not used, but as GDPR Art. 18(2) allows. */
export interface Restriction {
  readonly restrictionId: string;
  readonly line: number;
  readonly case: RestrictionCase;
  readonly subjectIds: readonly string[];
  readonly scope: Scope;
  /** True until identity is settled. */
  readonly provisional: boolean;
  readonly placedAt: string;
  readonly confirmedAt?: string;
  /** It was decided to lift it; the person is told first (18(3)). */
  readonly lift?: {
    readonly decisionId: string;
    readonly liftsOn: string;
    readonly decidedBy: string;
    readonly announcedAt: string;
  };
  readonly liftedAt?: string;
  readonly uses: readonly Use[];
}

/** Whether a party has not answered at all. */
export const partyIsSilent = (party: Party): boolean => party.answers.length === 0;

/** Orders that not everyone has answered. */
export const unsettledOrders = ({ orders }: { readonly orders: readonly Order[] }): Order[] =>
  orders.filter(({ settledAt }) => settledAt === undefined);

/** Restrictions that are in force. */
export const inForce = ({ restrictions }: { readonly restrictions: readonly Restriction[] }): Restriction[] =>
  restrictions.filter(({ liftedAt }) => liftedAt === undefined);
