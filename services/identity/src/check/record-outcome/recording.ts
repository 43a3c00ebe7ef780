import type {
  AuthorityProof,
  DocumentKind,
  IdentityWay,
  RepresentativeKind,
  RepresentedMatter,
} from '@huisrecht/contracts';
import type { Sealed } from '@huisrecht/store';
import type { CheckState, Rejection } from '../check.state.js';
import type { JudgedContact } from '../rules/contacts-known-before-the-request.js';
import type { ComesAlone } from '../rules/inside-a-protection-a-human-decides.js';
import type { WantedDelivery } from '../rules/the-answer-goes-where-we-could-reach-them-before.js';

interface Recording {
  readonly way: IdentityWay;
  readonly reason?: string | undefined;
  readonly notABsn: boolean;
  readonly colleagues?: readonly string[] | undefined;
}

/** Who acts for the person, as a colleague saw it. */
export interface Acting {
  readonly kind: RepresentativeKind;
  readonly proof: AuthorityProof;
  readonly matters?: readonly RepresentedMatter[] | undefined;
  readonly until?: string | undefined;
  /** Only where we know no birth date. */
  readonly sixteenOn?: string | undefined;
}

/** A colleague is sure. */
export interface Passing extends Recording {
  readonly result: 'passed';
  readonly document?: DocumentKind | undefined;
  readonly phoneIndex?: number | undefined;
  readonly delivery: WantedDelivery;
  /** The lines it is about; absent: all that wait. */
  readonly lines?: readonly number[] | undefined;
  readonly representation?: Acting | undefined;
  readonly protection?: ComesAlone | undefined;
  /** The request whose check is relied on. */
  readonly earlierRequestId?: string | undefined;
}
/** A colleague could not be sure. */
export interface Rejecting extends Recording {
  readonly result: 'rejected';
  readonly rejectedBecause: Rejection;
}

/** What the decision needs to know beside the state. */
export interface Circumstance {
  readonly by: { readonly id: string; readonly roles: readonly string[] };
  readonly now: Date;
  readonly acceptedDocuments: readonly DocumentKind[];
  readonly contacts: readonly JudgedContact[];
  /** Every pseudonym of the person. */
  readonly subjectIds: readonly string[];
  readonly birthDate?: string | undefined;
  /** The check that `earlierRequestId` names. */
  readonly earlier?: CheckState | undefined;
  readonly sealedReason?: Sealed | undefined;
  readonly sealedProtectionReason?: Sealed | undefined;
}
