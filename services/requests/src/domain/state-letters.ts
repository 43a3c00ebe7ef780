import type { DeliveryChannel, LetterFailure, LetterKind, LetterLanguage } from '@huisrecht/contracts';

/** Where a letter stands. `printed` is still in the building. */
export type LetterStatus = 'to-mail' | 'to-print' | 'printed' | 'sent' | 'returned' | 'not-sent';

/** A letter of a request. The words rest sealed under `letterId`; a letter that is sent again is another letter. */
export interface Letter {
  /** Absent for paper that was noted before letters were kept. */
  readonly letterId?: string;
  readonly letter: LetterKind;
  readonly delivery: DeliveryChannel;
  readonly status: LetterStatus;
  readonly language?: LetterLanguage;
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
  readonly because?: LetterFailure;
}

/** The most letters that one request can have. */
export const MOST_LETTERS = 200;

export const waitsForPaper = ({ status }: Letter): boolean => status === 'to-print' || status === 'printed';
export const isOut = ({ sentAt }: Letter): boolean => sentAt !== undefined;

/** The answer of a round as a letter: it is made with its package, and called after it. */
export const answerLetterIdOf = (packageId: string): string => packageId.replace(/^pkg_/, 'let_');
