import { lazy, Suspense, useEffect, useRef } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { getRequest, type RequestDetail } from '../../api/requests.js';
import { useResource, type Resource } from '../../api/use-resource.js';
import { NotFound } from '../../app/not-here.js';
import { Page } from '../../app/page.js';
import { holderRoles } from '../../app/menu.js';
import { ClockRows } from '../../clocks/clock-rows.js';
import { hasRole } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { Alert } from '../../ui/alert.js';
import { Loaded } from '../../ui/loaded.js';
import { Badge, P, TextLink } from '../../ui/text.js';
import { useWords } from '../../words/use-words.js';
import { rightsOf } from '../worklist/rights-of.js';
import { DuplicatesPart } from './duplicates-part.js';
import { Ended } from './ended.js';
import { NextStepCard } from './next-step-card.js';
import { Owner } from './owner.js';
import { PersonCard } from './person-card.js';
import { TermsPart } from './terms-part.js';
import { requestTabs, type RequestTab } from './request-tabs.js';
import Timeline from './timeline-tab.js';

const Lines = lazy(() => import('./lines-tab.js'));
const Holders = lazy(() => import('./holders-tab.js'));
const Documents = lazy(() => import('./documents-tab.js'));
const Letters = lazy(() => import('./letters-tab.js'));
const Log = lazy(() => import('./log-tab.js'));

const bodies: Record<
  RequestTab,
  (props: {
    request: RequestDetail;
    etag: string | undefined;
    reload: () => Promise<void>;
  }) => React.ReactNode
> = {
  verloop: ({ request, reload }) => <Timeline request={request} reload={reload} />,
  onderdelen: (props) => <Lines {...props} />,
  houders: ({ request }) => <Holders request={request} />,
  stukken: ({ request, reload }) => <Documents request={request} reload={reload} />,
  brieven: ({ request, reload }) => <Letters request={request} reload={reload} />,
  logboek: ({ request }) => <Log request={request} />,
};

const statusTone = (status: string) =>
  status === 'closed' || status === 'withdrawn' || status === 'ended'
    ? 'neutral'
    : status === 'could-not-identify'
      ? 'warning'
      : 'active';

/** One request: what to do now, how the clocks stand, and everything that is known without opening personal data. */
export default function RequestPage() {
  const { id = '', tab = 'verloop' } = useParams();
  const request = useResource(`request ${id}`, (signal) => getRequest(id, signal), 10_000);
  const known = requestTabs.find((each) => each === tab);
  if (!known) return <NotFound />;
  return (
    <Loaded of={request} whole>
      {(data) => <RequestView request={data} resource={request} tab={known} />}
    </Loaded>
  );
}

function RequestView({
  request,
  resource,
  tab,
}: {
  request: RequestDetail;
  resource: Resource<RequestDetail>;
  tab: RequestTab;
}) {
  const w = useWords();
  const made = (useLocation().state as { made?: string } | null)?.made;
  const { id, number, status, receivedAt, answeredAt, clocks } = request;
  const Body = bodies[tab];
  const part = useRef<HTMLElement>(null);
  const shown = useRef(tab);
  useEffect(() => {
    if (shown.current === tab) return;
    shown.current = tab;
    part.current?.focus({ preventScroll: true });
    part.current?.scrollIntoView({ block: 'nearest' });
  }, [tab]);
  return (
    <Page
      title={w.request.title(number)}
      place={id}
      beside={<Badge tone={statusTone(status)}>{w.statuses[status] ?? status}</Badge>}
    >
      {made === number && (
        <Alert kind="ok" announce>
          <P>
            {w.request.made} <TextLink to={`/verzoeken/${id}/stukken`}>{w.request.madeAttach}</TextLink>
          </P>
        </Alert>
      )}
      {request.ended && <Ended ended={request.ended} />}
      <DuplicatesPart request={request} etag={resource.etag} reload={resource.reload} />
      <div className="hr-request">
        <div className="hr-request__now">
          <NextStepCard request={request} reload={resource.reload} />
        </div>
        <section className="hr-request__aside hr-stack" aria-label={w.clocks.title}>
          <p className="hr-strong">
            {rightsOf(request)
              .map((right) => w.rights[right] ?? right)
              .join(' · ')}
          </p>
          <ClockRows
            receivedAt={receivedAt}
            clocks={clocks}
            answeredAt={answeredAt}
            withdrawn={status === 'withdrawn' || status === 'ended'}
          />
          <TermsPart request={request} reload={resource.reload} />
          <Owner request={request} reload={resource.reload} />
          <PersonCard request={request} />
        </section>
        <div className="hr-request__parts hr-stack">
          <RequestTabs id={id} current={tab} />
          <section ref={part} tabIndex={-1} className="hr-stack" aria-label={w.request.tabs[tab]}>
            <Suspense fallback={<p className="hr-loading">{w.common.loading}</p>}>
              <Body request={request} etag={resource.etag} reload={resource.reload} />
            </Suspense>
          </section>
        </div>
      </div>
    </Page>
  );
}

function RequestTabs({ id, current }: { id: string; current: RequestTab }) {
  const w = useWords();
  const seesHolders = hasRole(useSession(), ...holderRoles);
  return (
    <nav className="hr-tabs hr-tabs--list" aria-label={w.request.tabsLabel}>
      <ul>
        {requestTabs
          .filter((each) => each !== 'houders' || seesHolders)
          .map((each) => (
            <li key={each}>
              <Link
                to={each === 'verloop' ? `/verzoeken/${id}` : `/verzoeken/${id}/${each}`}
                aria-current={each === current ? 'page' : undefined}
              >
                {w.request.tabs[each]}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}
