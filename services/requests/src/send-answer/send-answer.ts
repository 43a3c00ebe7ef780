import { AnswerSentV1, event, PackageFetchedV1, type DeliveryChannel } from '@huisrecht/contracts';
import { ignore, type Context, type Decision } from '@huisrecht/eventing';
import { closeWhenDone } from '../close-request/close-when-done.js';
import { lateAnswer } from '../collect-answers/collect-answers.js';
import { evolve } from '../domain/evolve/evolve.js';
import { expirePackageWork } from '../domain/due.js';
import type { RequestEvent } from '../domain/events.js';
import { demand, refusal } from '../domain/refusal.js';
import { nothingPersonalLeavesBeforeIdentityIsSettled } from '../domain/rules/nothing-personal-leaves-before-identity-is-settled.js';
import { settings } from '../domain/settings.js';
import { lastRound, type IdentifiedRequest, type RequestState, type Round } from '../domain/state.js';
import { planCourtReminders } from '../remind/plan-reminders.js';

const DAY = 86_400_000;

/** What an answer that goes out leads to: its package expires, a late answer opens a round, or all is done. */
const answerGoesOut = (
  state: IdentifiedRequest,
  round: Round,
  delivery: DeliveryChannel,
  now: Date,
  paper?: { by: string; packageToo: boolean },
): Decision<RequestEvent> => {
  const pack = round.prepared?.package;
  const until = new Date(now.getTime() + settings.packageDays * DAY);
  const sentAt = now.toISOString();
  const events: RequestEvent[] = [
    event(AnswerSentV1, {
      ...{ requestId: state.id, round: round.round, delivery, sentAt },
      ...(paper && { handedOverBy: paper.by }),
      ...(pack?.hasContent && { fetchableUntil: until.toISOString() }),
    }),
  ];
  if (pack?.hasContent && paper?.packageToo) {
    events.push(
      event(PackageFetchedV1, {
        requestId: state.id,
        packageId: pack.packageId,
        times: 1,
        fetchedAt: sentAt,
      }),
    );
  }
  const after = events.reduce(evolve, state as RequestState) as IdentifiedRequest;
  return [
    ...events,
    ...lateAnswer(after, now),
    ...closeWhenDone(after, now),
    ...planCourtReminders(after),
    ...(pack?.hasContent ? [expirePackageWork(state.id, pack.packageId, until)] : []),
  ];
};

/** The mail with the letter was taken by the mail server. Recorded once, however often it was sent. */
export const answerWasMailed =
  (roundNumber: number) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    if (state.status !== 'decided') return ignore('not-decided');
    const round = state.rounds.find((one) => one.round === roundNumber);
    if (!round?.prepared || round.sent) return ignore('sent-already');
    return answerGoesOut(state, round, 'email', now);
  };

/** Paper of an answer that a colleague posted or gave. */
export interface HandOver {
  readonly delivery: 'post' | 'counter';
  readonly by: string;
  /** Whether the printed package went with it. */
  readonly packageToo: boolean;
}

/** A colleague posted the answer or handed it over. @throws Refused when there is none to hand over */
export const handOver =
  ({ delivery, by, packageToo }: HandOver) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    demand(nothingPersonalLeavesBeforeIdentityIsSettled(state));
    const request = state as IdentifiedRequest;
    const round = lastRound(request);
    if (round?.sent) return [];
    demand(round?.prepared ? undefined : refusal('answer.not-made-yet'));
    return answerGoesOut(request, round as Round, delivery, now, { by, packageToo });
  };
