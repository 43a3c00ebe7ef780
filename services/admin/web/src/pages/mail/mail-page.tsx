import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import { getDrafts, type Draft } from '../../api/drafts.js';
import { useResource } from '../../api/use-resource.js';
import { Page } from '../../app/page.js';
import { dayOf, daysBetween, sayDay } from '../../dates/days.js';
import { actorName } from '../../people/actor.js';
import { Alert } from '../../ui/alert.js';
import { Button, ButtonLink, Buttons } from '../../ui/button.js';
import { Loaded } from '../../ui/loaded.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Badge, H2, P } from '../../ui/text.js';
import { useAction } from '../../ui/use-action.js';
import { useLanguage, useWords } from '../../words/use-words.js';

const tabs = ['waiting', 'confirmed', 'discarded'] as const;
type Tab = (typeof tabs)[number];
const names: Record<Tab, string> = { waiting: '', confirmed: 'verzoek', discarded: 'opzij' };

/** Mails that may be requests, who waits longest first. No personal data until one is opened. */
export default function MailPage() {
  const w = useWords();
  const [query] = useSearchParams();
  const shown = tabs.find((each) => names[each] === (query.get('toon') ?? '')) ?? 'waiting';
  const { put } = (useLocation().state ?? {}) as { put?: boolean };
  return (
    <Page title={w.mail.title} place="/berichten">
      <P>{w.mail.intro}</P>
      {put && (
        <Alert kind="ok" announce>
          <P>{w.mail.put}</P>
        </Alert>
      )}
      <nav className="hr-tabs" aria-label={w.mail.filters}>
        <ul>
          {tabs.map((each) => (
            <li key={each}>
              <Link
                to={names[each] === '' ? '/berichten' : `/berichten?toon=${names[each]}`}
                aria-current={each === shown ? 'page' : undefined}
              >
                {w.mail.tabs[each]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Drafts key={shown} shown={shown} />
    </Page>
  );
}

function Drafts({ shown }: { shown: Tab }) {
  const w = useWords();
  const { busy, problem, run } = useAction();
  const [more, setMore] = useState<readonly Draft[]>([]);
  const [next, setNext] = useState<string>();
  const query = (after?: string) =>
    new URLSearchParams({ status: shown, limit: '25', ...(after === undefined ? {} : { after }) });
  const first = useResource(
    `drafts ${shown}`,
    async (signal) => {
      const answer = await getDrafts(query(), signal);
      setMore([]);
      setNext(answer.data.next);
      return answer;
    },
    60_000,
  );
  const addPage = (after: string) =>
    run(async () => {
      const { data } = await getDrafts(query(after), new AbortController().signal);
      setMore((last) => [...last, ...data.items]);
      setNext(data.next);
    });
  return (
    <Loaded of={first}>
      {({ items }) =>
        items.length === 0 ? (
          <div className="hr-empty">
            <H2>{w.mail.emptyTitle[shown]}</H2>
            <P>{w.mail.emptyText[shown]}</P>
          </div>
        ) : (
          <>
            <ul className="hr-lines">
              {[...items, ...more].map((draft) => (
                <DraftLine key={draft.draftId} draft={draft} />
              ))}
            </ul>
            <ProblemAlert problem={problem} />
            {next !== undefined && (
              <Buttons>
                <Button busy={busy} onClick={() => void addPage(next)}>
                  {w.common.more}
                </Button>
              </Buttons>
            )}
          </>
        )
      }
    </Loaded>
  );
}

function DraftLine({ draft }: { draft: Draft }) {
  const w = useWords();
  const { language } = useLanguage();
  const { draftId, status, arrivedAt, looksLike, suggestedRights, attachments, replyTo } = draft;
  const looks = w.mail.looks[looksLike] ?? looksLike;
  const day = sayDay(dayOf(arrivedAt), language);
  const waits = daysBetween(dayOf(arrivedAt), dayOf(new Date()));
  const facts = [
    w.mail.arrived(day),
    ...suggestedRights.map((right) => w.rights[right] ?? right),
    ...(attachments > 0 ? [w.mail.files(attachments)] : []),
    ...(replyTo === undefined ? [] : [w.mail.isReply]),
  ];
  return (
    <li className="hr-row hr-row--apart">
      <div className="hr-stack hr-stack--tight">
        <div className="hr-row">
          <H2>{looks}</H2>
          {status === 'waiting' && (
            <Badge tone={waits >= 5 ? 'danger' : waits >= 2 ? 'warning' : 'neutral'}>
              {w.mail.waits(waits)}
            </Badge>
          )}
        </div>
        <p>{facts.join(' · ')}</p>
        {status !== 'waiting' && draft.by !== undefined && draft.doneAt !== undefined && (
          <P quiet small>
            {w.mail.done[status](actorName(w, draft.by), sayDay(dayOf(draft.doneAt), language))}
          </P>
        )}
      </div>
      <ButtonLink to={`/berichten/${draftId}`} kind={status === 'waiting' ? 'primary' : 'secondary'}>
        {w.mail.open} <span className="hr-visually-hidden">: {w.mail.openOne(looks, day)}</span>
      </ButtonLink>
    </li>
  );
}
