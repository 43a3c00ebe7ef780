import type {
  DeliveryChannel,
  DocumentKind,
  IdentityWay,
  ObjectionKind,
  Representation,
  Right,
} from '@huisrecht/contracts';
import type { Sealed } from '@huisrecht/store';
import type { Protection } from './check-policy.js';

/** Why somebody could not be sure. */
export const rejections = [
  'document-not-original',
  'document-expired',
  'person-differs',
  'not-the-subject',
] as const;
export type Rejection = (typeof rejections)[number];

/** Where the answer goes; `contact` refers to a contact of the subject, by its keyed hash. */
export interface ConfirmedDelivery {
  readonly channel: DeliveryChannel;
  readonly contact?: string;
}

/** A line of the request, as far as a check needs it. */
export interface CheckLine {
  readonly line: number;
  readonly right: Right;
  readonly objection?: ObjectionKind;
  /** Kinds of data it is about; empty is everything. */
  readonly categories: readonly string[];
  readonly needsCheck: boolean;
  readonly withdrawn: boolean;
}

/** Somebody under protection came by themselves, and a human decided on what lies inside it (UAVG Art. 5). */
export interface OwnChoice {
  readonly kind: Protection;
  /** The lines inside the protection. */
  readonly inside: readonly number[];
  readonly goesOn: boolean;
  readonly reason?: Sealed;
}

/** What a colleague recorded. Never a number, an image or a file. */
export interface Outcome {
  readonly result: 'passed' | 'rejected';
  readonly way: IdentityWay;
  readonly document?: DocumentKind;
  /** Staff ids of who visited. */
  readonly colleagues?: readonly string[];
  readonly reason?: Sealed;
  readonly delivery?: ConfirmedDelivery;
  readonly rejectedBecause?: Rejection;
  /** Only of the way `earlier-check`. */
  readonly earlierCheckId?: string;
  readonly protection?: OwnChoice;
  readonly checkedBy: string;
  readonly checkedAt: string;
}

/** Lines that may go on, for whom we were sure of, and who acted. */
export interface Passed {
  readonly lines: readonly number[];
  /** Every pseudonym of the person at that moment. */
  readonly subjectIds: readonly string[];
  readonly way: IdentityWay;
  readonly representation?: Representation;
  readonly delivery: ConfirmedDelivery;
  readonly checkedAt: string;
}

/** A team lead's word that a protected address may be used. */
export interface Release {
  readonly by: string;
  readonly at: string;
  readonly reason: Sealed;
}

/** Who wrote down that the person has died. */
export interface Death {
  readonly by: string;
  readonly at: string;
  readonly reason: Sealed;
}

export interface CheckState {
  /** `none` until the request arrived here; `not-needed` while no line needs to know who asks. */
  readonly status:
    'none' | 'not-needed' | 'open' | 'rejected' | 'passed' | 'expired' | 'withdrawn' | 'deceased';
  /** How often it was opened: 2 after it was taken up again. */
  readonly round: number;
  readonly requestId: string;
  readonly subjectId: string;
  readonly lines: readonly CheckLine[];
  /** When the request reached us; never changes. */
  readonly receivedAt: string;
  readonly openedAt: string;
  readonly expiresAt: string;
  readonly reminders: number;
  /** Attempts that failed, over all rounds. */
  readonly failed: number;
  readonly release?: Release;
  /** The last that was recorded. */
  readonly outcome?: Outcome;
  readonly passed: readonly Passed[];
  readonly death?: Death;
}

/** A check somebody can still do something with. */
export const isWaiting = ({ status }: CheckState): boolean => status === 'open' || status === 'rejected';

/** The lines that may not go on before somebody is sure who asks. */
export const waitingLines = ({ lines, passed }: CheckState): readonly CheckLine[] =>
  lines.filter(
    ({ line, needsCheck, withdrawn }) =>
      needsCheck && !withdrawn && !passed.some((one) => one.lines.includes(line)),
  );

/**
 * Where the answer was confirmed to go. When the person came too, their word counts, whoever came last: one letter answers
 * all lines.
 */
export const confirmedDelivery = ({ passed }: CheckState): ConfirmedDelivery | undefined =>
  (passed.findLast(({ representation }) => !representation) ?? passed.at(-1))?.delivery;
