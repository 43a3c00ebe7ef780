import type { DecisionOutcome, ExtensionGround, OtherEnding, StopReason } from '@huisrecht/contracts';
import type { Scope } from './state-lines.js';

/** What retention was asked for a line of erasure, and how much it said may go and must stay. */
export interface RetentionView {
  readonly viewId: string;
  readonly line: number;
  readonly subjectIds: readonly string[];
  readonly scope: Scope;
  readonly requestedAt: string;
  /** These once the whole answer came. */
  readonly mayGo?: number;
  readonly mustStay?: number;
  readonly notedAt?: string;
}

/** Two more months, once (GDPR Art. 12(3)). */
export interface Extension {
  readonly decisionId: string;
  readonly ground: ExtensionGround;
  readonly lawfulBy: string;
  readonly extendedBy: string;
  readonly extendedAt: string;
}

/** A time in which the legal clock stands still. */
export interface Stop {
  readonly stopId: string;
  readonly reason: StopReason;
  readonly from: string;
  readonly stoppedBy: string;
  readonly stoppedAt: string;
  /** The day it was answered; absent while it stands still. */
  readonly until?: string;
  /** Days on which we had no counter slot: they do not count. */
  readonly withoutSlot?: readonly string[];
  readonly recordedBy?: string;
}

/** What became of the legal clock. */
export interface Terms {
  readonly extension?: Extension;
  readonly stops: readonly Stop[];
}

/** Advice of the FG on a line; the words rest sealed under `adviceId`. */
export interface Advice {
  readonly adviceId: string;
  readonly line: number;
  readonly advises: DecisionOutcome;
  readonly givenBy: string;
  readonly givenAt: string;
}

/** A note for colleagues; the words rest sealed under `commentId`. */
export interface Comment {
  readonly commentId: string;
  readonly addedBy: string;
  readonly addedAt: string;
}

/** A file of the request: a scan, a letter, proof that was sent along. */
export interface Attachment {
  readonly attachmentId: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly addedBy: string;
  readonly addedAt: string;
}

/** How a request ended that was none of ours to decide. */
export interface Ending {
  readonly because: OtherEnding;
  /** The request that answers it, when joined. */
  readonly into?: string;
  readonly endedBy: string;
  readonly endedAt: string;
}
