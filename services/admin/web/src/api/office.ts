import { call, type Answer, type Page } from './call.js';
import type { Advice } from './lines.js';
import type { RequestDetail, RequestRow } from './requests.js';

/** A note for colleagues, opened. */
export interface Comment {
  readonly commentId: string;
  readonly addedBy: string;
  readonly addedAt: string;
  readonly words?: string;
}

/** A file of a request. */
export interface Attachment {
  readonly attachmentId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly addedBy: string;
  readonly addedAt: string;
}

const base = (id: string): string => `/api/requests/requests/${id}`;

/** Gives the work to somebody; `me` is whoever asks. */
export const giveTo = (id: string, owner: string): Promise<Answer<RequestDetail>> =>
  call('POST', `${base(id)}/owner`, { body: { owner } });

/** Gives at most 100 requests to a colleague; `me` is whoever asks. */
export const assignAll = (
  requestIds: readonly string[],
  owner: string,
): Promise<Answer<{ readonly assigned: readonly string[]; readonly notFound: readonly string[] }>> =>
  call('POST', '/api/requests/requests/assign', { body: { requestIds, owner } });

/** This colleague decides nothing here: it is about themselves, family or neighbours. */
export const standAside = (id: string): Promise<Answer<RequestDetail>> =>
  call('POST', `${base(id)}/stand-aside`, { body: {} });

/** Opens the notes for colleagues, the oldest first. Logged as a view. */
export const getComments = (id: string, after?: string): Promise<Answer<Page<Comment>>> =>
  call(
    'GET',
    `${base(id)}/comments?${new URLSearchParams({ limit: '100', ...(after === undefined ? {} : { after }) }).toString()}`,
  );

/** Notes something for colleagues. */
export const addComment = (
  id: string,
  body: { readonly text: string; readonly confirmNoBsn?: boolean },
  idempotencyKey: string,
): Promise<Answer<RequestDetail>> => call('POST', `${base(id)}/comments`, { body, idempotencyKey });

/** Opens the advice of the FG with its words. Logged as a view. */
export const getAdvice = (id: string): Promise<Answer<Page<Advice & { readonly words?: string }>>> =>
  call('GET', `${base(id)}/advice`);

/** Open requests of the same person for the same right. */
export const getDuplicates = (id: string, signal: AbortSignal): Promise<Answer<Page<RequestRow>>> =>
  call('GET', `${base(id)}/duplicates?limit=20`, { signal });

/** Ends a request without a decision. */
export const endRequest = (
  id: string,
  body: { readonly because: string; readonly into?: string },
  ifMatch: string | undefined,
): Promise<Answer<RequestDetail>> => call('POST', `${base(id)}/end`, { body, ifMatch });

/** The files of a request. Logged as a view. */
export const getAttachments = (id: string): Promise<Answer<{ readonly items: readonly Attachment[] }>> =>
  call('GET', `${base(id)}/attachments`);

/** Adds a file; its kind is what its bytes say. */
export const addAttachment = (
  id: string,
  file: { readonly name: string; readonly mediaType: string; readonly content: string },
  idempotencyKey: string,
): Promise<Answer<RequestDetail>> => call('POST', `${base(id)}/attachments`, { body: file, idempotencyKey });

/** Where a file can be saved; it is never shown. Logged as a view. */
export const attachmentAddress = (id: string, attachmentId: string): string =>
  `${base(id)}/attachments/${attachmentId}`;
