import {
  documentKinds,
  type DocumentKind,
  type IdentityWay,
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
  readonly roles: readonly StaffRole[];
}

const everyone: readonly StaffRole[] = ['clerk', 'privacy-officer', 'team-lead'];
const way = (over: Partial<WayPolicy>): WayPolicy => ({
  needsReason: true,
  needsDocument: false,
  needsTwoColleagues: false,
  needsKnownNumber: false,
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
};

/**
 * Which rights wait for a check. Statement §8 names access and objection; portability gives the same data; erasure and
 * correction are the routes of fraud and sabotage (LAW 1.7). A restriction is in force before anybody came; withdrawing
 * consent is as easy as giving it (Art. 7(3)).
 */
export const rightsThatNeedACheck: ReadonlySet<Right> = new Set<Right>([
  'access',
  'objection',
  'portability',
  'erasure',
  'rectification',
]);

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
