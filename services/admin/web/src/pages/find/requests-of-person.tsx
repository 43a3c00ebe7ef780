import type { PersonFound } from '../../api/identity.js';
import { getRequests } from '../../api/requests.js';
import { useResource } from '../../api/use-resource.js';
import { P, TextLink } from '../../ui/text.js';
import { useWords } from '../../words/use-words.js';
import { rightsOf } from '../worklist/rights-of.js';

/** The requests of one person, by their pseudonym. */
export function RequestsOfPerson({ person }: { person: PersonFound }) {
  const w = useWords();
  const { data } = useResource(`of ${person.subjectId}`, (signal) =>
    getRequests(new URLSearchParams({ subjectId: person.subjectId, limit: '20' }), signal),
  );
  if (!data) return null;
  if (data.items.length === 0)
    return (
      <P quiet small>
        {w.find.noRequests}
      </P>
    );
  return (
    <ul className="hr-list" aria-label={w.find.requests(person.initials)}>
      {data.items.map(({ id, number, status, ...row }) => (
        <li key={id}>
          <TextLink to={`/verzoeken/${id}`}>{number}</TextLink> ·{' '}
          {rightsOf(row)
            .map((right) => w.rights[right] ?? right)
            .join(', ')}{' '}
          · {w.statuses[status] ?? status}
        </li>
      ))}
    </ul>
  );
}
