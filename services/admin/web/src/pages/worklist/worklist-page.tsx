import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { getRequests, type RequestRow } from '../../api/requests.js';
import { useResource } from '../../api/use-resource.js';
import { Page } from '../../app/page.js';
import { useSession } from '../../session/use-session.js';
import { Alert } from '../../ui/alert.js';
import { Button, Buttons, ButtonLink } from '../../ui/button.js';
import { Loaded } from '../../ui/loaded.js';
import { H2, P } from '../../ui/text.js';
import { useWords } from '../../words/use-words.js';
import { hasRole } from '../../session/session.js';
import { handleRoles, intakeRoles } from '../../app/menu.js';
import { BulkAssign } from './bulk-assign.js';
import { RequestTable } from './request-table.js';
import { Filters } from './filters.js';
import { requestNumber } from './request-number.js';
import { csvAddress, readFilters, serverQuery, type WorklistFilters } from './worklist-query.js';
import { Views } from './views.js';

const pageSize = 25;

/** Every request that is somebody's work, with the clock and the next step of each. */
export default function WorklistPage() {
  const w = useWords();
  const [query] = useSearchParams();
  const filters = readFilters(query);
  return (
    <Page title={w.worklist.title}>
      <Views />
      {/* A new list for each set of filters: pages that were added belong to the old one. */}
      <List key={query.toString()} filters={filters} />
    </Page>
  );
}

function List({ filters }: { filters: WorklistFilters }) {
  const w = useWords();
  const session = useSession();
  const { user } = session;
  const mayAssign = hasRole(session, ...handleRoles);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [more, setMore] = useState<{ rows: readonly RequestRow[]; next: string | undefined }>();
  const [busy, setBusy] = useState(false);
  const number = filters.number === undefined ? undefined : requestNumber(filters.number);
  const asked =
    filters.number !== undefined && number === undefined
      ? undefined
      : serverQuery(filters, number, user.id, pageSize);
  const first = useResource(
    asked?.toString(),
    (signal) => getRequests(asked ?? new URLSearchParams(), signal),
    30_000,
  );

  if (filters.number !== undefined && number === undefined) {
    return (
      <Alert kind="warning">
        <P>{w.worklist.notANumber}</P>
      </Alert>
    );
  }

  const addPage = async (after: string) => {
    setBusy(true);
    const page = new URLSearchParams(asked);
    page.set('after', after);
    const { data } = await getRequests(page, new AbortController().signal).finally(() => setBusy(false));
    setMore((last) => ({ rows: [...(last?.rows ?? []), ...data.items], next: data.next }));
  };

  return (
    <>
      {filters.number === undefined && <Filters filters={filters} />}
      <Loaded of={first}>
        {(page) => {
          const rows = [...page.items, ...(more?.rows ?? [])];
          const next = more ? more.next : page.next;
          if (rows.length === 0) return <Empty filters={filters} />;
          return (
            <div className="hr-stack">
              {mayAssign && (
                <BulkAssign
                  chosen={chosen}
                  onClear={() => setChosen([])}
                  onDone={async () => {
                    setMore(undefined);
                    await first.reload();
                  }}
                />
              )}
              <RequestTable
                rows={rows}
                more={next !== undefined}
                {...(mayAssign ? { chosen, onChoose: setChosen } : {})}
              />
              {asked && filters.number === undefined && (
                <p>
                  <a className="utrecht-link utrecht-link--html-a" href={csvAddress(asked)} download>
                    {w.worklist.csv}
                  </a>
                </p>
              )}
              {next !== undefined && (
                <Buttons>
                  <Button busy={busy} onClick={() => void addPage(next)}>
                    {busy ? w.common.busy : w.common.more}
                  </Button>
                </Buttons>
              )}
            </div>
          );
        }}
      </Loaded>
    </>
  );
}

/** Teaches what will be here, how it gets here and the first thing to do. */
function Empty({ filters }: { filters: WorklistFilters }) {
  const w = useWords();
  const session = useSession();
  const all = filters.view === 'open' && !filters.status && !filters.right;
  return (
    <div className="hr-empty">
      <H2>{filters.number ? w.worklist.forNumber(filters.number) : w.worklist.emptyTitle}</H2>
      <P>
        {filters.number
          ? w.worklist.noSuchNumber(filters.number)
          : all
            ? w.worklist.emptyOpen
            : w.worklist.emptyOther}
      </P>
      {hasRole(session, ...intakeRoles) && (
        <Buttons>
          <ButtonLink to="/verzoeken/nieuw" kind="primary">
            {w.menu.newRequest}
          </ButtonLink>
        </Buttons>
      )}
    </div>
  );
}
