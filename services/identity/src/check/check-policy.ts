import {
  documentKinds,
  type DocumentKind,
  type AuthorityProof,
  type IdentityWay,
  type ObjectionKind,
  type RepresentativeKind,
  type RepresentedMatter,
  type Right,
  type StaffRole,
} from '@huisrecht/contracts';

/** What a way to be sure asks of who uses it. */
export interface WayPolicy {
  readonly needsReason: boolean;
  /** An original is shown. */
  readonly needsDocument: boolean;
  readonly needsTwoColleagues: boolean;
  readonly needsKnownNumber: boolean;
  /** Names the check of another request that is relied on. */
  readonly needsEarlierCheck: boolean;
  readonly roles: readonly StaffRole[];
}

const everyone: readonly StaffRole[] = ['clerk', 'privacy-officer', 'team-lead'];
const way = (over: Partial<WayPolicy>): WayPolicy => ({
  needsReason: true,
  needsDocument: false,
  needsTwoColleagues: false,
  needsKnownNumber: false,
  needsEarlierCheck: false,
  roles: everyone,
  ...over,
});

/**
 * The ways to be sure (GDPR Art. 12(2) and 12(6)). The counter is the default of the statement (§8); a visit as the only
 * way would be a barrier, so each other way is a named choice with a reason.
 */
export const ways: Readonly<Record<IdentityWay, WayPolicy>> = {
  counter: way({ needsReason: false, needsDocument: true }),
  'home-visit': way({ needsDocument: true, needsTwoColleagues: true }),
  'video-call': way({ needsDocument: true }),
  'known-number-call-back': way({ needsKnownNumber: true }),
  'portal-login': way({}),
  'no-reasonable-doubt': way({ roles: ['team-lead'] }),
  'earlier-check': way({ needsEarlierCheck: true }),
};

/**
 * Which rights wait for a check, per kind where that matters. Statement §8 names access and objection; portability gives
 * the same data; erasure and correction are the routes of fraud and sabotage (LAW 1.7). A restriction is in force before
 * anybody came; withdrawing consent and stopping direct marketing are as easy as starting (Art. 7(3), 21(2)-(3)).
 */
export const needsACheck: Readonly<Record<Right, boolean | Readonly<Record<ObjectionKind, boolean>>>> = {
  access: true,
  rectification: true,
  erasure: true,
  restriction: false,
  portability: true,
  objection: { interest: true, 'direct-marketing': false },
  'withdrawal-of-consent': false,
};

/** When somebody who does not come is reminded, and when we stop waiting: days after receipt (LAW 1.5, no-show). */
export interface Waiting {
  readonly reminderDays: readonly [number, number];
  readonly expiryDays: number;
  /** Days a person gets at least, also when the letter reached us late. */
  readonly atLeastDays: number;
}
export const waiting: Waiting = { reminderDays: [14, 21], expiryDays: 28, atLeastDays: 7 };

/** Originals that are accepted unless the association says otherwise. A residence permit is a full one. */
export const acceptedByDefault: readonly DocumentKind[] = documentKinds;

/** Days in which a check of another request of the same person may be relied on, and the ways that were sure enough. */
export const earlierCheck = {
  days: 14,
  ways: ['counter', 'home-visit'] as readonly IdentityWay[],
} as const;

/** Failed attempts after which a team lead does the next one. */
export const attemptsBeforeTeamLead = 2;

/** From this age a person decides themselves (UAVG Art. 5(1)). */
export const ageOfDeciding = 16;

/** What a kind of representative shows, and what its authority can be about (UAVG Art. 5; LAW 1.7). */
export interface RepresentativePolicy {
  readonly proofs: readonly AuthorityProof[];
  /** Only for who is younger than sixteen. */
  readonly forChildren: boolean;
  /** Which matters; absent where the authority is about everything. */
  readonly matters?: readonly RepresentedMatter[];
}

const registerOr = (proof: AuthorityProof): readonly AuthorityProof[] => [proof, 'court-decision'];

export const representatives: Readonly<Record<RepresentativeKind, RepresentativePolicy>> = {
  'parent-with-authority': { proofs: registerOr('authority-register-extract'), forChildren: true },
  guardian: { proofs: registerOr('authority-register-extract'), forChildren: true },
  curator: { proofs: registerOr('ccbr-extract'), forChildren: false },
  bewindvoerder: {
    proofs: registerOr('ccbr-extract'),
    forChildren: false,
    matters: ['lease', 'rent', 'arrears', 'deposit'],
  },
  mentor: { proofs: registerOr('ccbr-extract'), forChildren: false, matters: ['care', 'nuisance'] },
  'authorised-adult': { proofs: ['written-authorisation'], forChildren: false },
};

/** How somebody may be protected who comes by themselves. */
export const protections = ['curatele', 'bewind', 'mentorschap'] as const;
export type Protection = (typeof protections)[number];
