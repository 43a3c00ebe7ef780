/** A member of staff who is logged in, as the issuer tells. */
export interface StaffUser {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
}

/** Why somebody who logged in may not come in. */
export type Refusal = 'integrity-code' | 'no-roles';

/** What a session holds that nobody but us may read. */
export interface SessionContent {
  readonly user: StaffUser;
  readonly refused?: Refusal;
  /** Proves that a change comes from our own page. */
  readonly csrf: string;
  readonly accessToken: string;
  readonly refreshToken?: string;
  /** ISO moment after which the access token is not used any more. */
  readonly accessUntil: string;
}

/** A session and its times. */
export interface Session {
  /** SHA-256 of what the browser has: who reads the store cannot take a session over. */
  readonly id: string;
  readonly version: number;
  readonly seenAt: Date;
  readonly endsAt: Date;
  readonly content: SessionContent;
}

/** How long sessions live. */
export interface Lifetimes {
  readonly idleMs: number;
  readonly absoluteMs: number;
}

/** How often a session that is used is written back. */
export const touchEveryMs = 60_000;

/** Whether a session has ended: not used for too long, or open for too long. */
export const hasEnded = (
  { seenAt, endsAt }: Pick<Session, 'seenAt' | 'endsAt'>,
  { idleMs }: Lifetimes,
  now: Date,
): boolean => now.getTime() >= endsAt.getTime() || now.getTime() - seenAt.getTime() >= idleMs;

/** Whether its use is worth writing down. */
export const isDueForTouch = ({ seenAt }: Pick<Session, 'seenAt'>, now: Date): boolean =>
  now.getTime() - seenAt.getTime() >= touchEveryMs;
