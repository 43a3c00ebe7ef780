import { call, callForFile, type Answer, type Page } from './call.js';

/** A letter that waits to be printed or to leave the building. No name and no address: those stand on the paper. */
export interface PaperRow {
  readonly letterId: string;
  readonly requestId: string;
  readonly number: string;
  readonly letter: string;
  readonly language?: string;
  readonly delivery: string;
  readonly status: 'to-print' | 'printed';
  readonly queuedAt: string;
  readonly queuedBy?: string;
  readonly printedAt?: string;
  /** The last day of our promise. */
  readonly promisedBy: string;
}

const base = '/api/requests/print-queue';

/** A page of the queue, who waits longest first. */
export const getPrintQueue = (query: URLSearchParams, signal: AbortSignal): Promise<Answer<Page<PaperRow>>> =>
  call('GET', `${base}?${query.toString()}`, { signal });

/**
 * These letters as one PDF. Logged as views; marks nothing.
 * @returns the PDF, and which letters are in it: one whose address lapsed is written anew instead
 */
export async function printLetters(
  letterIds: readonly string[],
): Promise<{ readonly pdf: Blob; readonly letterIds: readonly string[] }> {
  const { file, headers } = await callForFile('POST', `${base}/print`, { letterIds });
  return { pdf: file, letterIds: headers.get('x-letters')?.split(',') ?? letterIds };
}

/** Writes down that a letter lies printed. */
export const letterPrinted = (letterId: string): Promise<Answer<unknown>> =>
  call('POST', `${base}/${letterId}/printed`, { body: {} });

/** Writes down that a letter left: by post, or given at the counter; an answer with or without its package. */
export const letterPosted = (
  letterId: string,
  how: { readonly delivery: 'post' | 'counter'; readonly packageToo?: boolean },
): Promise<Answer<unknown>> => call('POST', `${base}/${letterId}/posted`, { body: how });

/** Writes down that a letter came back: its address is not used until it is confirmed. */
export const letterReturned = (letterId: string): Promise<Answer<unknown>> =>
  call('POST', `${base}/${letterId}/returned`, { body: {} });

/** Takes a letter back that is not out yet. */
export const takeLetterBack = (letterId: string): Promise<Answer<unknown>> =>
  call('POST', `${base}/${letterId}/take-back`, { body: {} });

/** A letter of a request, as far as it may come back. */
export interface PostedLetter {
  readonly letterId?: string;
  readonly letter: string;
  readonly delivery: string;
  readonly status: string;
  readonly sentAt?: string;
}

/** The letters of a request. */
export const getLettersOf = (
  requestId: string,
): Promise<Answer<{ readonly items: readonly PostedLetter[] }>> =>
  call('GET', `/api/requests/requests/${requestId}/letters`);
