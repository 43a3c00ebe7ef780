import type {
  AdapterKind,
  Channel,
  CodeWay,
  DecisionOutcome,
  DeliveryChannel,
  DocumentKind,
  HolderOutcome,
  IdentityFailure,
  IdentityWay,
  NoAnswerReason,
  Reminder,
  Representation,
  ReviewReason,
  WithholdingGround,
} from '@huisrecht/contracts';
import type { Advice, Attachment, Comment, Ending, RetentionView, Terms } from './state-beside.js';
import type { Letter } from './state-letters.js';
import type { Line } from './state-lines.js';
import type { Order, Restriction } from './state-orders.js';
import type { TimelineEntry } from './timeline.js';

export * from './state-beside.js';
export * from './state-letters.js';
export * from './state-lines.js';
export * from './state-orders.js';

/** How it was settled who asks, and where the answer may go; or that no line needs to know. */
export interface Identity {
  /** False when no line needs a check: the answer goes to a contact that was known before (LAW 1.7). */
  readonly needed: boolean;
  /** Every pseudonym of the person, as far as known. */
  readonly subjectIds: readonly string[];
  readonly settledAt: string;
  /** These only after a check. */
  readonly checkId?: string;
  readonly way?: IdentityWay;
  readonly document?: DocumentKind;
  readonly delivery?: DeliveryChannel;
  /** The lines that the check covers: one that was added after it waits for a check. Absent in old states: all. */
  readonly lines?: readonly number[];
  readonly representation?: Representation;
  /** Who acts by a check that passed again, for lines that the first left out. */
  readonly more?: readonly Representation[];
  readonly checkedBy?: string;
}

/** One answer of a holder; it may send more than one. */
export interface HolderAnswer {
  readonly outcome: HolderOutcome;
  readonly items: number;
  readonly ref?: string;
  readonly reason?: NoAnswerReason;
  readonly answeredAt: string;
}

/** Whom we asked. Without answers it is silent, and silence is not an answer. */
export interface Holder {
  readonly holder: string;
  readonly name: string;
  readonly adapter?: AdapterKind;
  readonly answerBy?: string;
  readonly askedAt?: string;
  readonly answers: readonly HolderAnswer[];
  readonly trouble?: {
    readonly code: string;
    readonly attempt: number;
    readonly failedAt: string;
    readonly nextTryAt?: string;
  };
}

/** What a named human decided, over which answers. Motivation and items rest sealed under `decisionId`. */
export interface Decided {
  readonly decisionId: string;
  readonly outcome: DecisionOutcome;
  readonly grounds: readonly WithholdingGround[];
  readonly silentHolders: readonly string[];
  readonly answerRefs: readonly string[];
  readonly decidedBy: string;
  readonly decidedAt: string;
}

/** The package of an answer and what became of it. */
export interface PackageState {
  readonly packageId: string;
  /** False after a refusal: there is a letter and a manifest, and nothing to fetch. */
  readonly hasContent: boolean;
  readonly code?: { readonly way: CodeWay; readonly issuedBy: string; readonly issuedAt: string };
  readonly fetchedAt: readonly string[];
  readonly lockedUntil?: string;
  readonly destroyedAt?: string;
}

/** Letter, package and manifest as they were made. */
export interface Prepared {
  readonly package: PackageState;
  readonly manifestHash: string;
  readonly silentHolders: readonly string[];
  readonly preparedAt: string;
  /** How it goes out, where that was only known when it was made: nobody was checked. */
  readonly delivery?: DeliveryChannel;
}

/** How an answer went out. */
export interface Sent {
  readonly delivery: DeliveryChannel;
  readonly by?: string;
  readonly sentAt: string;
  readonly fetchableUntil?: string;
}

/** Review, decision on what was collected, and answer. Lines without items are decided on the line. A second round comes when a holder answers after our answer went out. */
export interface Round {
  readonly round: number;
  readonly because: ReviewReason;
  readonly openedAt: string;
  readonly decided?: Decided;
  readonly prepared?: Prepared;
  readonly sent?: Sent;
}

/** What is known of every request. */
export interface Known {
  readonly id: string;
  readonly number: string;
  readonly subjectId: string;
  readonly lines: readonly Line[];
  readonly channel: Channel;
  readonly reasonGiven: boolean;
  readonly receivedAt: string;
  readonly registeredAt: string;
  readonly registeredBy: string;
  /** Staff id of whose work this is. */
  readonly owner: string;
  readonly promisedBy: string;
  readonly lawfulBy: string;
  /** Raised by what bears on a decision, and only by that: the ETag. */
  readonly revision: number;
  readonly reminders: readonly { readonly reminder: Reminder; readonly day: string }[];
  /** Every letter, also those that wait to be mailed or printed; the oldest first. */
  readonly letters: readonly Letter[];
  /** Since when the oldest letter waits for paper; absent when none does. */
  readonly paperSince?: string;
  /** A letter came back: nothing is posted until a colleague confirms where post may go. */
  readonly addressInDoubtSince?: string;
  readonly timeline: readonly TimelineEntry[];
  /** How often it was taken up again. */
  readonly reopened: number;
  readonly terms: Terms;
  readonly restrictions: readonly Restriction[];
  readonly orders: readonly Order[];
  /** One for each line of erasure, from when identity is settled. */
  readonly retentionViews: readonly RetentionView[];
  readonly advice: readonly Advice[];
  readonly comments: readonly Comment[];
  /** Files in the file of the request; at most a hundred. Names and content rest sealed. */
  readonly attachments: readonly Attachment[];
  /** Staff ids of who decides nothing here: it is about themselves, family or neighbours. */
  readonly asideColleagues: readonly string[];
  /** Who the person is, where that was said since it was received: every pseudonym. */
  readonly person?: { readonly subjectIds: readonly string[]; readonly decidedAt: string };
}

/** A request whose answer may be made: we are sure who asks, or no line needs to know. */
export interface Identified extends Known {
  readonly identity: Identity;
  /** When holders were asked; absent when nothing was to be collected. */
  readonly collectionAskedAt?: string;
  readonly collectionId?: string;
  readonly holders: readonly Holder[];
  readonly allAnsweredAt?: string;
  readonly rounds: readonly Round[];
}

export type Unknown = { readonly status: 'unknown'; readonly id: string };
export type AwaitingIdentity = Known & { readonly status: 'awaiting-identity' };
export type CouldNotIdentify = Known & {
  readonly status: 'could-not-identify';
  readonly because: IdentityFailure;
  readonly since: string;
};
export type Collecting = Identified & { readonly status: 'collecting' };
export type InReview = Identified & { readonly status: 'in-review' };
export type DecidedRequest = Identified & { readonly status: 'decided' };
export type Answered = Identified & { readonly status: 'answered' };
export type Closed = Identified & { readonly status: 'closed'; readonly closedAt: string };
export type Withdrawn = Known & { readonly status: 'withdrawn'; readonly withdrawnAt: string };
/** Joined to another, about somebody who died, not ours, or no request at all. */
export type Ended = Known & { readonly status: 'ended'; readonly ended: Ending };

/** A request, by where it stands. `unknown` is one that was never received here. */
export type RequestState =
  | Unknown
  | AwaitingIdentity
  | CouldNotIdentify
  | Collecting
  | InReview
  | DecidedRequest
  | Answered
  | Closed
  | Withdrawn
  | Ended;

/** A request that exists. */
export type KnownRequest = Exclude<RequestState, Unknown>;
/** A request whose person we are sure of. */
export type IdentifiedRequest = Collecting | InReview | DecidedRequest | Answered | Closed;
export type Status = KnownRequest['status'];

/** Every status of a request that exists, in the order of its life. */
export const statuses = [
  'awaiting-identity',
  'could-not-identify',
  'collecting',
  'in-review',
  'decided',
  'answered',
  'closed',
  'withdrawn',
  'ended',
] as const satisfies readonly Status[];

/** Nobody has asked for this id yet. */
export const initial = (id: string): RequestState => ({ status: 'unknown', id });

export const isKnown = (state: RequestState): state is KnownRequest => state.status !== 'unknown';
export const isIdentified = (state: RequestState): state is IdentifiedRequest =>
  state.status !== 'withdrawn' && state.status !== 'ended' && 'identity' in state;

/** Whether we are sure who asks; not so when no line needed to know. */
export const isSure = (state: RequestState): state is IdentifiedRequest =>
  isIdentified(state) && state.identity.needed;

/** Every pseudonym of the person, as far as we know now. */
export const subjectIdsOf = (state: KnownRequest): readonly string[] =>
  isIdentified(state) ? state.identity.subjectIds : [state.subjectId];

/** Every pseudonym of the person as identity knows it now, also those that were not asked for. */
export const personIdsOf = (state: KnownRequest): readonly string[] =>
  state.person?.subjectIds ?? subjectIdsOf(state);

/** How the answer of a round goes out; undefined while that is not known: nobody was checked, nothing is made. */
export const deliveryOf = (state: IdentifiedRequest, round?: Round): DeliveryChannel | undefined =>
  round?.prepared?.delivery ?? state.identity.delivery;

/** The round at work, or the last one. */
export const lastRound = (state: IdentifiedRequest): Round | undefined => state.rounds.at(-1);

/** Whether a holder has not answered at all. */
export const isSilent = (holder: Holder): boolean => holder.answers.length === 0;
/** The holders that have not answered. */
export const silentHolders = (state: IdentifiedRequest): Holder[] => state.holders.filter(isSilent);

/** References of answers with something in them that no decision has covered yet. */
export const undecidedRefs = (state: IdentifiedRequest): string[] => {
  const covered = new Set(state.rounds.flatMap(({ decided }) => decided?.answerRefs ?? []));
  return state.holders
    .flatMap(({ answers }) => answers)
    .flatMap(({ ref, items }) => (ref !== undefined && items > 0 && !covered.has(ref) ? [ref] : []));
};

/** What another organisation fetches by a link: a package of its own, with a period of its own. */
const packageForAnother = (
  state: IdentifiedRequest,
  packageId: string,
): { round: Round; package: PackageState } | undefined => {
  const sending = state.lines.find((line) => line.sending?.transferId === packageId)?.sending;
  const round = state.rounds.find(({ prepared }) => prepared?.package.hasContent);
  if (!sending?.package || !round) return undefined;
  const { transferredAt: sentAt = '', fetchableUntil } = sending;
  const sent: Sent = { delivery: 'email', sentAt, ...(fetchableUntil !== undefined && { fetchableUntil }) };
  return { round: { ...round, sent }, package: sending.package };
};

/** The package of a request by its id, also one that is for another organisation. */
export const packageOf = (
  state: RequestState,
  packageId: string,
): { round: Round; package: PackageState } | undefined => {
  if (!isIdentified(state)) return undefined;
  const round = state.rounds.find(({ prepared }) => prepared?.package.packageId === packageId);
  if (round?.prepared) return { round, package: round.prepared.package };
  return packageForAnother(state, packageId);
};
