import { event, LineWithdrawnV1 } from '@huisrecht/contracts';
import type { Context, Decision } from '@huisrecht/eventing';
import { evolve } from '../domain/evolve/evolve.js';
import type { RequestEvent } from '../domain/events.js';
import { demand, refusal, refuse } from '../domain/refusal.js';
import { aDecisionIsAboutWhatWasSeen } from '../domain/rules/a-decision-is-about-what-was-seen.js';
import { aWithdrawalComesBeforeTheAnswer } from '../domain/rules/a-withdrawal-comes-before-the-answer.js';
import { collectedLines, isKnown, lineOf, liveLines, type RequestState } from '../domain/state.js';
import { eraseWhenCopied } from '../give-orders/erase-when-copied.js';
import { nothingToCollect } from '../open-review/nothing-to-collect.js';
import { answerWhenDecided } from '../prepare-answer/answer-when-decided.js';
import { liftWhatWasAskedBack } from '../restrict/lift-restriction.js';
import { tellThatItWasWithdrawn } from '../send-letter/tell-by-itself.js';
import { whenNobodyNeedsToCome } from '../settle-identity/when-nobody-needs-to-come.js';
import { withdrawRequest } from './withdraw-request.js';

/**
 * The person withdrew one right; the others go on. The last one takes the request with it. What it restricted is free
 * again: the person asked for that, so nobody needs to tell them first.
 * @throws Refused after the answer, and for what was decided already
 */
export const withdrawLine =
  (nth: number, recordedBy: string, seen?: number) =>
  (state: RequestState, context: Context): Decision<RequestEvent> => {
    const { now } = context;
    demand(aWithdrawalComesBeforeTheAnswer(state));
    if (!isKnown(state)) return refuse('request.not-found');
    const line = lineOf(state, nth);
    if (line?.withdrawnAt !== undefined || state.status === 'withdrawn') return [];
    demand(
      state.status === 'ended' ? refusal('request.ended') : undefined,
      line ? undefined : refusal('line.not-found'),
      line?.outcome === undefined ? undefined : refusal('line.decided'),
      aDecisionIsAboutWhatWasSeen(state, seen),
    );
    if (liveLines(state).length === 1) return withdrawRequest(recordedBy)(state, context);
    const withdrawn: RequestEvent[] = [
      event(LineWithdrawnV1, {
        ...{ requestId: state.id, line: nth, recordedBy },
        withdrawnAt: now.toISOString(),
      }),
      ...liftWhatWasAskedBack(state, now, ({ line: one }) => one === nth),
    ];
    withdrawn.push(...eraseWhenCopied(withdrawn.reduce(evolve, state as RequestState), now));
    const after = withdrawn.reduce(evolve, state as RequestState);
    const none = after.status === 'collecting' && collectedLines(after).length === 0;
    const events = none
      ? [...withdrawn, nothingToCollect(state.id, now)]
      : [...withdrawn, ...whenNobodyNeedsToCome(after, now)];
    return [
      ...events,
      ...tellThatItWasWithdrawn(state, withdrawn, now),
      ...answerWhenDecided(events.reduce(evolve, state as RequestState), now),
    ];
  };
