import { useState } from 'react';
import { getDuplicates } from '../../api/office.js';
import type { RequestDetail } from '../../api/requests.js';
import { useResource } from '../../api/use-resource.js';
import { handleRoles } from '../../app/menu.js';
import { dayOf, sayDay } from '../../dates/days.js';
import { hasRole } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { Alert } from '../../ui/alert.js';
import { Button } from '../../ui/button.js';
import { P, TextLink } from '../../ui/text.js';
import { useLanguage, useWords } from '../../words/use-words.js';
import { rightsOf } from '../worklist/rights-of.js';
import { EndDialog } from './office-part.js';

interface DuplicatesPartProps {
  readonly request: RequestDetail;
  readonly etag: string | undefined;
  readonly reload: () => Promise<void>;
}

const open = new Set(['awaiting-identity', 'could-not-identify', 'collecting', 'in-review']);

/** What asks the same of the same person: shown, and joined only by a human. */
export function DuplicatesPart({ request, etag, reload }: DuplicatesPartProps) {
  const w = useWords();
  const { language } = useLanguage();
  const t = w.office;
  const mayJoin = hasRole(useSession(), ...handleRoles);
  const [joining, setJoining] = useState<string>();
  const { data } = useResource(
    mayJoin && open.has(request.status) ? `same ${request.id}` : undefined,
    (signal) => getDuplicates(request.id, signal),
  );
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <>
      <Alert kind="info" title={t.duplicates}>
        <P>{t.duplicatesText}</P>
        <ul className="hr-list">
          {items.map(({ id, number, receivedAt, ...row }) => (
            <li key={id} className="hr-row">
              <span>
                <TextLink to={`/verzoeken/${id}`}>{number}</TextLink>:{' '}
                {rightsOf(row)
                  .map((right) => w.rights[right] ?? right)
                  .join(', ')}
                , {w.request.receivedOn.toLowerCase()} {sayDay(dayOf(receivedAt), language)}
              </span>
              <Button onClick={() => setJoining(id)}>
                {t.join} <span className="hr-visually-hidden">: {number}</span>
              </Button>
            </li>
          ))}
        </ul>
      </Alert>
      {joining !== undefined && (
        <EndDialog
          request={request}
          etag={etag}
          join={joining}
          onClose={() => {
            setJoining(undefined);
            void reload();
          }}
        />
      )}
    </>
  );
}
