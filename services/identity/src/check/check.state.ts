import type { DeliveryChannel, DocumentKind, IdentityWay, Right } from '@huisrecht/contracts';
import type { Sealed } from '@huisrecht/store';

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
  readonly checkedBy: string;
  readonly checkedAt: string;
}

/** A team lead's word that a protected address may be used. */
export interface Release {
  readonly by: string;
  readonly at: string;
  readonly reason: Sealed;
}

export interface CheckState {
  /** `none` until the request arrived here. */
  readonly status: 'none' | 'open' | 'rejected' | 'passed' | 'expired' | 'withdrawn';
  /** How often it was opened: 2 after it was taken up again. */
  readonly round: number;
  readonly requestId: string;
  readonly subjectId: string;
  readonly right: Right;
  /** When the request reached us; never changes. */
  readonly receivedAt: string;
  readonly openedAt: string;
  readonly expiresAt: string;
  readonly reminders: number;
  readonly release?: Release;
  readonly outcome?: Outcome;
}

/** A check somebody can still do something with. */
export const isWaiting = ({ status }: CheckState): boolean => status === 'open' || status === 'rejected';
