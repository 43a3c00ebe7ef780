import type { Session } from './session.js';

/** A session as it rests: its content sealed. */
export interface StoredSession extends Omit<Session, 'content'> {
  readonly sealed: Uint8Array;
}

/** Where sessions rest. */
export abstract class SessionStore {
  abstract find(id: string): Promise<StoredSession | undefined>;
  abstract add(session: StoredSession): Promise<void>;
  /** Writes its content if it is still the version before; when it was used stays as it is. @returns false when somebody else was first, or it is gone */
  abstract replace(session: StoredSession): Promise<boolean>;
  /** Notes a use, whatever the version. */
  abstract touch(id: string, seenAt: Date): Promise<void>;
  abstract remove(id: string): Promise<void>;
  /** Removes what has ended. */
  abstract sweep(unusedSince: Date, now: Date): Promise<void>;
}

/** Sessions in memory: for tests. */
export class MemorySessionStore extends SessionStore {
  readonly sessions = new Map<string, StoredSession>();

  async find(id: string): Promise<StoredSession | undefined> {
    return this.sessions.get(id);
  }

  async add(session: StoredSession): Promise<void> {
    this.sessions.set(session.id, session);
  }

  async replace(session: StoredSession): Promise<boolean> {
    const before = this.sessions.get(session.id);
    if (before?.version !== session.version - 1) return false;
    this.sessions.set(session.id, { ...session, seenAt: before.seenAt });
    return true;
  }

  async touch(id: string, seenAt: Date): Promise<void> {
    const session = this.sessions.get(id);
    if (session) this.sessions.set(id, { ...session, seenAt });
  }

  async remove(id: string): Promise<void> {
    this.sessions.delete(id);
  }

  async sweep(unusedSince: Date, now: Date): Promise<void> {
    for (const [id, { seenAt, endsAt }] of this.sessions) {
      if (seenAt < unusedSince || endsAt < now) this.sessions.delete(id);
    }
  }
}
