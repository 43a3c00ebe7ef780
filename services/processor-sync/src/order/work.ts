import type { OrderKind, Scope } from '@huisrecht/contracts';

/** An order before it is known who gets it. References and pseudonyms, never a name. */
export interface GivenOrder {
  readonly orderId: string;
  readonly requestId?: string;
  readonly line?: number;
  readonly kind: OrderKind;
  readonly subjectIds: readonly string[];
  readonly scope: Scope;
  readonly contentId?: string;
  readonly provisional: boolean;
  readonly submittedAt: string;
  /** The last useful day. */
  readonly answerBy: string;
}

export interface TellParty {
  readonly orderId: string;
  readonly party: string;
  readonly ask: number;
}

export interface NoticePartyOverdue {
  readonly orderId: string;
  readonly party: string;
}

export interface LookForParties {
  readonly orderId: string;
}

export interface StopOrder {
  readonly orderId: string;
  readonly requestId: string;
}
