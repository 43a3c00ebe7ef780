import type { AdapterKind, HolderOutcome, NoAnswerReason } from '@huisrecht/contracts';

/** A holder as it is picked: who, how it is asked, and its last day. */
export interface PickedHolder {
  readonly holder: string;
  readonly name: string;
  readonly adapter: AdapterKind;
  readonly answerBy: string;
}

/** One answer that came, by reference. */
export interface GivenAnswer {
  readonly outcome: HolderOutcome;
  readonly items: number;
  readonly answerRef?: string;
  readonly answeredAt: string;
  readonly recordedBy?: string;
  readonly destroyedAt?: string;
}

/** What we know of an answer that has not come. */
export type Waiting =
  | { readonly since: 'to-ask' }
  | { readonly since: 'asked'; readonly lookAgainAt?: string }
  | {
      readonly since: 'failed';
      readonly code: string;
      readonly failedAt: string;
      readonly nextTryAt?: string;
    };

/** A team lead's word that no answer can come. */
export interface NoAnswer {
  readonly reason: NoAnswerReason;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

/** A holder within one collection. */
export interface Holder extends PickedHolder {
  /** The number of the try that is due or runs; what a lower number reports is old news. */
  readonly ask: number;
  readonly waiting: Waiting;
  /** Tries in a row that failed. */
  readonly failures: number;
  /** When it first had our question. */
  readonly askedAt?: string;
  readonly overdueSince?: string;
  readonly answers: readonly GivenAnswer[];
  readonly noAnswer?: NoAnswer;
}

/** What a holder is called on a page. */
export type HolderState = 'to-ask' | 'asked' | 'failed' | 'overdue' | 'answered' | 'no-answer-possible';

/** A holder before anything happened to it. */
export const newHolder = ({ holder, name, adapter, answerBy }: PickedHolder): Holder => ({
  holder,
  name,
  adapter,
  answerBy,
  ask: 1,
  waiting: { since: 'to-ask' },
  failures: 0,
  answers: [],
});

/** The one word for where a holder stands. A failure is told rather than the delay it causes. */
export const stateOf = (holder: Holder): HolderState => {
  if (holder.answers.length > 0) return 'answered';
  if (holder.noAnswer) return 'no-answer-possible';
  if (holder.waiting.since === 'failed') return 'failed';
  return holder.overdueSince === undefined ? holder.waiting.since : 'overdue';
};
