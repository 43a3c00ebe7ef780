import { call, type Answer, type Page } from './call.js';
import type { InTwoLanguages } from './requests.js';

/** Somebody who was told, and what they did. */
export interface OrderParty {
  readonly party: string;
  readonly name: string;
  readonly role: 'holder' | 'recipient';
  readonly adapter: string;
  readonly byHand: boolean;
  readonly state: 'to-ask' | 'asked' | 'failed' | 'overdue' | 'answered' | 'no-answer-possible';
  readonly answerBy: string;
  readonly toldAt?: string;
  readonly silentForDays?: number;
  readonly overdue: boolean;
  readonly attempts: number;
  readonly failure?: {
    readonly code: string;
    readonly failedAt: string;
    readonly explanation: InTwoLanguages;
  };
  readonly nextTryAt?: string;
  readonly agreement: 'valid' | 'ended' | 'none' | 'not-needed';
  readonly agreementMissed: boolean;
  readonly answers: readonly {
    readonly outcome: string;
    readonly answeredAt: string;
    readonly answeredBy?: string;
    readonly hasNote: boolean;
  }[];
  readonly noAnswer?: { readonly reason: string; readonly recordedBy: string; readonly recordedAt: string };
  readonly taskId?: string;
  readonly canDo: readonly string[];
}

/** What everyone who has the data was told to do. Without anybody's data. */
export interface Order {
  readonly orderId: string;
  readonly line?: number;
  readonly kind: string;
  readonly words: InTwoLanguages;
  readonly provisional: boolean;
  readonly status: 'open' | 'completed' | 'stopped';
  readonly answerBy?: string;
  readonly startedAt: string;
  readonly counts: {
    readonly asked: number;
    readonly settled: number;
    readonly silent: number;
    readonly failed: number;
  };
  readonly parties: readonly OrderParty[];
}

const base = '/api/processor-sync/orders';

/** The orders of a request. */
export const getOrders = (requestId: string, signal: AbortSignal): Promise<Answer<Page<Order>>> =>
  call('GET', `${base}?${new URLSearchParams({ requestId, limit: '100' }).toString()}`, { signal });

/** Tells a silent party again, now. */
export const tellAgain = (orderId: string, party: string): Promise<Answer<OrderParty>> =>
  call('POST', `${base}/${orderId}/parties/${party}/ask-again`);

/** Records, as team lead, that no answer of a party can come, and why. */
export const noAnswerOfParty = (
  orderId: string,
  party: string,
  reason: string,
): Promise<Answer<OrderParty>> =>
  call('POST', `${base}/${orderId}/parties/${party}/no-answer`, { body: { reason } });

/** Opens the words of a party. Logged as a view. */
export const getPartyNotes = (
  orderId: string,
  party: string,
): Promise<Answer<{ readonly notes: readonly { readonly answerRef: string; readonly words: string }[] }>> =>
  call('GET', `${base}/${orderId}/parties/${party}`);
