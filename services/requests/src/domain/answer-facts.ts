import type {
  Channel,
  DecisionOutcome,
  DeliveryChannel,
  ErasureGround,
  ObjectionKind,
  OrderKind,
  OrderOutcome,
  RefusalGround,
  RestrictionCase,
  Right,
  Words,
} from '@huisrecht/contracts';
import type { Day } from '@huisrecht/calendar';

/** A scope as a letter says it: by the names of the directory. Nothing named is everything. */
export interface ScopeInWords {
  readonly everything: boolean;
  readonly categories: readonly Words[];
  readonly fields: readonly Words[];
  readonly purposes: readonly Words[];
  /** Single records are counted, never named: their ids mean nothing to a person. */
  readonly records: number;
}

/** A ground of refusal as a letter says it: completes "De reden is: …". Chosen by a human for this case. */
export interface GroundInWords {
  readonly ground: RefusalGround;
  readonly article: string;
  readonly letter: string;
}

/** What a holder or recipient did with an order; absent outcome: no answer yet, we ask again (Art. 19). */
export interface PartyInWords {
  readonly party: string;
  readonly name: string;
  readonly role?: 'holder' | 'recipient';
  readonly outcome?: OrderOutcome;
  readonly answeredOn?: Day;
}

/** An order with everyone who got it. Empty parties: it is not known yet who gets it. */
export interface OrderInWords {
  readonly orderId: string;
  readonly kind: OrderKind;
  readonly scope: ScopeInWords;
  readonly givenOn: Day;
  readonly settled: boolean;
  readonly parties: readonly PartyInWords[];
}

/** A restriction as a letter tells of it. */
export interface RestrictionInWords {
  readonly restrictionId: string;
  readonly case: RestrictionCase;
  readonly scope: ScopeInWords;
  readonly placedOn: Day;
  readonly provisional: boolean;
  /** It was decided to lift it on this day. */
  readonly liftsOn?: Day;
  readonly liftedOn?: Day;
}

/** One value that was put in place; labels by the directory. Only in letters and sealed files. */
export interface CorrectionInWords {
  readonly category: Words;
  readonly field: Words;
  readonly before?: string;
  readonly after: string;
}

/** The weighing of an objection, as it was written (GDPR Art. 21(1)). */
export interface Weighing {
  readonly ourInterest: string;
  readonly theirInterest: string;
  readonly compellingGrounds?: string;
  readonly conclusion: string;
}

/** What retention said of a line of erasure, counted by category, with the last day something must stay. */
export interface StaysInWords {
  readonly category: Words;
  readonly records: number;
  readonly until?: Day;
}

/** One line with its decision: what a letter tells about it. */
export interface AnsweredLine {
  readonly line: number;
  readonly right: Right;
  /** False when no right was named: treated as access. */
  readonly given: boolean;
  readonly objection?: ObjectionKind;
  readonly restrictionCase?: RestrictionCase;
  readonly erasureGround?: ErasureGround;
  readonly change?: 'rectify' | 'supplement';
  /** What was asked. */
  readonly scope: ScopeInWords;
  readonly outcome: DecisionOutcome;
  /** How the decider came to it. Absent for access and portability: `AnswerFacts.collected` has theirs. */
  readonly motivation?: string;
  readonly grounds: readonly GroundInWords[];
  /** Why each ground is needed here. */
  readonly necessity?: string;
  readonly granted?: ScopeInWords;
  readonly refused?: ScopeInWords;
  readonly weighing?: Weighing;
  /** What was put in place. */
  readonly corrections: readonly CorrectionInWords[];
  /** The person's own statement goes with the data, because the correction was refused (Art. 16). */
  readonly statementAttached: boolean;
  readonly stays: readonly StaysInWords[];
  readonly orders: readonly OrderInWords[];
  readonly restrictions: readonly RestrictionInWords[];
  readonly decidedOn: Day;
  /** Staff id; a letter names the contact person of the association instead. */
  readonly decidedBy: string;
}

/** How the person gets at the package. */
export type Handover =
  | { readonly way: 'none' }
  | { readonly way: 'link'; readonly url: string }
  | { readonly way: 'link-and-code'; readonly url: string; readonly code: string }
  | { readonly way: 'paper' };

/**
 * What the answer to a request tells, whatever rights it invoked. The letter is made from this, the package content
 * (when there is access or portability) and the association; nothing else.
 */
export interface AnswerFacts {
  readonly requestId: string;
  readonly number: string;
  readonly channel: Channel;
  readonly receivedOn: Day;
  /** 1 for the answer, more for what holders sent afterwards: then only `collected` is told. */
  readonly round: number;
  /** Every line that is not withdrawn, by number. */
  readonly lines: readonly AnsweredLine[];
  /** What was decided on everything that holders sent; absent when nothing was to be collected. */
  readonly collected?: { readonly outcome: DecisionOutcome; readonly motivation: string };
  /** False when no line needed a check: the letter goes to a contact that was known before. */
  readonly identityChecked: boolean;
  readonly delivery: DeliveryChannel;
  readonly handover: Handover;
  /** Whether anything of any line was refused: the remedies say that the court can be asked within six weeks. */
  readonly refusedSomething: boolean;
}
