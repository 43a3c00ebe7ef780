import { event, RequestWithdrawnV1 } from '@huisrecht/contracts';
import type { Context, Decision } from '@huisrecht/eventing';
import type { RequestEvent } from '../domain/events.js';
import { expirePackageWork } from '../domain/due.js';
import { demand } from '../domain/refusal.js';
import { aDecisionIsAboutWhatWasSeen } from '../domain/rules/a-decision-is-about-what-was-seen.js';
import { aWithdrawalComesBeforeTheAnswer } from '../domain/rules/a-withdrawal-comes-before-the-answer.js';
import { isIdentified, openLines, type KnownRequest, type RequestState } from '../domain/state.js';
import { liftWhatWasAskedBack } from '../restrict/lift-restriction.js';
import { tellThatItWasWithdrawn } from '../send-letter/tell-by-itself.js';

/** The person withdrew the request; a colleague writes it down, and the person is told. @throws Refused after the answer */
export const withdrawRequest =
  (recordedBy: string, seen?: number) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    demand(aWithdrawalComesBeforeTheAnswer(state));
    if (state.status === 'withdrawn' || state.status === 'ended') return [];
    demand(aDecisionIsAboutWhatWasSeen(state, seen));
    const made = isIdentified(state)
      ? state.rounds.flatMap(({ prepared }) => prepared?.package.packageId ?? [])
      : [];
    const known = state as KnownRequest;
    const undecided = new Set(openLines(known).map(({ line }) => line));
    const withdrawn: RequestEvent[] = [
      ...liftWhatWasAskedBack(known, now, ({ line }) => undecided.has(line)),
      event(RequestWithdrawnV1, { requestId: state.id, recordedBy, withdrawnAt: now.toISOString() }),
    ];
    return [
      ...withdrawn,
      ...tellThatItWasWithdrawn(known, withdrawn, now),
      ...made.map((packageId) => expirePackageWork(state.id, packageId, now)),
    ];
  };
