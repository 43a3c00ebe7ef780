import { cookieName, dropCookie, readCookie, setCookie } from './cookie.js';
import { hasEnded, isDueForTouch } from './session.js';

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 24, 9, minutes));
const lifetimes = { idleMs: 30 * 60_000, absoluteMs: 600 * 60_000 };

describe('sessions', () => {
  it('end half an hour after the last use, or at their end', () => {
    const session = { seenAt: at(0), endsAt: at(600) };
    expect(hasEnded(session, lifetimes, at(29))).toBe(false);
    expect(hasEnded(session, lifetimes, at(30))).toBe(true);
    expect(hasEnded({ ...session, seenAt: at(599) }, lifetimes, at(600))).toBe(true);
  });

  it('are written back at most once a minute', () => {
    expect(isDueForTouch({ seenAt: at(0) }, new Date(at(0).getTime() + 59_999))).toBe(false);
    expect(isDueForTouch({ seenAt: at(0) }, at(1))).toBe(true);
  });
});

describe('P11: the one cookie', () => {
  const value = 'x'.repeat(43);

  it('is for us alone, and no script can read it', () => {
    expect(setCookie(true, value)).toBe(`__Host-huisrecht=${value}; Path=/; HttpOnly; SameSite=Lax; Secure`);
    expect(setCookie(false, value)).toBe(`huisrecht=${value}; Path=/; HttpOnly; SameSite=Lax`);
    expect(dropCookie(true)).toContain('Max-Age=0');
  });

  it('comes back as it was set', () => {
    expect(readCookie(false, `other=1; ${cookieName(false)}=${value}; more=2`)).toBe(value);
    expect(readCookie(true, `${cookieName(true)}=${value}`)).toBe(value);
  });

  it('is not there when it is missing, doubled, strange, or of the other kind', () => {
    expect(readCookie(false, undefined)).toBeUndefined();
    expect(readCookie(false, `huisrecht=${value}; huisrecht=${value}`)).toBeUndefined();
    expect(readCookie(false, 'huisrecht=short')).toBeUndefined();
    expect(readCookie(false, `huisrecht=${value}"`)).toBeUndefined();
    expect(readCookie(true, `huisrecht=${value}`)).toBeUndefined();
  });
});
