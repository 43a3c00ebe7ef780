import {
  event,
  LineDecidedV1,
  type DecisionOutcome,
  type LegalBasis,
  type RefusalGround,
  type Sensitivity,
} from '@huisrecht/contracts';
import type { Context, Decision } from '@huisrecht/eventing';
import type { Colleague } from '../domain/actor.js';
import type { Weighing } from '../domain/answer-facts.js';
import { evolve } from '../domain/evolve/evolve.js';
import type { RequestEvent } from '../domain/events.js';
import { demand, refusal, refuse, type Refusal } from '../domain/refusal.js';
import { aCheckCoversTheLinesItNames } from '../domain/rules/a-check-covers-the-lines-it-names.js';
import {
  aContactChangesThroughTheContactAlreadyKnown,
  type Confirmation,
} from '../domain/rules/a-contact-changes-through-the-contact-already-known.js';
import { aCorrectionSaysWhatItBecomes } from '../domain/rules/a-correction-says-what-it-becomes.js';
import {
  aDecisionAgainstAdviceNeedsAReason,
  isAgainstAdvice,
} from '../domain/rules/a-decision-against-advice-needs-a-reason.js';
import { aDecisionIsAboutWhatWasSeen } from '../domain/rules/a-decision-is-about-what-was-seen.js';
import { aGroundAboutTheBasisFitsTheBasis } from '../domain/rules/a-ground-about-the-basis-fits-the-basis.js';
import { aLineStaysInsideTheMattersOfTheProof } from '../domain/rules/a-line-stays-inside-the-matters-of-the-proof.js';
import { aPartSaysWhatAndWhatNot } from '../domain/rules/a-part-says-what-and-what-not.js';
import { aRefusedLineNeedsAGroundOfItsRight } from '../domain/rules/a-refused-line-needs-a-ground-of-its-right.js';
import { anErasureIsDecidedOverWhatRetentionSays } from '../domain/rules/an-erasure-is-decided-over-what-retention-says.js';
import { anObjectionIsWeighedInWriting } from '../domain/rules/an-objection-is-weighed-in-writing.js';
import { anOrderToStopNamesWhatStops } from '../domain/rules/an-order-to-stop-names-what-stops.js';
import { directMarketingStopsWithoutWeighing } from '../domain/rules/direct-marketing-stops-without-weighing.js';
import { everyDecisionNamesAHumanAndAMotivation } from '../domain/rules/every-decision-names-a-human-and-a-motivation.js';
import { nobodyDecidesAboutThemselvesFamilyOrNeighbours } from '../domain/rules/nobody-decides-about-themselves-family-or-neighbours.js';
import { nobodyDecidesOnSensitiveDataTheyTookIn } from '../domain/rules/nobody-decides-on-sensitive-data-they-took-in.js';
import { theDeciderDidNotCheckTheIdentity } from '../domain/rules/the-decider-did-not-check-the-identity.js';
import { theFgNeverDecides } from '../domain/rules/the-fg-never-decides.js';
import {
  everything,
  isCollected,
  isIdentified,
  isKnown,
  lineOf,
  type KnownRequest,
  type Line,
  type RequestState,
  type Scope,
} from '../domain/state.js';
import { scopeOf } from '../give-orders/give-order.js';
import { answerWhenDecided } from '../prepare-answer/answer-when-decided.js';
import { carryOut } from './carry-out.js';

/** What a decider decides on one line. Values and words are with the caller, sealed. */
export interface DecideLine {
  readonly decisionId: string;
  readonly line: number;
  /** The revision that the decider saw. */
  readonly seen: number;
  readonly decider: Colleague;
  readonly outcome: DecisionOutcome;
  readonly motivation: string;
  readonly grounds: readonly RefusalGround[];
  readonly necessity?: string | undefined;
  readonly granted?: Scope | undefined;
  readonly refused?: Scope | undefined;
  readonly weighing?: Weighing | undefined;
  /** Which fields are corrected. */
  readonly corrections: readonly { readonly category: string; readonly field: string }[];
  /** How a change of contact was confirmed. */
  readonly confirmedThrough?: Confirmation | undefined;
  /** Whether the person gave a statement that goes with the data. */
  readonly hasStatement: boolean;
  /** Where what must be put in place rests sealed. */
  readonly contentId: string;
  readonly noPrivateTies: boolean;
  readonly againstAdviceBecause?: string | undefined;
  readonly fourEyes: boolean;
  /** Of the categories that the decision is about. */
  readonly sensitivities: readonly Sensitivity[];
  /** The kinds of data that are granted. */
  readonly about: readonly string[];
  /** The legal basis of each purpose. */
  readonly bases: ReadonlyMap<string, LegalBasis>;
}

/** What is granted: what the decider names, else what was asked. */
export const grantedScope = ({ granted }: Pick<DecideLine, 'granted'>, line: Line): Scope =>
  granted ?? line.scope ?? everything;

const notOpen = (state: KnownRequest, line: Line | undefined): Refusal | undefined => {
  if (!line) return refusal('line.not-found');
  if (state.status === 'withdrawn') return refusal('request.withdrawn');
  if (state.status === 'ended') return refusal('request.ended');
  if (line.withdrawnAt !== undefined) return refusal('line.withdrawn');
  if (isCollected(line)) return refusal('line.decided-with-the-review');
  return line.outcome === undefined ? undefined : refusal('line.decided');
};

const who = (state: KnownRequest, command: DecideLine): (Refusal | undefined)[] => {
  const { decider, motivation, fourEyes, noPrivateTies, sensitivities } = command;
  return [
    everyDecisionNamesAHumanAndAMotivation(decider, motivation),
    theFgNeverDecides(decider),
    isIdentified(state) ? theDeciderDidNotCheckTheIdentity(state, decider, fourEyes) : undefined,
    nobodyDecidesAboutThemselvesFamilyOrNeighbours(state, decider, noPrivateTies),
    nobodyDecidesOnSensitiveDataTheyTookIn(state, decider, sensitivities, fourEyes),
  ];
};

const what = (state: KnownRequest, line: Line, command: DecideLine): (Refusal | undefined)[] => {
  const { outcome, grounds, corrections } = command;
  const refused = command.refused ?? line.scope ?? everything;
  return [
    directMarketingStopsWithoutWeighing(line, outcome),
    anErasureIsDecidedOverWhatRetentionSays(state, line, outcome),
    aPartSaysWhatAndWhatNot(line, outcome, command.granted, command.refused),
    aRefusedLineNeedsAGroundOfItsRight(line, command),
    aGroundAboutTheBasisFitsTheBasis(line, grounds, refused, command.bases),
    anObjectionIsWeighedInWriting(line, outcome, grounds, command.weighing),
    aCorrectionSaysWhatItBecomes(line, outcome, corrections, command.hasStatement),
    aContactChangesThroughTheContactAlreadyKnown(corrections, command.confirmedThrough),
    anOrderToStopNamesWhatStops(line, outcome, grantedScope(command, line)),
    outcome === 'refused' ? undefined : aLineStaysInsideTheMattersOfTheProof(state, line, command.about),
    aDecisionAgainstAdviceNeedsAReason(state, line.line, outcome, command.againstAdviceBecause),
  ];
};

/**
 * Decides on one line, also while others still wait; what is granted is ordered at once.
 * @throws Refused by the rules: first whether the line is open, then identity, then who decides, then what
 */
export const decideLine =
  (command: DecideLine) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    if (!isKnown(state)) return refuse('request.not-found');
    const line = lineOf(state, command.line);
    if (line?.decided?.decisionId === command.decisionId) return [];
    demand(notOpen(state, line));
    const asked = line as Line;
    demand(
      aCheckCoversTheLinesItNames(state, asked),
      ...who(state, command),
      aDecisionIsAboutWhatWasSeen(state, command.seen),
      ...what(state, asked, command),
    );
    const { outcome, granted, refused } = command;
    const decided = event(LineDecidedV1, {
      ...{
        requestId: state.id,
        line: asked.line,
        right: asked.right,
        decisionId: command.decisionId,
        outcome,
      },
      grounds: [...command.grounds],
      ...(granted && outcome !== 'refused' && { granted: scopeOf(granted) }),
      ...(outcome !== 'granted' && { refused: scopeOf(refused ?? asked.scope ?? everything) }),
      againstAdvice: isAgainstAdvice(state, asked.line, outcome),
      ...{ decidedBy: command.decider.id, decidedAt: now.toISOString() },
    });
    const events = [decided, ...carryOut(state, asked, command, now)];
    return [...events, ...answerWhenDecided(events.reduce(evolve, state as RequestState), now)];
  };
