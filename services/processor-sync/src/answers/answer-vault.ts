import type { AnswerHeader, AnswerItem } from '@huisrecht/contracts';
import type { FoundItem } from '../asking/holder-adapter.js';

/** An answer as it came, before it is sealed. */
export interface ToKeep {
  /** The collection, or the order. */
  readonly collectionId: string;
  readonly deliveryId: string;
  readonly holder: string;
  readonly outcome: AnswerHeader['outcome'];
  readonly because?: string;
  readonly items: readonly FoundItem[];
}

/** An answer that rests here; no reference where nothing came. */
export interface Kept {
  readonly items: number;
  readonly answerRef?: string;
}

/** What is known of an answer: it is there, it was destroyed, or it never was. */
export type Known =
  | { readonly state: 'here'; readonly header: AnswerHeader; readonly pages: number }
  | { readonly state: 'destroyed' }
  | { readonly state: 'unknown' };

/**
 * Where the answers of holders rest, sealed: each answer with a key of its own record, for there are mostly several
 * people in it, and it ends at a date of its own. When it ends its key is destroyed, so that backups hold noise.
 */
export abstract class AnswerVault {
  /**
   * Keeps an answer; the same answer again is the same reference.
   * @throws BlobTooLarge when a document is larger than 10 MiB, Unavailable when keys cannot be had
   */
  abstract keep(answer: ToKeep): Promise<Kept>;
  abstract look(answerRef: string): Promise<Known>;
  /** One portion of the items, in a stable order; from 0. */
  abstract page(answerRef: string, nth: number): Promise<readonly AnswerItem[]>;
  /** The bytes of a document; undefined when the answer has no such document. */
  abstract document(answerRef: string, documentId: string): Promise<Buffer | undefined>;
  /**
   * Destroys the answers of a collection that came until the moment: items, documents, keys. Again is fine.
   * @returns the references of all that are gone
   */
  abstract destroy(collectionId: string, until: string, signal?: AbortSignal): Promise<readonly string[]>;
}
