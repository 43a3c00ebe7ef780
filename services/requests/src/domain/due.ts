import type { DueWork } from '@huisrecht/eventing';
import { due } from '@huisrecht/eventing';
import type { LetterKind, Reminder } from '@huisrecht/contracts';

/** The kinds of due work of this service. */
export const kinds = {
  remind: 'requests.remind',
  noShow: 'requests.no-show',
  openReview: 'requests.open-review',
  buildAnswer: 'requests.build-answer',
  sendAnswer: 'requests.send-answer',
  writeLetter: 'requests.write-letter',
  mailLetter: 'requests.mail-letter',
  liftRestriction: 'requests.lift-restriction',
  expirePackage: 'requests.expire-package',
  transferPackage: 'requests.transfer-package',
} as const;

export type RemindData = {
  readonly requestId: string;
  readonly reminder: Reminder;
  readonly day: string;
};
export type OfRequest = {
  readonly requestId: string;
};
export type OfAttempt = OfRequest & {
  readonly attempt: number;
};
export type OfRound = OfRequest & {
  readonly round: number;
};
export type OfRestriction = OfRequest & {
  readonly restrictionId: string;
};
export type OfLetter = OfRequest & {
  readonly letterId: string;
};
export type LetterToWrite = OfRequest & {
  readonly letter: LetterKind;
  readonly line?: number;
  readonly restrictionId?: string;
};
export type OfPackage = OfRequest & {
  readonly packageId: string;
};

export type OfTransfer = OfRequest & {
  readonly line: number;
  readonly transferId: string;
};

/** Shows a reminder on the page of the request. `attempt` counts how often the request was taken up again. */
export const remindWork = (data: RemindData, at: Date, attempt = 0): DueWork<RemindData> =>
  due(kinds.remind, {
    id: `${data.requestId}:remind:${data.reminder}:${data.day}${attempt > 0 ? `:${attempt}` : ''}`,
    at: at.toISOString(),
    holder: 'reminders',
    data,
  });

/** Says in writing that identity could not be settled. `attempt` counts how often the request was taken up again. */
export const noShowWork = (requestId: string, at: Date, attempt: number): DueWork<OfAttempt> =>
  due(kinds.noShow, {
    id: `${requestId}:no-show:${attempt}`,
    at: at.toISOString(),
    holder: 'reminders',
    data: { requestId, attempt },
  });

/** Opens the review although holders are silent. */
export const openReviewWork = (requestId: string, at: Date): DueWork<OfRequest> =>
  due(kinds.openReview, {
    id: `${requestId}:open-review`,
    at: at.toISOString(),
    holder: 'reminders',
    data: { requestId },
  });

/** Makes letter, package and manifest of a round. */
export const buildAnswerWork = (requestId: string, round: number, at: Date): DueWork<OfRound> =>
  due(kinds.buildAnswer, {
    id: `${requestId}:build:${round}`,
    at: at.toISOString(),
    holder: 'answers',
    data: { requestId, round },
  });

/** Mails the answer of a round. The id becomes the Message-ID: sent twice, it is one letter. */
export const sendAnswerWork = (requestId: string, round: number, at: Date): DueWork<OfRound> =>
  due(kinds.sendAnswer, {
    id: `${requestId}:send:${round}`,
    at: at.toISOString(),
    holder: 'smtp',
    data: { requestId, round },
  });

/** Lifts a restriction, once the person was told. One work for each day on which it may be lifted. */
export const liftRestrictionWork = (
  requestId: string,
  restrictionId: string,
  day: string,
  at: Date,
): DueWork<OfRestriction> =>
  due(kinds.liftRestriction, {
    id: `${restrictionId}:lift:${day}`,
    at: at.toISOString(),
    holder: 'reminders',
    data: { requestId, restrictionId },
  });

/** Writes and sends a letter that nobody needs to ask for: once for each line or restriction. */
export const writeLetterWork = (data: LetterToWrite, at: Date): DueWork<LetterToWrite> =>
  due(kinds.writeLetter, {
    id: `${data.restrictionId ?? data.requestId}:letter:${data.letter}${data.line === undefined ? '' : `:${data.line}`}`,
    at: at.toISOString(),
    holder: 'letters',
    data,
  });

/** Mails a letter. The id of the letter becomes the Message-ID: sent twice, it is one letter. */
export const mailLetterWork = (requestId: string, letterId: string, at: Date): DueWork<OfLetter> =>
  due(kinds.mailLetter, {
    id: `${letterId}:mail`,
    at: at.toISOString(),
    holder: 'smtp',
    data: { requestId, letterId },
  });

/** Destroys a package after its period. */
export const expirePackageWork = (requestId: string, packageId: string, at: Date): DueWork<OfPackage> =>
  due(kinds.expirePackage, {
    id: `${packageId}:expire`,
    at: at.toISOString(),
    holder: 'keys',
    data: { requestId, packageId },
  });

/** Sends data straight to another organisation. Each has a circuit of its own: a dead one delays nobody else. */
export const transferPackageWork = (
  requestId: string,
  line: number,
  transferId: string,
  at: Date,
): DueWork<OfTransfer> =>
  due(kinds.transferPackage, {
    id: `${transferId}:transfer`,
    at: at.toISOString(),
    holder: `transfer:${transferId}`,
    data: { requestId, line, transferId },
  });
