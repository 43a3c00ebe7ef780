import { call, type Answer, type Page } from './call.js';

/** A mail that may be a request, without anything that somebody wrote. */
export interface Draft {
  readonly draftId: string;
  readonly status: 'waiting' | 'confirmed' | 'discarded';
  /** When it reached our mailbox: the day of receipt, should it be a request. */
  readonly arrivedAt: string;
  readonly looksLike: string;
  /** Rights that a program reads in it; a clerk chooses. */
  readonly suggestedRights: readonly string[];
  /** Number of files with it. */
  readonly attachments: number;
  /** The request that it seems to answer. */
  readonly replyTo?: string;
  readonly requestId?: string;
  readonly because?: string;
  readonly by?: string;
  readonly doneAt?: string;
}

/** A mail opened: plain text and the names of its files. */
export interface OpenedDraft {
  readonly draft: Draft;
  readonly content: {
    readonly mail: {
      readonly from?: { readonly address: string; readonly name?: string };
      readonly subject: string;
      readonly text: string;
    };
    readonly files: readonly { readonly name: string; readonly mediaType: string; readonly bytes: number }[];
    /** False when the mail is longer than what is kept of it. */
    readonly whole: boolean;
  };
}

/** A right that a mail invokes. */
export interface DraftLine {
  readonly right: string;
  readonly objection?: 'interest' | 'direct-marketing';
}

/** What becomes of a mail: a new request of somebody, or a part of one that is there. */
export type DraftConfirmation =
  | { readonly requestId: string }
  | { readonly subjectId: string; readonly lines?: readonly DraftLine[]; readonly confirmNoBsn?: boolean };

const base = '/api/requests/drafts';

/** A page of mails, the oldest first. */
export const getDrafts = (query: URLSearchParams, signal: AbortSignal): Promise<Answer<Page<Draft>>> =>
  call('GET', `${base}?${query.toString()}`, { signal });

/** Opens a mail. */
export const openDraft = (id: string, signal: AbortSignal): Promise<Answer<OpenedDraft>> =>
  call('GET', `${base}/${id}`, { signal });

/** Where a file of a mail can be saved; it is never shown. */
export const draftFileAddress = (id: string, nth: number): string => `${base}/${id}/files/${nth}`;

/** Makes a request of it, or adds it to one. Twice is once. */
export const confirmDraft = (
  id: string,
  body: DraftConfirmation,
): Promise<Answer<{ readonly id: string; readonly number: string }>> =>
  call('POST', `${base}/${id}/confirm`, { body });

/** Puts it aside: no request. */
export const discardDraft = (id: string, because: string): Promise<Answer<Draft>> =>
  call('POST', `${base}/${id}/discard`, { body: { because } });
