import { Log } from '@huisrecht/service-kit';
import type { AdminConfig } from '../admin.config.js';
import { SessionSecrets } from '../sessions/session-secrets.js';
import { MemorySessionStore } from '../sessions/session-store.js';
import { Sessions } from '../sessions/sessions.js';
import type { Session, SessionContent } from '../sessions/session.js';
import { AccessForSession } from './access-for-session.js';
import type { Granted, IssuerClient } from './issuer-client.js';

const config = {
  SESSION_IDLE_MINUTES: 30,
  SESSION_HOURS: 10,
  OIDC_CLIENT_SECRET: 'a secret for a test only',
} as AdminConfig;
const MINUTE = 60_000;

const setUp = async (refresh?: (sessions: Sessions, session: Session) => Promise<void>) => {
  const clock = { at: Date.UTC(2026, 10, 24, 9), now: () => new Date(clock.at) };
  const revoked: string[] = [];
  const sessions = new Sessions(
    config,
    new MemorySessionStore(),
    new SessionSecrets(config),
    clock,
    Log.open({ service: 'admin', level: 'silent' }),
  );
  const content: SessionContent = {
    user: { id: 'bea', name: 'Bea', roles: ['clerk'] },
    csrf: 'x',
    accessToken: 'first',
    refreshToken: 'refresh-1',
    accessUntil: new Date(clock.at + 5 * MINUTE).toISOString(),
  };
  const secret = await sessions.open(content);
  const issuer = {
    refresh: async (): Promise<Granted> => {
      const session = await sessions.find(secret, false);
      if (session) await refresh?.(sessions, session);
      return { accessToken: 'next', refreshToken: 'refresh-2', livesFor: 300 };
    },
    revoke: async (token: string) => void revoked.push(token),
  } as unknown as IssuerClient;
  const access = new AccessForSession(issuer, sessions, clock);
  return { clock, sessions, secret, access, revoked };
};

describe('the access token of a session', () => {
  it('P12: a page that asks by itself keeps nobody logged in, however often its token is refreshed', async () => {
    const { clock, sessions, secret, access } = await setUp();
    for (let minute = 0; minute < 29; minute++) {
      clock.at += MINUTE;
      const session = await sessions.find(secret, false);
      expect(await access.token(session!)).toMatch(/first|next/);
    }
    clock.at += MINUTE;
    expect(await sessions.find(secret, false)).toBeUndefined();
  });

  it('a use while a token is refreshed is not forgotten', async () => {
    const { clock, sessions, secret, access } = await setUp(async (those) => {
      await those.find(secret, true);
    });
    clock.at += 20 * MINUTE;
    await access.renewed((await sessions.find(secret, false))!);
    clock.at += 20 * MINUTE;
    expect(await sessions.find(secret, false)).toMatchObject({ content: { accessToken: 'next' } });
  });

  it('whoever logs out while a token is refreshed is logged out, and leaves no token behind', async () => {
    const { sessions, secret, access, revoked } = await setUp((those, session) => those.end(session));
    const session = await sessions.find(secret, true);
    await expect(access.renewed(session!)).rejects.toMatchObject({ code: 'session.ended' });
    expect(revoked).toEqual(['refresh-2']);
  });
});
