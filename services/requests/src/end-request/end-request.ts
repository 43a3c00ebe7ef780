import { event, RequestEndedV1, type OtherEnding } from '@huisrecht/contracts';
import type { Context, Decision } from '@huisrecht/eventing';
import type { Colleague } from '../domain/actor.js';
import { expirePackageWork } from '../domain/due.js';
import type { RequestEvent } from '../domain/events.js';
import { demand, refusal, refuse, type Refusal } from '../domain/refusal.js';
import { aDecisionIsAboutWhatWasSeen } from '../domain/rules/a-decision-is-about-what-was-seen.js';
import { nobodyDecidesAboutThemselvesFamilyOrNeighbours } from '../domain/rules/nobody-decides-about-themselves-family-or-neighbours.js';
import { theFgNeverDecides } from '../domain/rules/the-fg-never-decides.js';
import {
  isIdentified,
  isKnown,
  openLines,
  personIdsOf,
  subjectIdsOf,
  type KnownRequest,
  type RequestState,
} from '../domain/state.js';

/** How a request ends that is none of ours to decide. */
export interface EndRequest {
  readonly because: OtherEnding;
  /** The request that answers it, as it is now; only when joined. */
  readonly into?: KnownRequest | undefined;
  readonly by: Colleague;
  readonly seen?: number | undefined;
}

/** Whether a request still waits for its answer. */
const isOpen = (state: KnownRequest): boolean =>
  ['awaiting-identity', 'could-not-identify', 'collecting', 'in-review'].includes(state.status);

const cannotJoin = (state: KnownRequest, { because, into }: EndRequest): Refusal | undefined => {
  if ((because === 'joined') !== (into !== undefined)) return refusal('end.into-needed', 'into');
  if (!into) return undefined;
  const theirs = new Set([...subjectIdsOf(into), ...personIdsOf(into)]);
  const rights = new Set(openLines(into).map(({ right }) => right));
  const answers = openLines(state).every(({ right }) => rights.has(right));
  const same = into.id !== state.id && subjectIdsOf(state).some((id) => theirs.has(id));
  return same && isOpen(into) && answers ? undefined : refusal('end.into-another-person', 'into');
};

const tooLate = (state: KnownRequest): Refusal | undefined => {
  if (state.status === 'withdrawn') return refusal('request.withdrawn');
  return isOpen(state) || state.status === 'decided' ? undefined : refusal('end.too-late');
};

/**
 * A colleague ends a request without a decision on it: another one answers it, the person has died, it is not ours, or it
 * is no request. Never a refusal, and never done by the system: a duplicate is shown, and a human joins it. What is
 * restricted stays so until a human lifts it.
 * @throws Refused after the answer, and when the other request does not answer the same
 */
export const endRequest =
  (command: EndRequest) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    if (!isKnown(state)) return refuse('request.not-found');
    if (state.status === 'ended') return [];
    demand(
      command.by.roles.includes('service') ? refusal('decision.needs-a-human') : undefined,
      theFgNeverDecides(command.by),
      // That it is none of ours to answer is as good as a refusal: whom it is about does not say so.
      nobodyDecidesAboutThemselvesFamilyOrNeighbours(state, command.by, true),
      tooLate(state),
      aDecisionIsAboutWhatWasSeen(state, command.seen),
      cannotJoin(state, command),
    );
    const made = isIdentified(state)
      ? state.rounds.flatMap(({ prepared }) => prepared?.package.packageId ?? [])
      : [];
    return [
      event(RequestEndedV1, {
        ...{ requestId: state.id, because: command.because, endedBy: command.by.id },
        ...(command.into && { into: command.into.id }),
        endedAt: now.toISOString(),
      }),
      ...made.map((packageId) => expirePackageWork(state.id, packageId, now)),
    ];
  };
