import type { PersonFound } from '../api/identity.js';
import { Badge } from '../ui/text.js';
import { useWords } from '../words/use-words.js';

/** A person in one line: just enough to know that it is the right one. */
export function PersonLine({ person }: { person: PersonFound }) {
  const w = useWords();
  const facts = [
    person.city ?? (person.protectedAddress ? w.people.noCity : undefined),
    person.birthYear === undefined ? undefined : w.people.born(person.birthYear),
    person.groups.map((group) => w.groups[group] ?? group).join(', '),
  ].filter(Boolean);
  return (
    <span>
      <span className="hr-strong">{person.initials}</span> · {facts.join(' · ')}
      {person.protectedAddress && (
        <>
          {' '}
          <Badge tone="warning">{w.people.protectedAddress}</Badge>
        </>
      )}
    </span>
  );
}
