import { useEffect, useState, type ReactNode } from 'react';
import { Link, NavLink, useLocation, useNavigate } from 'react-router';
import { KeysDialog } from '../keys/keys-dialog.js';
import { useShortcuts } from '../keys/use-shortcuts.js';
import { hasRole } from '../session/session.js';
import { useSession } from '../session/use-session.js';
import { Button, ButtonLink } from '../ui/button.js';
import { classes } from '../ui/class-names.js';
import { useLanguage, useWords } from '../words/use-words.js';
import { Brand } from './brand.js';
import { Caught } from './caught.js';
import { intakeRoles, menuFor, requestRoles } from './menu.js';
import { Offline } from './offline.js';
import { SearchBox, searchBoxId } from './search-box.js';

/** Who is logged in, with the way out. */
function Who() {
  const w = useWords();
  const { user, logOut } = useSession();
  const { language, change } = useLanguage();
  const other = language === 'nl' ? 'en' : 'nl';
  const roles = user.roles.filter((role) => role !== 'employee' || user.roles.length === 1);
  return (
    <div className="hr-who">
      <span className="hr-who__name">
        {user.name}
        <span className="hr-who__roles">{roles.map((role) => w.roles[role] ?? role).join(', ')}</span>
      </span>
      <Button kind="subtle" lang={other} onClick={() => change(other)}>
        {w.common.otherLanguage}
      </Button>
      <Button kind="subtle" onClick={() => void logOut()}>
        {w.common.logOut}
      </Button>
    </div>
  );
}

/** Requests are opened from the worklist: the menu shows where they belong. */
const isBelow = (path: string, here: string): boolean =>
  path === '/werklijst' && here.startsWith('/verzoeken/req_');

/** The frame of every page: where am I, where can I go, who am I. */
export function Shell({ children }: { children: ReactNode }) {
  const w = useWords();
  const session = useSession();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [menuOpen, setMenuOpen] = useState(false);
  const [keysOpen, setKeysOpen] = useState(false);
  const mayCreate = hasRole(session, ...intakeRoles);
  const maySearch = hasRole(session, ...requestRoles);

  useEffect(() => setMenuOpen(false), [pathname]);
  useShortcuts(session.preferences.shortcuts, {
    ...(mayCreate ? { n: () => void navigate('/verzoeken/nieuw') } : {}),
    ...(maySearch ? { '/': () => document.getElementById(searchBoxId)?.focus() } : {}),
    '?': () => setKeysOpen(true),
  });

  const create = mayCreate && (
    <ButtonLink to="/verzoeken/nieuw" kind="primary" className="hr-new">
      {w.menu.newRequest}
    </ButtonLink>
  );
  return (
    <>
      <a className="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#main">
        {w.common.skip}
      </a>
      <div className="hr-app">
        <header className="hr-top">
          <Link to="/" className="hr-brand">
            <Brand organisation={session.organisation} />
          </Link>
          <Button
            className="hr-menu-button"
            aria-expanded={menuOpen}
            aria-controls="menu"
            onClick={() => setMenuOpen(!menuOpen)}
          >
            {menuOpen ? w.common.closeMenu : w.common.menu}
          </Button>
          {maySearch && <SearchBox />}
          {create}
          <Who />
        </header>
        <nav
          id="menu"
          className={classes('hr-nav', !menuOpen && 'hr-nav--closed')}
          aria-label={w.common.mainMenu}
        >
          <div className="hr-nav__inner">
            {create}
            <ul>
              {menuFor(session.user.roles).map(({ path, word }) => (
                <li key={path}>
                  <NavLink
                    to={path}
                    className={classes('hr-nav__link', isBelow(path, pathname) && 'hr-nav__link--in')}
                  >
                    {w.menu[word]}
                  </NavLink>
                </li>
              ))}
            </ul>
            <div className="hr-nav__keys">
              <Button kind="subtle" onClick={() => setKeysOpen(true)}>
                {w.common.keys} <kbd className="hr-kbd">?</kbd>
              </Button>
            </div>
            <Who />
          </div>
        </nav>
        <main id="main" className="hr-main" tabIndex={-1}>
          <Offline />
          <div className="hr-main__inner">
            <Caught place={pathname}>{children}</Caught>
          </div>
        </main>
      </div>
      {keysOpen && <KeysDialog mayCreate={mayCreate} onClose={() => setKeysOpen(false)} />}
    </>
  );
}
