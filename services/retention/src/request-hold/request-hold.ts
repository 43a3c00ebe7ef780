import type { RestrictionCase, RetentionHold, Right, Scope } from '@huisrecht/contracts';

/** A line of a request, as far as it keeps data from being destroyed. */
export interface HeldLine {
  readonly line: number;
  readonly right: Right;
  /** What it is about; absent is everything. */
  readonly scope?: Scope;
  /** What was refused of it, and may still go to court. */
  readonly refused?: Scope;
  /** Last day of that; absent while the answer is not out. */
  readonly courtUntil?: string;
}

/** A restriction of the request that is in force. */
export interface HeldRestriction {
  readonly restrictionId: string;
  readonly line: number;
  readonly case: RestrictionCase;
  readonly scope: Scope;
}

/** What one request keeps from being destroyed. Collection `request-holds`; `_id` has the tail of the request's. */
export interface RequestHold {
  readonly requestId: string;
  /** Every pseudonym of the person, as far as known. */
  readonly subjectIds: readonly string[];
  readonly lines: readonly HeldLine[];
  readonly restrictions: readonly HeldRestriction[];
  /** False once the answer is out, or the request ended without one. */
  readonly running: boolean;
}

/** One reason why data may not be destroyed now. */
export interface Hold {
  readonly because: RetentionHold;
  readonly requestId: string;
  readonly subjectIds: readonly string[];
  readonly scope: Scope;
  /** The line it comes from. */
  readonly line: number;
  /** Only of a restriction. */
  readonly case?: RestrictionCase;
  /** Last day; absent while no day is known. */
  readonly until?: string;
}

export const everything: Scope = { categories: [], fields: [], purposes: [], recordIds: [] };

/** There is one per request. */
export const requestHoldIdOf = (requestId: string): string => requestId.replace(/^[a-z]+_/, 'hld_');
