import type { NoAnswerReason } from '@huisrecht/contracts';

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

/** What every answer says, whatever was asked. */
export interface AnyAnswer {
  readonly outcome: string;
  readonly answerRef?: string;
  readonly answeredAt: string;
  readonly recordedBy?: string;
}

/** Somebody who was asked or told something and owes us an answer: a holder in a collection, a party of an order. */
export interface Asked<A extends AnyAnswer = AnyAnswer> {
  readonly answerBy: string;
  /** The number of the try that is due or runs; what a lower number reports is old news. */
  readonly ask: number;
  readonly waiting: Waiting;
  /** Tries in a row that failed. */
  readonly failures: number;
  /** When it first had our question. */
  readonly askedAt?: string;
  readonly overdueSince?: string;
  readonly answers: readonly A[];
  readonly noAnswer?: NoAnswer;
}

/** What somebody who was asked is called on a page. */
export const askedStates = [
  'to-ask',
  'asked',
  'failed',
  'overdue',
  'answered',
  'no-answer-possible',
] as const;
export type AskedState = (typeof askedStates)[number];

/** Before anything happened. */
export const notAskedYet = (answerBy: string): Asked<never> => ({
  answerBy,
  ask: 1,
  waiting: { since: 'to-ask' },
  failures: 0,
  answers: [],
});

/** The one word for where it stands. A failure is told rather than the delay it causes. */
export const stateOf = ({ answers, noAnswer, waiting, overdueSince }: Asked): AskedState => {
  if (answers.length > 0) return 'answered';
  if (noAnswer) return 'no-answer-possible';
  if (waiting.since === 'failed') return 'failed';
  return overdueSince === undefined ? waiting.since : 'overdue';
};

/** It has our question. */
export const nowAsked = <T extends Asked>(
  one: T,
  { askedAt, lookAgainAt }: { readonly askedAt: string; readonly lookAgainAt?: string | undefined },
): T => ({
  ...one,
  askedAt: one.askedAt ?? askedAt,
  failures: 0,
  ask: one.ask + (lookAgainAt === undefined ? 0 : 1),
  waiting: { since: 'asked', ...(lookAgainAt !== undefined && { lookAgainAt }) },
});

/** It is asked once more. */
export const nowAskedAgain = <T extends Asked>(one: T): T => ({
  ...one,
  ask: one.ask + 1,
  failures: 0,
  waiting: { since: one.askedAt === undefined ? 'to-ask' : 'asked' },
});

/** It answered, for the first time or once more. */
export const nowAnswered = <A extends AnyAnswer, T extends Asked<A>>(one: T, answer: A): T => ({
  ...one,
  ask: one.ask + 1,
  askedAt: one.askedAt ?? answer.answeredAt,
  failures: 0,
  waiting: { since: 'asked' },
  answers: [...one.answers, answer],
});

/** A team lead said that no answer can come. */
export const nowWithoutAnswer = <T extends Asked>(one: T, noAnswer: NoAnswer): T => ({
  ...one,
  ask: one.ask + 1,
  noAnswer,
});

/** A try failed. */
export const nowFailed = <T extends Asked>(
  one: T,
  failure: {
    readonly code: string;
    readonly attempt: number;
    readonly failedAt: string;
    readonly nextTryAt?: string | undefined;
  },
): T => {
  const { code, attempt, failedAt, nextTryAt } = failure;
  return {
    ...one,
    failures: attempt,
    ask: one.ask + (nextTryAt === undefined ? 0 : 1),
    waiting: { since: 'failed', code, failedAt, ...(nextTryAt !== undefined && { nextTryAt }) },
  };
};

/** Its last day passed. */
export const nowOverdue = <T extends Asked>(one: T, answerBy: string): T => ({
  ...one,
  overdueSince: answerBy,
});
