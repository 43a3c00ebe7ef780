import { createContext, use } from 'react';
import type { Preferences, ReadySession } from './session.js';

/** The session with what can be done to it. */
export interface LiveSession extends ReadySession {
  readonly savePreferences: (part: Partial<Preferences>) => Promise<void>;
  readonly logOut: () => Promise<void>;
}

export const SessionContext = createContext<LiveSession | undefined>(undefined);

/** Who is logged in; only below the gate that asks to log in. */
export function useSession(): LiveSession {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession outside the session gate');
  return session;
}
