import { call, type Answer } from './call.js';
import type { ClockDay, InTwoLanguages, RequestDetail } from './requests.js';

/** A date that tells how it was made, and how far off it is. */
export interface DateView extends ClockDay {
  readonly daysLeft: number;
  /** Why this date, in one line. */
  readonly why?: InTwoLanguages;
}

/** A time in which the clock of the law stands still. */
export interface Stop {
  readonly stopId: string;
  readonly reason: string;
  readonly from: string;
  readonly until?: string;
  /** Days that count, up to now. */
  readonly days: number;
  readonly stoppedBy: string;
}

/** All that is to be known of the clocks of a request. */
export interface Terms {
  readonly promise: DateView & { readonly plannedDay: string; readonly lastPostingDay: string };
  readonly law: DateView & {
    readonly extended?: boolean;
    /** While somebody's answer is waited for: the day moves on with every day. */
    readonly standsStill?: boolean;
    readonly stoodStill?: number;
  };
  readonly overdue: boolean;
  readonly extension?: { readonly ground: string; readonly extendedBy: string; readonly extendedAt: string };
  /** Only while it can still be extended. */
  readonly canExtend?: DateView & { readonly lastPostingDay: string; readonly until: DateView };
  readonly stops?: readonly Stop[];
  /** Only while a doubt or a question can still stop the clock. */
  readonly canStop?: DateView;
  readonly courtWindows?: readonly {
    readonly line: number;
    readonly day: string;
    readonly daysLeft: number;
  }[];
}

/** What was written about the term of a request. */
export interface TermWords {
  readonly extension?: { readonly motivation: string };
  readonly stops: readonly { readonly stopId: string; readonly question: string }[];
}

const base = (id: string): string => `/api/requests/requests/${id}`;

/** Two further months, once, on one of the two grounds of the law. */
export const extendTerm = (
  id: string,
  body: { readonly ground: string; readonly motivation: string; readonly confirmNoBsn?: boolean },
  idempotencyKey: string,
): Promise<Answer<RequestDetail>> => call('POST', `${base(id)}/extension`, { body, idempotencyKey });

/** Stops the clock of the law for a concrete doubt or question. */
export const stopTerm = (
  id: string,
  body: { readonly reason: string; readonly question: string; readonly confirmNoBsn?: boolean },
  idempotencyKey: string,
): Promise<Answer<RequestDetail>> => call('POST', `${base(id)}/stops`, { body, idempotencyKey });

/** Writes down when it was answered: the clock of the law goes on. */
export const resumeTerm = (id: string, stopId: string, answeredOn: string): Promise<Answer<RequestDetail>> =>
  call('POST', `${base(id)}/stops/${stopId}/resume`, { body: { answeredOn } });

/** Opens what was written about the term. Logged as a view. */
export const showTermWords = (id: string): Promise<Answer<TermWords>> => call('GET', `${base(id)}/terms`);
