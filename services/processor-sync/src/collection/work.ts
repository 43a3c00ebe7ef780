import type { Right } from '@huisrecht/contracts';

/** What due work of a collection carries: references and pseudonyms, never a name. */
export interface PickHolders {
  readonly requestId: string;
  readonly subjectIds: readonly string[];
  readonly right: Right;
  readonly submittedAt: string;
  /** The request's last useful day. */
  readonly answerBy: string;
}

export interface AskHolder {
  readonly collectionId: string;
  readonly holder: string;
  readonly ask: number;
}

export interface NoticeOverdue {
  readonly collectionId: string;
  readonly holder: string;
}

export interface LookOnceMore {
  readonly collectionId: string;
}

export interface DestroyAnswers {
  readonly collectionId: string;
  /** Answers that came at or before this moment. */
  readonly answeredUntil: string;
}
