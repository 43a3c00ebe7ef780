import type { Language } from '../dates/days.js';

/** A set of filters that somebody wants back: a name and the part of the address after `?`. */
export interface SavedView {
  readonly name: string;
  readonly query: string;
}

/** What somebody chose for themselves. Rests with the gateway, so that the browser keeps nothing. */
export interface Preferences {
  readonly language: Language;
  /** Keys of one letter (`n`, `/`, `?`), off for whoever speaks or is hindered by them (WCAG 2.1.4). */
  readonly shortcuts: boolean;
  readonly views: readonly SavedView[];
}

/** Who is logged in, as `GET /auth/session` tells it. */
export interface ReadySession {
  readonly state: 'ready';
  readonly organisation: string;
  readonly user: { readonly id: string; readonly name: string; readonly roles: readonly string[] };
  /** Sent with every change. */
  readonly csrf: string;
  /** Without a call for this long the session ends. */
  readonly idleSeconds: number;
  /** 32 bytes in base64: seals drafts in this tab. For the same person always the same, for another person another. */
  readonly draftKey: string;
  readonly preferences: Preferences;
}

/** What `GET /auth/session` tells. */
export type Session =
  | { readonly state: 'anonymous'; readonly organisation: string }
  | {
      readonly state: 'refused';
      readonly reason: 'integrity-code' | 'no-roles';
      readonly organisation: string;
      readonly csrf: string;
      readonly name: string;
    }
  | ReadySession;

/** Whether somebody has one of these roles. */
export const hasRole = (session: ReadySession, ...roles: readonly string[]): boolean =>
  roles.some((role) => session.user.roles.includes(role));
