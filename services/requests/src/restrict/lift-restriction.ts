import { addDays, dayOf, momentAt, type Day } from '@huisrecht/calendar';
import { event, RestrictionLiftAnnouncedV1, RestrictionLiftedV1 } from '@huisrecht/contracts';
import { ignore, type Context, type Decision } from '@huisrecht/eventing';
import type { Colleague } from '../domain/actor.js';
import { liftRestrictionWork, writeLetterWork } from '../domain/due.js';
import type { RequestEvent } from '../domain/events.js';
import { demand, refusal, refuse } from '../domain/refusal.js';
import { isOvertakenByAPart } from '../domain/restriction-ids.js';
import { aRestrictionLiftsAfterItsDecision } from '../domain/rules/a-restriction-lifts-after-its-decision.js';
import { everyDecisionNamesAHumanAndAMotivation } from '../domain/rules/every-decision-names-a-human-and-a-motivation.js';
import { nobodyDecidesAboutThemselvesFamilyOrNeighbours } from '../domain/rules/nobody-decides-about-themselves-family-or-neighbours.js';
import { theFgNeverDecides } from '../domain/rules/the-fg-never-decides.js';
import {
  thePersonHasAWeekToObject,
  thePersonWasTold,
} from '../domain/rules/the-person-is-told-before-a-restriction-lifts.js';
import {
  inForce,
  isKnown,
  lineOf,
  type KnownRequest,
  type RequestState,
  type Restriction,
} from '../domain/state.js';
import { giveOrder } from '../give-orders/give-order.js';

const OPENING = '08:00';

/** What a colleague decides. */
export interface LiftRestriction {
  readonly restrictionId: string;
  readonly decisionId: string;
  readonly reason: string;
  /** A week from now unless told. */
  readonly liftsOn?: Day | undefined;
  readonly decider: Colleague;
}

/** Takes a restriction away and tells everyone who has the data. What was granted of it stays restricted. */
const lifted = (state: KnownRequest, one: Restriction, now: Date): RequestEvent[] => {
  const { restrictionId, line, subjectIds } = one;
  const its = lineOf(state, line);
  const part = isOvertakenByAPart(one, its) ? its?.decided?.refused : undefined;
  return [
    event(RestrictionLiftedV1, { requestId: state.id, restrictionId, liftedAt: now.toISOString() }),
    giveOrder(
      {
        ...{ requestId: state.id, line, kind: 'lift-restriction', subjectIds, scope: part ?? one.scope },
        ...{ receivedAt: state.receivedAt, because: restrictionId },
      },
      now,
    ),
  ];
};

/** The person asked for it: what they withdrew restricts nothing any more. */
export const liftWhatWasAskedBack = (
  state: KnownRequest,
  now: Date,
  which: (restriction: Restriction) => boolean,
): RequestEvent[] =>
  inForce(state)
    .filter(which)
    .flatMap((one) => lifted(state, one, now));

/** @throws Refused `restriction.not-found` */
export const restrictionOf = (state: RequestState, restrictionId: string): Restriction => {
  if (!isKnown(state)) return refuse('request.not-found');
  return (
    state.restrictions.find((one) => one.restrictionId === restrictionId) ?? refuse('restriction.not-found')
  );
};

/**
 * A named colleague decides that a restriction lifts; the person is told first and it lifts a week later at the soonest
 * (GDPR Art. 18(3)). Deciding so twice is deciding so once.
 * @throws Refused by the rules
 */
export const liftRestriction =
  ({ restrictionId, decisionId, reason, liftsOn, decider }: LiftRestriction) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    const restriction = restrictionOf(state, restrictionId);
    if (restriction.lift || restriction.liftedAt !== undefined) return [];
    const known = state as KnownRequest;
    const soonest = thePersonHasAWeekToObject(dayOf(now));
    const day = liftsOn ?? soonest;
    demand(
      everyDecisionNamesAHumanAndAMotivation(decider, reason),
      theFgNeverDecides(decider),
      nobodyDecidesAboutThemselvesFamilyOrNeighbours(known, decider, true),
      aRestrictionLiftsAfterItsDecision(known, restriction),
      day < soonest ? refusal('restriction.lifts-too-soon', 'liftsOn') : undefined,
    );
    return [
      event(RestrictionLiftAnnouncedV1, {
        ...{ requestId: known.id, restrictionId, decisionId, liftsOn: day, decidedBy: decider.id },
        announcedAt: now.toISOString(),
      }),
      writeLetterWork({ requestId: known.id, letter: 'restriction-lifts', restrictionId }, now),
      liftRestrictionWork(known.id, restrictionId, day, momentAt(day, OPENING)),
    ];
  };

/** The day has come. Nobody was told yet: then it waits a day, and the page of the request says so. */
export const liftOnItsDay =
  (restrictionId: string) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    if (!isKnown(state)) return ignore('request-not-known');
    const one = state.restrictions.find((known) => known.restrictionId === restrictionId);
    if (!one?.lift || one.liftedAt !== undefined) return ignore('nothing-to-lift');
    const today = dayOf(now);
    if (today < one.lift.liftsOn) return ignore('not-yet');
    if (thePersonWasTold(state, one, today)) return lifted(state, one, now);
    const tomorrow = addDays(today, 1);
    return [liftRestrictionWork(state.id, restrictionId, tomorrow, momentAt(tomorrow, OPENING))];
  };
