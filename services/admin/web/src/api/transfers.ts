import { call, type Answer } from './call.js';
import type { RequestDetail } from './requests.js';

/** What was decided on sending data straight to another organisation, and what came of it. */
export interface Sending {
  readonly transferId: string;
  readonly way: 'url' | 'email';
  readonly decided: 'approved' | 'refused';
  readonly because?: string;
  readonly decidedBy: string;
  readonly decidedAt: string;
  readonly transferredAt?: string;
  readonly fetchableUntil?: string;
  /** The last try that did not succeed; without `nextTryAt` a colleague decides what now. */
  readonly trouble?: {
    readonly code: string;
    readonly attempt: number;
    readonly failedAt: string;
    readonly nextTryAt?: string;
  };
}

/** A decision on it. */
export interface TransferDecision {
  readonly transfer: 'approved' | 'refused';
  readonly motivation: string;
  readonly confirmedThrough?: 'known-contact' | 'counter';
  readonly because?: string;
  readonly noPrivateTies: boolean;
  readonly confirmNoBsn?: boolean;
}

const base = (id: string, line: number): string => `/api/requests/requests/${id}/lines/${line}/transfer`;

/** Decides whether the data goes straight to the organisation that the person named. */
export const decideTransfer = (
  id: string,
  line: number,
  decision: TransferDecision,
  ifMatch: string | undefined,
  idempotencyKey: string,
): Promise<Answer<RequestDetail>> =>
  call('POST', base(id, line), { body: decision, ifMatch, idempotencyKey });

/** A new code, shown once, that the person passes on to the organisation that got the link. */
export const transferCode = (
  id: string,
  line: number,
  way: string,
): Promise<Answer<{ readonly code: string }>> => call('POST', `${base(id, line)}/code`, { body: { way } });
