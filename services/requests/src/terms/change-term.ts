import { dayOf, type Day } from '@huisrecht/calendar';
import {
  event,
  TermExtendedV1,
  TermResumedV1,
  TermStoppedV1,
  type ExtensionGround,
  type StopReason,
} from '@huisrecht/contracts';
import type { Context, Decision, DueWork } from '@huisrecht/eventing';
import type { Colleague } from '../domain/actor.js';
import { lawAlarms, lawOf } from '../domain/clocks.js';
import { remindWork, type RemindData } from '../domain/due.js';
import type { RequestEvent } from '../domain/events.js';
import { evolve } from '../domain/evolve/evolve.js';
import { demand, refusal, refuse, type Refusal } from '../domain/refusal.js';
import { aNamedPersonStopsTheClock } from '../domain/rules/a-named-person-stops-the-clock.js';
import { aTermChangesOnlyWhileTheAnswerIsOwed } from '../domain/rules/a-term-changes-only-while-the-answer-is-owed.js';
import { aTermIsExtendedOnlyOnce } from '../domain/rules/a-term-is-extended-only-once.js';
import { everyDecisionNamesAHumanAndAMotivation } from '../domain/rules/every-decision-names-a-human-and-a-motivation.js';
import { extensionOnlyOnTwoGrounds } from '../domain/rules/extension-only-on-two-grounds.js';
import { theClockStopsOnlyWithinFiveWorkingDays } from '../domain/rules/the-clock-stops-only-within-five-working-days.js';
import { theNoticeGoesOutInsideTheFirstMonth } from '../domain/rules/the-notice-goes-out-inside-the-first-month.js';
import { theStandardVisitNeverStopsTheClock } from '../domain/rules/the-standard-visit-never-stops-the-clock.js';
import { whatIsMeantIsAskedOnlyOfAccess } from '../domain/rules/what-is-meant-is-asked-only-of-access.js';
import { isIdentified, type KnownRequest, type RequestState } from '../domain/state.js';

/** Two further months. The motivation rests sealed under `decisionId`. */
export interface ExtendTerm {
  readonly decisionId: string;
  readonly ground: string;
  readonly motivation: string;
  readonly by: Colleague;
}

/** A doubt or a question. Its words rest sealed under `stopId`. */
export interface StopTerm {
  readonly stopId: string;
  readonly reason: string;
  readonly question: string;
  readonly by: Colleague;
}

/** The answer to it came. */
export interface ResumeTerm {
  readonly stopId: string;
  readonly answeredOn: Day;
  /** Days on which we had no counter slot. */
  readonly withoutSlot: readonly Day[];
  readonly by: Colleague;
}

/** The reminders of a term that changed; those of the term before say nothing when their time comes. */
const remindersOf = (state: KnownRequest, today: Day): DueWork<RemindData>[] =>
  lawAlarms(lawOf(state, today).day, state.terms.extension !== undefined).map(({ reminder, day, at }) =>
    remindWork({ requestId: state.id, reminder, day }, at),
  );

/**
 * Extends the term of the law by two further months. The promise is not mended by it, and goes on.
 * @throws Refused by only-on-two-grounds, only-once, the-notice-goes-out-inside-the-first-month
 */
export const extendTerm =
  ({ decisionId, ground, motivation, by }: ExtendTerm) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    demand(aNamedPersonStopsTheClock(by), aTermChangesOnlyWhileTheAnswerIsOwed(state));
    const request = state as KnownRequest;
    if (request.terms.extension?.decisionId === decisionId) return [];
    const today = dayOf(now);
    const delivery = isIdentified(request) ? request.identity.delivery : undefined;
    demand(
      extensionOnlyOnTwoGrounds(ground),
      everyDecisionNamesAHumanAndAMotivation(by, motivation),
      aTermIsExtendedOnlyOnce(request),
      theNoticeGoesOutInsideTheFirstMonth(request.receivedAt, today, delivery),
    );
    const facts = {
      ...{ decisionId, ground: ground as ExtensionGround },
      ...{ extendedBy: by.id, extendedAt: now.toISOString() },
    };
    const asExtended = {
      ...request,
      terms: { ...request.terms, extension: { ...facts, lawfulBy: request.lawfulBy } },
    };
    const extended = event(TermExtendedV1, {
      ...{ requestId: state.id, ...facts },
      lawfulBy: lawOf(asExtended, today).day,
    });
    return [extended, ...remindersOf(evolve(state, extended) as KnownRequest, today)];
  };

const standsStillAlready = ({ terms }: KnownRequest, reason: string): Refusal | undefined =>
  terms.stops.some((stop) => stop.reason === reason && stop.until === undefined)
    ? refusal('stop.stands-still-already', 'reason')
    : undefined;

/**
 * Stops the clock of the law from today, because of a concrete doubt or a question what is meant. The promise goes on.
 * @throws Refused by the-standard-visit-never-stops-the-clock, the-clock-stops-only-within-five-working-days
 */
export const stopTerm =
  ({ stopId, reason, question, by }: StopTerm) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    demand(aNamedPersonStopsTheClock(by), aTermChangesOnlyWhileTheAnswerIsOwed(state));
    const request = state as KnownRequest;
    if (request.terms.stops.some((stop) => stop.stopId === stopId)) return [];
    const from = dayOf(now);
    demand(
      theStandardVisitNeverStopsTheClock(request, reason, question),
      whatIsMeantIsAskedOnlyOfAccess(request, reason as StopReason),
      theClockStopsOnlyWithinFiveWorkingDays(request.receivedAt, from),
      standsStillAlready(request, reason),
    );
    return [
      event(TermStoppedV1, {
        ...{ requestId: state.id, stopId, reason: reason as StopReason, from },
        ...{ stoppedBy: by.id, stoppedAt: now.toISOString() },
      }),
    ];
  };

/**
 * Lets the clock of the law go on from the day it was answered. Written down once for each stop.
 * @throws Refused when there is no such stop, or the days cannot be
 */
export const resumeTerm =
  ({ stopId, answeredOn, withoutSlot, by }: ResumeTerm) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    demand(
      aNamedPersonStopsTheClock(by),
      state.status === 'unknown' ? refusal('request.not-found') : undefined,
    );
    const request = state as KnownRequest;
    const stop = request.terms.stops.find((one) => one.stopId === stopId) ?? refuse('stop.not-found');
    if (stop.until === answeredOn) return [];
    const today = dayOf(now);
    demand(
      stop.until === undefined ? undefined : refusal('stop.ended-already'),
      answeredOn < stop.from || answeredOn > today
        ? refusal('stop.answered-on-is-wrong', 'answeredOn')
        : undefined,
      withoutSlot.every((day) => day > stop.from && day <= answeredOn)
        ? undefined
        : refusal('stop.days-without-slot-are-wrong', 'withoutSlot'),
    );
    const end = { until: answeredOn, ...(withoutSlot.length > 0 && { withoutSlot: [...withoutSlot] }) };
    const stops = request.terms.stops.map((one) => (one.stopId === stopId ? { ...one, ...end } : one));
    const asResumed: KnownRequest = { ...request, terms: { ...request.terms, stops } };
    const resumed = event(TermResumedV1, {
      ...{ requestId: state.id, stopId, ...end, lawfulBy: lawOf(asResumed, today).day },
      ...{ recordedBy: by.id, resumedAt: now.toISOString() },
    });
    return [resumed, ...remindersOf(evolve(state, resumed) as KnownRequest, today)];
  };
