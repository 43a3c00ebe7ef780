import { useEffect, type ReactNode } from 'react';
import { Brand } from '../app/brand.js';
import { Alert } from '../ui/alert.js';
import { Button, Buttons } from '../ui/button.js';
import { P } from '../ui/text.js';
import { useLanguage, useWords } from '../words/use-words.js';
import { loginAddress } from './login-address.js';
import type { Session } from './session.js';

/** A page by itself, without menu. */
function Alone({
  title,
  organisation = '',
  children,
}: {
  title: string;
  organisation?: string;
  children: ReactNode;
}) {
  const w = useWords();
  const { language, change } = useLanguage();
  useEffect(() => {
    document.title = `${title} – ${w.common.app}`;
  }, [title, w]);
  const other = language === 'nl' ? 'en' : 'nl';
  return (
    <main className="hr-alone">
      <div className="hr-row hr-row--apart">
        <Brand organisation={organisation} />
        <Button kind="subtle" lang={other} onClick={() => change(other)}>
          {w.common.otherLanguage}
        </Button>
      </div>
      <h1 className="utrecht-heading-1">{title}</h1>
      {children}
    </main>
  );
}

/** While it is not yet known who is there. */
export function Starting() {
  const w = useWords();
  return (
    <main className="hr-alone" aria-busy="true">
      <p className="hr-loading">{w.common.loading}</p>
    </main>
  );
}

/** The gateway does not answer. */
export function Away({ onAgain }: { onAgain: () => void }) {
  const w = useWords();
  return (
    <Alone title={w.session.awayTitle}>
      <P>{w.session.awayText}</P>
      <Buttons>
        <Button kind="primary" onClick={onAgain}>
          {w.common.again}
        </Button>
      </Buttons>
    </Alone>
  );
}

/** Nobody is logged in. */
export function LoginPage({ organisation }: { organisation: string }) {
  const w = useWords();
  const went = new URLSearchParams(location.search).get('login');
  const deep = location.pathname !== '/';
  return (
    <Alone
      title={went === 'out' ? w.session.loggedOutTitle : w.session.loginTitle}
      organisation={organisation}
    >
      {went === 'failed' && (
        <Alert kind="error" title={w.session.loginFailedTitle}>
          <P>{w.session.loginFailedText}</P>
        </Alert>
      )}
      <P>{went === 'out' ? w.session.loggedOutText : w.session.loginText}</P>
      {deep && <P quiet>{w.session.loginThen}</P>}
      <Buttons>
        <a
          className="utrecht-button utrecht-button--primary-action"
          href={went ? '/auth/login' : loginAddress()}
        >
          {w.session.loginButton}
        </a>
      </Buttons>
    </Alone>
  );
}

/** Somebody is logged in, and may not come in (P12). */
export function Refused({
  session,
  onLogOut,
}: {
  session: Extract<Session, { state: 'refused' }>;
  onLogOut: () => void;
}) {
  const w = useWords();
  const integrity = session.reason === 'integrity-code';
  return (
    <Alone
      title={integrity ? w.session.integrityTitle : w.session.noRolesTitle}
      organisation={session.organisation}
    >
      <P>{integrity ? w.session.integrityText : w.session.noRolesText}</P>
      {integrity && <P>{w.session.integrityHow}</P>}
      <P quiet>{session.name}</P>
      <Buttons>
        <Button onClick={onLogOut}>{w.common.logOut}</Button>
      </Buttons>
    </Alone>
  );
}
