import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { call, tellCalls } from '../api/call.js';
import { ApiProblem } from '../api/problem.js';
import type { Language } from '../dates/days.js';
import { LanguageContext } from '../words/use-words.js';
import { dropAllDrafts } from './drafts.js';
import { Ending, Expired } from './ending.js';
import { Away, LoginPage, Refused, Starting } from './gate-pages.js';
import type { Preferences, Session } from './session.js';
import { SessionContext } from './use-session.js';
import { useIdleWarning } from './use-idle-warning.js';

type Seen = Session | { readonly state: 'starting' } | { readonly state: 'away' };

/** Lets in who is logged in, and tells everybody else what is in the way and what to do. */
export function SessionGate({ children }: { children: ReactNode }) {
  const [seen, setSeen] = useState<Seen>({ state: 'starting' });
  const [language, setLanguage] = useState<Language>('nl');
  const [ended, setEnded] = useState(false);
  const idle = useIdleWarning(seen.state === 'ready' && !ended ? seen.idleSeconds : undefined);
  const idleAnswered = useRef(idle.answered);
  idleAnswered.current = idle.answered;

  const look = useCallback(async () => {
    try {
      const { data } = await call<Session>('GET', '/auth/session');
      if (data.state !== 'anonymous') {
        tellCalls(data.csrf, { answered: () => idleAnswered.current(), ended: () => setEnded(true) });
      }
      if (data.state === 'ready') setLanguage(data.preferences.language);
      setSeen(data);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setSeen({ state: 'away' });
    }
  }, []);

  useEffect(() => void look(), [look]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const savePreferences = useCallback(async (part: Partial<Preferences>) => {
    setSeen((last) =>
      last.state === 'ready' ? { ...last, preferences: { ...last.preferences, ...part } } : last,
    );
    await call('PUT', '/auth/preferences', { body: part }).catch(() => undefined);
  }, []);

  const logOut = useCallback(async () => {
    dropAllDrafts();
    const { data } = await call<{ to: string }>('POST', '/auth/logout');
    location.assign(data.to);
  }, []);

  const change = useCallback(
    (next: Language) => {
      setLanguage(next);
      if (seen.state === 'ready') void savePreferences({ language: next });
    },
    [seen.state, savePreferences],
  );

  return (
    <LanguageContext value={{ language, change }}>
      {seen.state === 'starting' && <Starting />}
      {seen.state === 'away' && <Away onAgain={() => void look()} />}
      {seen.state === 'anonymous' && <LoginPage organisation={seen.organisation} />}
      {seen.state === 'refused' && <Refused session={seen} onLogOut={() => void logOut()} />}
      {seen.state === 'ready' && (
        <SessionContext value={{ ...seen, savePreferences, logOut }}>
          {children}
          {ended && <Expired />}
          {!ended && idle.minutesLeft !== undefined && (
            <Ending minutes={idle.minutesLeft} onStay={() => void look()} />
          )}
        </SessionContext>
      )}
    </LanguageContext>
  );
}
