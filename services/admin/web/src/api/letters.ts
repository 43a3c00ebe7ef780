import { call, type Answer } from './call.js';
import type { RequestDetail } from './requests.js';

/** A letter of a request. `printed` is still in the building. */
export interface Letter {
  /** Absent for paper that was noted before letters were kept. */
  readonly letterId?: string;
  readonly letter: string;
  readonly delivery: string;
  readonly status: 'to-mail' | 'to-print' | 'printed' | 'sent' | 'returned' | 'not-sent';
  readonly language?: string;
  readonly line?: number;
  readonly restrictionId?: string;
  /** Of an answer: which. */
  readonly round?: number;
  readonly insteadOf?: string;
  readonly queuedBy?: string;
  readonly queuedAt?: string;
  readonly printedAt?: string;
  readonly sentBy?: string;
  readonly sentAt?: string;
  readonly returnedAt?: string;
  readonly because?: string;
}

/** Which letter, and what it is about. */
export interface LetterChoice {
  readonly letter: string;
  readonly line?: number;
  readonly restrictionId?: string;
  readonly language?: string;
}

/** The letters of a request: those that are there, what is proposed, and all that can be sent now. */
export interface LettersOfRequest {
  readonly items: readonly Letter[];
  readonly proposed: readonly LetterChoice[];
  readonly possible: readonly LetterChoice[];
  /** A letter came back: nothing is posted until the address is confirmed. */
  readonly addressInDoubtSince?: string;
}

const base = (id: string): string => `/api/requests/requests/${id}/letters`;

/** Where a letter can be looked at before it goes. Logged as a view; nothing is sent. */
export const previewAddress = (id: string, choice: LetterChoice): string => {
  const query = new URLSearchParams(
    Object.entries(choice).flatMap(([name, value]: [string, string | number | undefined]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  );
  return `${base(id)}/preview.pdf?${query.toString()}`;
};

/** Where a letter that was written can be read again. Logged as a view. */
export const writtenLetterAddress = (id: string, letterId: string): string =>
  `${base(id)}/${letterId}/letter.pdf`;

/** Writes a letter and lets it go: by mail, or into the print queue. */
export const sendLetter = (
  id: string,
  choice: LetterChoice,
  idempotencyKey: string,
): Promise<Answer<RequestDetail>> => call('POST', base(id), { body: choice, idempotencyKey });

/** Which letters there are and which could be sent now. */
export const getLetters = (id: string, signal: AbortSignal): Promise<Answer<LettersOfRequest>> =>
  call('GET', base(id), { signal });

/** After a letter came back: post may go to the address again. */
export const confirmAddress = (id: string): Promise<Answer<RequestDetail>> =>
  call('POST', `${base(id)}/confirm-address`, { body: {} });
