import type { HolderEntry, PersonInAnswer, Right, Words } from '@huisrecht/contracts';

/** One turn of asking or telling somebody; the same id however often it is done. */
export interface Turn {
  readonly deliveryId: string;
  readonly holder: HolderEntry;
  /** When the person asked, RFC 3339. */
  readonly submittedAt: string;
  /** Last day of this holder. */
  readonly answerBy: string;
  /** True when the holder already has the question: look for the answer rather than ask anew. */
  readonly asked: boolean;
  /** The number of this try, from 1: waits grow with it. */
  readonly ask: number;
}

/** One question to one holder. */
export interface Delivery extends Turn {
  readonly collectionId: string;
  readonly requestId: string;
  readonly right: Right;
}

/** What identity says of a pseudonym, just in time; already cut to what may leave for this holder. Never kept. */
export interface Subject {
  readonly subjectId: string;
  readonly codes: readonly string[];
  readonly contractNumbers: readonly string[];
  readonly name?: string;
  readonly birthDate?: string;
  readonly addresses: readonly string[];
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

/** A document as the holder gave it. */
export interface FoundDocument {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** One thing that a holder has, before it is sealed. */
export interface FoundItem {
  /** The holder's own id of it, stable over answers. */
  readonly theirId: string;
  readonly category: string;
  readonly label: Words;
  readonly fields: readonly {
    readonly field: string;
    readonly label: Words;
    readonly value: string;
    readonly aboutOther: boolean;
  }[];
  readonly document?: FoundDocument;
  readonly people: readonly PersonInAnswer[];
  readonly aboutOthers: boolean;
  readonly source?: string;
  readonly recordedOn?: string;
  /** Whose pseudonym it was found under. */
  readonly subjectId: string;
}

/** Why a try failed. A closed list: staff see an explanation of each, never a message of the other side. */
export const failureCodes = [
  'setting-missing',
  'setting-wrong',
  'mapping-invalid',
  'mapping-does-not-fit',
  'holder-unreachable',
  'deadline-exceeded',
  'circuit-open',
  'holder-busy',
  'request-refused',
  'request-cancelled',
  'right-not-supported',
  'no-identifier-agreed',
  'certificate-invalid',
  'signature-invalid',
  'answer-not-readable',
  'answer-too-large',
  'results-elsewhere',
  'content-gone',
  'unexpected',
] as const;
export type FailureCode = (typeof failureCodes)[number];

/** A try that has brought no answer: the other side works on it, or it failed. */
export type NoAnswerYet =
  | {
      readonly kind: 'pending';
      /** When to look again; absent where the other side tells us by itself. */
      readonly lookAgainAt?: Date;
    }
  | { readonly kind: 'failed'; readonly code: FailureCode };

/** What came of a try. */
export type HolderReply =
  | {
      readonly kind: 'answered';
      readonly outcome: 'found' | 'nothing-found' | 'kept-because' | 'refused-because';
      /** The holder's own words, where it keeps or refuses. */
      readonly because?: string;
      readonly items: readonly FoundItem[];
    }
  | NoAnswerYet;

/**
 * The one port that every way of asking stands behind; `holder-adapter.contract.ts` says what each must keep. It never
 * throws for what the other side does, may be asked again for the same delivery, and stops when the signal says so.
 */
export interface HolderAdapter {
  /** False where the way of asking needs no more of people than their pseudonyms. */
  readonly needsPeople: boolean;
  ask(delivery: Delivery, subjects: readonly Subject[], signal: AbortSignal): Promise<HolderReply>;
}

/** A failed try. */
export const failed = (code: FailureCode): NoAnswerYet => ({ kind: 'failed', code });

/** Nothing was found. */
export const nothingFound: HolderReply = { kind: 'answered', outcome: 'nothing-found', items: [] };

/** What was found, or that nothing was. */
export const foundAll = (items: readonly FoundItem[]): HolderReply =>
  items.length === 0 ? nothingFound : { kind: 'answered', outcome: 'found', items };
