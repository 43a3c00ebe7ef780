import {
  DecisionTakenV1,
  event,
  ReviewOpenedV1,
  type DecisionOutcome,
  type Sensitivity,
  type WithholdingGround,
} from '@huisrecht/contracts';
import type { Context, Decision } from '@huisrecht/eventing';
import type { Colleague } from '../domain/actor.js';
import { evolve } from '../domain/evolve/evolve.js';
import type { RequestEvent } from '../domain/events.js';
import { demand, refusal, type Refusal, refuse } from '../domain/refusal.js';
import { isCovered } from '../domain/rules/a-check-covers-the-lines-it-names.js';
import { aDecisionIsAboutWhatWasSeen } from '../domain/rules/a-decision-is-about-what-was-seen.js';
import { aRefusalOrPartNeedsAGround } from '../domain/rules/a-refusal-or-part-needs-a-ground.js';
import { aSilentHolderNeverDelaysTheAnswer } from '../domain/rules/a-silent-holder-never-delays-the-answer.js';
import {
  dataAboutOthersIsWithheldUnlessReleased,
  type Choice,
  type ItemDecision,
  type ReviewedItem,
} from '../domain/rules/data-about-others-is-withheld-unless-released.js';
import { everyDecisionNamesAHumanAndAMotivation } from '../domain/rules/every-decision-names-a-human-and-a-motivation.js';
import { nothingPersonalLeavesBeforeIdentityIsSettled } from '../domain/rules/nothing-personal-leaves-before-identity-is-settled.js';
import { theDeciderDidNotCheckTheIdentity } from '../domain/rules/the-decider-did-not-check-the-identity.js';
import { theFgNeverDecides } from '../domain/rules/the-fg-never-decides.js';
import { theOutcomeSaysWhatTheItemsSay } from '../domain/rules/the-outcome-says-what-the-items-say.js';
import { nobodyDecidesAboutThemselvesFamilyOrNeighbours } from '../domain/rules/nobody-decides-about-themselves-family-or-neighbours.js';
import { nobodyDecidesOnSensitiveDataTheyTookIn } from '../domain/rules/nobody-decides-on-sensitive-data-they-took-in.js';
import {
  collectedLines,
  isSure,
  lastRound,
  silentHolders,
  type IdentifiedRequest,
  type RequestState,
} from '../domain/state.js';
import { answerWhenDecided } from '../prepare-answer/answer-when-decided.js';

/** What a decider decides. */
export interface TakeDecision {
  readonly decisionId: string;
  /** The revision that the decider saw. */
  readonly seen: number;
  readonly decider: Colleague;
  readonly outcome: DecisionOutcome;
  readonly motivation: string;
  /** Against the request as a whole, with outcome `refused`. */
  readonly ground?: WithholdingGround | undefined;
  /** Every item that was there to see. */
  readonly reviewed: readonly ReviewedItem[];
  readonly choices: readonly Choice[];
  readonly withoutAnswerOf: readonly string[];
  readonly fourEyes: boolean;
  /** How sensitive the categories of the items are. */
  readonly sensitivities: readonly Sensitivity[];
  /** False when the decider says that it is about themselves, family or neighbours. */
  readonly noPrivateTies: boolean;
  /** Items whose document has something black in it, with why. */
  readonly blackened?: ReadonlyMap<string, readonly WithholdingGround[]>;
}

/** Of which kinds of data something is withheld; undefined where a kind is not known: then it may be any. */
const withheldCategories = (
  { outcome, reviewed }: TakeDecision,
  items: readonly ItemDecision[],
): string[] | undefined => {
  if (outcome !== 'partly') return undefined;
  const kinds = new Map(reviewed.map(({ itemId, category }) => [itemId, category]));
  const found = items
    .filter(({ given, masked, blackened = [] }) => !given || masked || blackened.length > 0)
    .map(({ itemId }) => kinds.get(itemId));
  return found.includes(undefined) ? undefined : [...new Set(found as string[])].sort();
};

const unknownItem = ({ choices, reviewed }: TakeDecision): Refusal | undefined => {
  const known = new Set(reviewed.map(({ itemId }) => itemId));
  return choices.every(({ itemId }) => known.has(itemId))
    ? undefined
    : refusal('decision.unknown-item', 'items');
};

/** What becomes of each item that was reviewed: by choice, by a ground against the whole, or by the rule about others. */
export const decideItems = (command: TakeDecision): ItemDecision[] => {
  const { outcome, ground, reviewed, choices, blackened } = command;
  if (outcome === 'refused' && ground !== undefined) {
    return reviewed.map(({ itemId }) => ({ itemId, given: false, masked: false, ground }));
  }
  const chosen = new Map(choices.map((choice) => [choice.itemId, choice]));
  return reviewed.map((item) => {
    const decided = dataAboutOthersIsWithheldUnlessReleased(item, chosen.get(item.itemId));
    const black = decided.given ? blackened?.get(item.itemId) : undefined;
    return black && black.length > 0 ? { ...decided, blackened: black } : decided;
  });
};

const covered = (state: IdentifiedRequest): number[] =>
  collectedLines(state)
    .filter((line) => isCovered(state, line))
    .map(({ line }) => line);

const notOpen = (state: IdentifiedRequest): Refusal | undefined => {
  if (!isSure(state)) return refusal('identity.not-settled');
  if (covered(state).length === 0) return refusal('review.not-open');
  // It is one copy and one decision: who checks the others first, or hears that they are withdrawn, loses no day.
  if (covered(state).length < collectedLines(state).length) return refusal('line.not-covered-by-the-check');
  if (state.status === 'in-review') {
    return lastRound(state)?.decided ? refusal('decision.already-taken') : undefined;
  }
  if (state.status === 'collecting') {
    return state.collectionId === undefined ? refusal('decision.nobody-asked-yet') : undefined;
  }
  return refusal('decision.already-taken');
};

/**
 * Takes the decision on a request, over everything that holders have sent.
 * @throws Refused by the rules, first identity, then who decides, then what
 */
export const takeDecision =
  (command: TakeDecision) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    demand(nothingPersonalLeavesBeforeIdentityIsSettled(state));
    const request = state as IdentifiedRequest;
    if (lastRound(request)?.decided?.decisionId === command.decisionId) return [];
    const items = decideItems(command);
    demand(
      everyDecisionNamesAHumanAndAMotivation(command.decider, command.motivation),
      theFgNeverDecides(command.decider),
      theDeciderDidNotCheckTheIdentity(request, command.decider, command.fourEyes),
      nobodyDecidesAboutThemselvesFamilyOrNeighbours(request, command.decider, command.noPrivateTies),
      nobodyDecidesOnSensitiveDataTheyTookIn(
        request,
        command.decider,
        command.sensitivities,
        command.fourEyes,
      ),
      notOpen(request),
      aDecisionIsAboutWhatWasSeen(request, command.seen),
      aSilentHolderNeverDelaysTheAnswer(request, command.withoutAnswerOf),
      unknownItem(command),
      theOutcomeSaysWhatTheItemsSay(command.outcome, items),
      aRefusalOrPartNeedsAGround(command.outcome, command.ground, items),
    );
    const opened = request.status === 'collecting';
    const round = opened ? 1 : lastRound(request)?.round;
    if (round === undefined) return refuse('review.not-open');
    const at = now.toISOString();
    const withheld = withheldCategories(command, items);
    const events: RequestEvent[] = [
      ...(opened
        ? [event(ReviewOpenedV1, { requestId: state.id, round, because: 'time', openedAt: at })]
        : []),
      event(DecisionTakenV1, {
        requestId: state.id,
        decisionId: command.decisionId,
        lines: covered(request),
        round,
        outcome: command.outcome,
        grounds: [
          ...new Set([
            ...items.flatMap(({ ground, blackened }) => [...(ground ? [ground] : []), ...(blackened ?? [])]),
            ...(command.ground ? [command.ground] : []),
          ]),
        ],
        ...(withheld && withheld.length > 0 && { withheldCategories: withheld }),
        silentHolders: silentHolders(request).map(({ holder }) => holder),
        decidedBy: command.decider.id,
        decidedAt: at,
      }),
    ];
    return [...events, ...answerWhenDecided(events.reduce(evolve, state), now)];
  };
