import type { PersonFound } from '../../api/identity.js';
import { getRequests } from '../../api/requests.js';
import { useResource } from '../../api/use-resource.js';
import { dayOf, sayDay } from '../../dates/days.js';
import { Alert } from '../../ui/alert.js';
import { Bullets, P, TextLink } from '../../ui/text.js';
import { useLanguage, useWords } from '../../words/use-words.js';
import { rightsOf } from '../worklist/rights-of.js';
import { openStatuses } from '../worklist/worklist-query.js';

/** What runs already of this person. Shown, never in the way: a human decides whether two are one. */
export function Duplicates({ person, rights }: { person: PersonFound; rights: readonly string[] }) {
  const w = useWords();
  const { language } = useLanguage();
  const { data } = useResource(`running ${person.subjectId}`, (signal) =>
    getRequests(
      new URLSearchParams({ subjectId: person.subjectId, status: openStatuses, limit: '20' }),
      signal,
    ),
  );
  const running = data?.items ?? [];
  if (running.length === 0) return null;
  const alike = running.filter((each) => rightsOf(each).some((right) => rights.includes(right)));
  const same = alike.length > 0;
  return (
    <Alert
      kind={same ? 'warning' : 'info'}
      title={same ? w.intake.duplicateTitle : w.intake.runningTitle}
      announce
    >
      <Bullets
        items={(same ? alike : running).map(({ id, number, receivedAt, ...row }) => (
          <>
            <TextLink to={`/verzoeken/${id}`}>{number}</TextLink>:{' '}
            {rightsOf(row)
              .map((right) => w.rights[right] ?? right)
              .join(', ')}
            , {w.request.receivedOn.toLowerCase()} {sayDay(dayOf(receivedAt), language)}
          </>
        ))}
      />
      {same && <P>{w.intake.duplicateText}</P>}
    </Alert>
  );
}
