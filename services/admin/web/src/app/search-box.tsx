import { useState } from 'react';
import { useNavigate } from 'react-router';
import { lookupFromLine, type LookupWay } from '../people/person-query.js';
import { hasRole } from '../session/session.js';
import { useSession } from '../session/use-session.js';
import { Button } from '../ui/button.js';
import { useWords } from '../words/use-words.js';
import { intakeRoles } from './menu.js';
import { handOver } from '../pages/find/handed-over.js';

export const searchBoxId = 'search';

const personScopes = ['address', 'relation-code', 'contract-number', 'phone', 'email'] as const;
type Scope = 'number' | (typeof personScopes)[number];

/** One box for everything: a request by its number, a person by what is known. Only the number comes into the address. */
export function SearchBox() {
  const w = useWords();
  const navigate = useNavigate();
  const session = useSession();
  const [scope, setScope] = useState<Scope>('number');
  const [text, setText] = useState('');
  const scopes: readonly Scope[] = hasRole(session, ...intakeRoles)
    ? ['number', ...personScopes]
    : ['number'];

  const go = () => {
    if (text.trim() === '') return;
    if (scope === 'number') {
      void navigate(`/werklijst?${new URLSearchParams({ nummer: text.trim().slice(0, 20) }).toString()}`);
    } else {
      handOver(lookupFromLine(scope satisfies LookupWay, text));
      void navigate('/zoeken');
    }
    setText('');
  };

  return (
    <form
      role="search"
      className="hr-search"
      aria-label={w.search.label}
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <div className="hr-search__box">
        <select
          className="utrecht-select utrecht-select--html-select"
          aria-label={w.search.scope}
          value={scope}
          onChange={(event) => setScope(event.target.value as Scope)}
        >
          {scopes.map((each) => (
            <option key={each} value={each}>
              {w.search.scopes[each]}
            </option>
          ))}
        </select>
        <input
          id={searchBoxId}
          className="utrecht-textbox utrecht-textbox--html-input"
          aria-label={w.search.value}
          value={text}
          autoComplete="off"
          maxLength={254}
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit">{w.search.go}</Button>
      </div>
    </form>
  );
}
