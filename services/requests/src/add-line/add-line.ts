import { event, LineAddedV1 } from '@huisrecht/contracts';
import type { Context, Decision } from '@huisrecht/eventing';
import { evolve } from '../domain/evolve/evolve.js';
import type { RequestEvent } from '../domain/events.js';
import { demand, refusal, refuse, type Refusal } from '../domain/refusal.js';
import {
  aLineHoldsOnlyWhatIsOfItsRight,
  type NamedLine,
} from '../domain/rules/a-line-holds-only-what-is-of-its-right.js';
import { isCovered } from '../domain/rules/a-check-covers-the-lines-it-names.js';
import { aMissingRightOrReasonNeverStopsTheClock } from '../domain/rules/a-missing-right-or-reason-never-stops-the-clock.js';
import { needsIdentity } from '../domain/rules/some-rights-never-wait-for-identity.js';
import {
  isCollected,
  isIdentified,
  isKnown,
  isSure,
  lastRound,
  openLines,
  subjectIdsOf,
  type KnownRequest,
  type Line,
  type RequestState,
} from '../domain/state.js';
import { answerWhenDecided } from '../prepare-answer/answer-when-decided.js';
import { restrictAtReceipt } from '../restrict/place-restriction.js';
import { tellByItself } from '../send-letter/tell-by-itself.js';
import { beginWhatWaited } from '../settle-identity/begin-what-waited.js';
import { whenNobodyNeedsToCome } from '../settle-identity/when-nobody-needs-to-come.js';

/** A right that was named after all. */
export interface AddLine {
  readonly named: NamedLine;
  readonly detailsId?: string | undefined;
  readonly addedBy: string;
}

const MOST = 20;

/** Whether a check that was made for access, which nobody named, would be taken for a check of something else. */
const wasNotChecked = (state: KnownRequest, unnamed: Line, named: NamedLine): boolean =>
  isCovered(state, unnamed) && named.right !== unnamed.right && needsIdentity(named);

/**
 * A line that named no right gives its place to the one that was meant. Not where it was checked already: whoever rings
 * afterwards is not whoever came.
 */
const placeOf = (state: KnownRequest, named: NamedLine): number => {
  const unnamed = openLines(state).find(({ given }) => !given);
  if (unnamed && !wasNotChecked(state, unnamed, named)) return unnamed.line;
  return Math.max(...state.lines.map(({ line }) => line)) + 1;
};

const tooLate = (state: KnownRequest, right: NamedLine['right']): Refusal | undefined => {
  switch (state.status) {
    case 'awaiting-identity':
    case 'could-not-identify':
    case 'collecting':
      return undefined;
    case 'in-review': {
      const round = lastRound(state);
      const over = (round?.round ?? 1) > 1 || (isCollected({ right }) && round?.decided !== undefined);
      return over ? refusal('line.too-late') : undefined;
    }
    case 'decided':
    case 'answered':
    case 'closed':
      return refusal('line.too-late');
    case 'withdrawn':
      return refusal('request.withdrawn');
    case 'ended':
      return refusal('request.ended');
  }
};

/**
 * Adds a right to a request that is not decided yet: the person named it after all. What restricts is in force at once;
 * what needs a check that was made before waits for a human, who may rely on the earlier one (LAW 1.7). The clocks stay
 * where they are.
 * @throws Refused after the decision, and where it would need a check that nobody made
 */
export const addLine =
  ({ named, detailsId, addedBy }: AddLine) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    if (!isKnown(state)) return refuse('request.not-found');
    if (detailsId !== undefined && state.lines.some((line) => line.detailsId === detailsId)) return [];
    const line = aMissingRightOrReasonNeverStopsTheClock(named, placeOf(state, named), detailsId);
    const unchecked = isIdentified(state) && !state.identity.needed;
    demand(
      tooLate(state, named.right),
      aLineHoldsOnlyWhatIsOfItsRight(named),
      line.line > MOST ? refusal('line.too-many') : undefined,
      unchecked && needsIdentity(line) ? refusal('line.needs-a-request-of-its-own') : undefined,
    );
    const { id: requestId, receivedAt } = state;
    const restricting = { requestId, receivedAt, subjectIds: subjectIdsOf(state) };
    const added: RequestEvent[] = [
      event(LineAddedV1, { requestId, line, addedBy, addedAt: now.toISOString() }),
      ...restrictAtReceipt(line, restricting, now),
    ];
    const after = added.reduce(evolve, state as RequestState);
    return [
      ...added,
      ...tellByItself(added, now),
      ...(isSure(after) ? beginWhatWaited(after, now) : []),
      ...whenNobodyNeedsToCome(after, now),
      ...answerWhenDecided(after, now),
    ];
  };
