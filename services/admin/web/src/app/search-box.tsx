import { useState } from 'react';
import { useNavigate } from 'react-router';
import { lookupFromLine, type LookupWay } from '../people/person-query.js';
import { hasRole } from '../session/session.js';
import { useSession } from '../session/use-session.js';
import { Button } from '../ui/button.js';
import { useWords } from '../words/use-words.js';
import { intakeRoles } from './menu.js';
import { handOver } from '../pages/find/handed-over.js';
import { requestNumber } from '../pages/worklist/request-number.js';

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
  const [fault, setFault] = useState(false);
  const scopes: readonly Scope[] = hasRole(session, ...intakeRoles)
    ? ['number', ...personScopes]
    : ['number'];

  const go = () => {
    setFault(false);
    if (text.trim() === '') return undefined;
    if (scope === 'number') {
      const number = requestNumber(text);
      // What is no number may be a name: it must not come into an address.
      if (number === undefined) return setFault(true);
      void navigate(`/werklijst?${new URLSearchParams({ nummer: number }).toString()}`);
    } else {
      handOver(lookupFromLine(scope satisfies LookupWay, text));
      void navigate('/zoeken');
    }
    setText('');
    return undefined;
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
          aria-invalid={fault || undefined}
          aria-describedby={fault ? 'search-fault' : undefined}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit">{w.search.go}</Button>
      </div>
      <div role="status" className="hr-search__fault">
        {fault && <p id="search-fault">{w.worklist.notANumber}</p>}
      </div>
    </form>
  );
}
