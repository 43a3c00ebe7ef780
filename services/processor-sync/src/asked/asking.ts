import type { NoAnswerReason } from '@huisrecht/contracts';
import type { Context, Decision, DomainEvent, DueWork, Effect } from '@huisrecht/eventing';
import type { Actor, Problem } from '@huisrecht/service-kit';
import type { AnyAnswer, Asked } from './asked.js';
import { nextTry } from './rules/a-failed-try-is-tried-again.js';
import { isNews } from './rules/a-second-answer-adds-and-never-replaces.js';
import { mayRecordThatNoAnswerCanCome } from './rules/only-a-team-lead-records-that-no-answer-can-come.js';
import { isSettled } from './rules/silence-is-not-an-answer.js';

/** Why somebody is asked again. */
export type Again = { readonly because: 'colleague'; readonly by: string } | { readonly because: 'news' };

/** The words in which one kind of asking (a collection, an order) tells what happened. `S` is its state once begun. */
export interface Language<Whole, S, E extends DomainEvent, A extends AnyAnswer> {
  /** The state, once it has begun. */
  begun(state: Whole): S | undefined;
  isOpen(state: S): boolean;
  find(state: S, name: string): Asked<A> | undefined;
  asked(state: S, name: string, facts: { askedAt: string; lookAgainAt?: string; byHand?: true }): E;
  askedAgain(state: S, name: string, why: Again, at: string): E;
  answered(state: S, name: string, answer: A, again: boolean): E;
  withoutAnswer(state: S, name: string, facts: { reason: NoAnswerReason; by: string; at: string }): E;
  failed(
    state: S,
    name: string,
    facts: { code: string; attempt: number; failedAt: string; nextTryAt?: string },
  ): E;
  overdue(state: S, name: string, facts: { answerBy: string; noticedAt: string }): E;
  /** The try of that number. */
  work(state: S, name: string, ask: number, at: Date): DueWork;
  /** What follows when this event settles somebody. */
  settled(state: S, happened: E, now: Date): readonly Effect<E>[];
  /** What is no longer needed of somebody who will not answer. */
  leave(state: S, name: string, now: Date): readonly DueWork[];
  problem(
    of: 'not-begun' | 'not-open' | 'nobody-of-that-name' | 'already-answered' | 'not-a-team-lead',
  ): Problem;
}

/**
 * The one machine of asking: try, wait, try again, be overdue, ask again, give up with a name and a reason. Collections
 * and orders differ in their words only.
 */
export const askingIn = <Whole, S, E extends DomainEvent, A extends AnyAnswer>(
  words: Language<Whole, S, E, A>,
) => {
  type Decide = (state: Whole, context: Context) => Decision<E>;

  /** Who is asked, while it is open. */
  const open = (whole: Whole, name: string): readonly [S, Asked<A>] | undefined => {
    const state = words.begun(whole);
    const one = state && words.find(state, name);
    return state && one && words.isOpen(state) ? [state, one] : undefined;
  };

  const demand = (whole: Whole, name: string): readonly [S, Asked<A>] => {
    const state = words.begun(whole);
    if (!state) throw words.problem('not-begun');
    const one = words.find(state, name);
    if (!one) throw words.problem('nobody-of-that-name');
    if (!words.isOpen(state)) throw words.problem('not-open');
    return [state, one];
  };

  const again = (state: S, name: string, { ask }: Asked<A>, why: Again, now: Date): Decision<E> => [
    words.askedAgain(state, name, why, now.toISOString()),
    words.work(state, name, ask + 1, now),
  ];

  return {
    /** It has our question; we look again at `lookAgainAt`, unless it, or a colleague, tells us by itself. */
    recordAsked:
      (name: string, ask: number, lookAgainAt?: Date, byHand?: true): Decide =>
      (whole, { now }) => {
        const found = open(whole, name);
        if (found?.[1].ask !== ask) return [];
        const [state] = found;
        const facts = { askedAt: now.toISOString(), ...(byHand && { byHand }) };
        if (!lookAgainAt) return [words.asked(state, name, facts)];
        return [
          words.asked(state, name, { ...facts, lookAgainAt: lookAgainAt.toISOString() }),
          words.work(state, name, ask + 1, lookAgainAt),
        ];
      },

    /** It answered. The same answer again changes nothing; another one is added while it is open. */
    recordAnswer:
      (name: string, answer: A): Decide =>
      (whole, { now }) => {
        const found = open(whole, name);
        if (!found || !isNews(found[1], answer)) return [];
        const [state, one] = found;
        const answered = words.answered(state, name, answer, one.answers.length > 0);
        return isSettled(one) ? [answered] : [answered, ...words.settled(state, answered, now)];
      },

    /** A try failed: the next one is planned, or a person must act. News of an older try is dropped. */
    recordFailure:
      (name: string, ask: number, code: string, waits: readonly number[]): Decide =>
      (whole, { now }) => {
        const found = open(whole, name);
        if (found?.[1].ask !== ask) return [];
        const [state, one] = found;
        const attempt = one.failures + 1;
        const next = nextTry(code, attempt, waits, now);
        const facts = { code, attempt, failedAt: now.toISOString() };
        if (!next) return [words.failed(state, name, facts)];
        return [
          words.failed(state, name, { ...facts, nextTryAt: next.toISOString() }),
          words.work(state, name, ask + 1, next),
        ];
      },

    /** Its last day passed: said once, and it is still asked. */
    noticeOverdue:
      (name: string): Decide =>
      (whole, { now }) => {
        const found = open(whole, name);
        if (!found || isSettled(found[1]) || found[1].overdueSince !== undefined) return [];
        const [state, { answerBy }] = found;
        return [words.overdue(state, name, { answerBy, noticedAt: now.toISOString() })];
      },

    /** A colleague wants it to be asked again, now. @throws Problem */
    askAgain:
      (name: string, by: Pick<Actor, 'id'>): Decide =>
      (whole, { now }) => {
        const [state, one] = demand(whole, name);
        return again(state, name, one, { because: 'colleague', by: by.id }, now);
      },

    /** It says there is news: what it has is fetched now. News for what is closed changes nothing. */
    hearNews:
      (name: string): Decide =>
      (whole, { now }) => {
        const found = open(whole, name);
        return found ? again(found[0], name, found[1], { because: 'news' }, now) : [];
      },

    /** A team lead records why no answer can come (P5). A later answer still counts while it is open. @throws Problem */
    recordNoAnswer:
      (name: string, reason: NoAnswerReason, by: Pick<Actor, 'id' | 'roles'>): Decide =>
      (whole, { now }) => {
        if (!mayRecordThatNoAnswerCanCome(by.roles)) throw words.problem('not-a-team-lead');
        const [state, one] = demand(whole, name);
        if (one.answers.length > 0) throw words.problem('already-answered');
        if (one.noAnswer) return [];
        const recorded = words.withoutAnswer(state, name, { reason, by: by.id, at: now.toISOString() });
        return [recorded, ...words.leave(state, name, now), ...words.settled(state, recorded, now)];
      },
  };
};
