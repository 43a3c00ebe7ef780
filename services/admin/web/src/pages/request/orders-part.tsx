import { useState } from 'react';
import {
  getOrders,
  getPartyNotes,
  noAnswerOfParty,
  tellAgain,
  type Order,
  type OrderParty,
} from '../../api/orders.js';
import type { RequestDetail } from '../../api/requests.js';
import { useResource } from '../../api/use-resource.js';
import { sayDay, sayMoment } from '../../dates/days.js';
import { hasRole } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { Button, Buttons } from '../../ui/button.js';
import { Loaded } from '../../ui/loaded.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Badge, H3, P, TextLink } from '../../ui/text.js';
import { useAction } from '../../ui/use-action.js';
import { useLanguage, useWords } from '../../words/use-words.js';
import { NoAnswerDialog } from './no-answer-dialog.js';

/** Who was told to correct, erase, restrict or stop, and what each did. Whoever is silent stands first. */
export function OrdersPart({ request }: { request: RequestDetail }) {
  const w = useWords();
  const t = w.orders;
  const orders = useResource(`orders ${request.id}`, (signal) => getOrders(request.id, signal), 10_000);
  return (
    <section className="hr-stack" aria-labelledby="orders">
      <H3 id="orders">{t.title}</H3>
      <Loaded of={orders}>
        {({ items }) =>
          items.length === 0 ? (
            <P quiet>{t.none}</P>
          ) : (
            <>
              <P quiet>{t.text}</P>
              {items.map((order) => (
                <OrderCard key={order.orderId} order={order} reload={orders.reload} />
              ))}
            </>
          )
        }
      </Loaded>
    </section>
  );
}

const rank = ['failed', 'overdue', 'asked', 'to-ask', 'no-answer-possible', 'answered'];

function OrderCard({ order, reload }: { order: Order; reload: () => Promise<void> }) {
  const w = useWords();
  const { language } = useLanguage();
  const t = w.orders;
  const { kind, line, words, provisional, status, counts, parties } = order;
  const sorted = [...parties].sort(
    (a, b) => rank.indexOf(a.state) - rank.indexOf(b.state) || a.name.localeCompare(b.name),
  );
  return (
    <article className="hr-card" aria-label={w.orderKinds[kind] ?? kind}>
      <div className="hr-row">
        <h4 className="hr-strong hr-plain">
          {w.orderKinds[kind] ?? kind}
          {line !== undefined && `, ${t.line(line)}`}
        </h4>
        {provisional && <Badge tone="warning">{t.provisional}</Badge>}
      </div>
      <P small>{words[language]}</P>
      {status === 'stopped' ? (
        <P>{t.stopped}</P>
      ) : (
        <p>
          <strong>{t.progress(counts.settled, counts.asked)}</strong>{' '}
          {counts.silent > 0 && w.requestTabs.holdersSilent(counts.silent)}
        </p>
      )}
      <ul className="hr-lines">
        {sorted.map((party) => (
          <PartyLine key={party.party} order={order} party={party} reload={reload} />
        ))}
      </ul>
    </article>
  );
}

const toneOf = (state: OrderParty['state']) =>
  state === 'answered'
    ? 'safe'
    : state === 'failed' || state === 'overdue'
      ? 'danger'
      : state === 'no-answer-possible'
        ? 'neutral'
        : 'warning';

function PartyLine({
  order,
  party,
  reload,
}: {
  order: Order;
  party: OrderParty;
  reload: () => Promise<void>;
}) {
  const w = useWords();
  const { language } = useLanguage();
  const t = w.orders;
  const session = useSession();
  const { busy, problem, run } = useAction();
  const [told, setTold] = useState(false);
  const [closing, setClosing] = useState(false);
  const [notes, setNotes] = useState<readonly string[]>();
  const { name, state, role, byHand, answers, noAnswer, failure, nextTryAt, taskId, canDo } = party;
  const settled = state === 'answered' || state === 'no-answer-possible';
  const again = async () => {
    if (await run(() => tellAgain(order.orderId, party.party))) setTold(true);
    await reload();
  };
  const read = () =>
    run(async () =>
      setNotes((await getPartyNotes(order.orderId, party.party)).data.notes.map((n) => n.words)),
    );
  return (
    <li className="hr-stack hr-stack--tight">
      <div className="hr-row">
        <h5 className="hr-strong hr-holder">{name}</h5>
        <Badge tone={toneOf(state)}>{w.holderStates[state] ?? state}</Badge>
        <span className="hr-small hr-quiet">
          {role === 'recipient' ? t.recipient : t.holder}
          {byHand && ` · ${t.byHand}`}
        </span>
      </div>
      {answers.map(({ outcome, answeredAt, answeredBy }) => (
        <p key={answeredAt}>
          {w.orderOutcomes[outcome] ?? outcome}
          <span className="hr-small hr-quiet">
            {' '}
            · {sayMoment(answeredAt, language)}
            {answeredBy !== undefined && ` · ${answeredBy}`}
          </span>
        </p>
      ))}
      {notes?.map((words, i) => (
        <blockquote key={i} className="hr-quote">
          {words}
        </blockquote>
      ))}
      {noAnswer && (
        <p>
          {w.noAnswerReasons[noAnswer.reason] ?? noAnswer.reason}
          <span className="hr-small hr-quiet">
            {' '}
            · {w.requestTabs.noAnswerBy(noAnswer.recordedBy, sayMoment(noAnswer.recordedAt, language))}
          </span>
        </p>
      )}
      {!settled && <Silence party={party} />}
      {failure && (
        <p>
          {party.attempts > 0 && `${w.requestTabs.tried(party.attempts)}: `}
          {failure.explanation[language]}
        </p>
      )}
      {nextTryAt !== undefined && !settled && (
        <P quiet small>
          {w.requestTabs.nextTry(sayMoment(nextTryAt, language))}
        </P>
      )}
      {party.agreementMissed && (
        <P quiet small>
          {t.agreementMissed}
        </P>
      )}
      <ProblemAlert problem={problem} />
      <div role="status">{told && <P>{w.requestTabs.askedAgain(name)}</P>}</div>
      <Buttons>
        {answers.some(({ hasNote }) => hasNote) && !notes && (
          <Button kind="subtle" busy={busy} onClick={() => void read()}>
            {t.noteOpen} <span className="hr-visually-hidden">: {name}</span>
          </Button>
        )}
        {!settled &&
          canDo.includes('ask-again') &&
          hasRole(session, 'clerk', 'privacy-officer', 'team-lead') && (
            <Button busy={busy} onClick={() => void again()}>
              {t.askAgain} <span className="hr-visually-hidden">: {name}</span>
            </Button>
          )}
        {!settled && canDo.includes('record-no-answer') && hasRole(session, 'team-lead') && (
          <Button onClick={() => setClosing(true)}>
            {t.noAnswer} <span className="hr-visually-hidden">: {name}</span>
          </Button>
        )}
        {!settled && taskId !== undefined && hasRole(session, 'employee', 'privacy-officer') && (
          <TextLink to={`/zoektaken/${taskId}`}>{w.requestTabs.toTask}</TextLink>
        )}
      </Buttons>
      {closing && (
        <NoAnswerDialog
          name={name}
          record={(reason) => noAnswerOfParty(order.orderId, party.party, reason)}
          onClose={() => {
            setClosing(false);
            void reload();
          }}
        />
      )}
    </li>
  );
}

/** Since when somebody is silent, and until when they have. */
function Silence({ party: { toldAt, silentForDays = 0, answerBy } }: { party: OrderParty }) {
  const w = useWords();
  const { language } = useLanguage();
  const t = w.requestTabs;
  const since =
    silentForDays > 0
      ? t.silentFor(w.common.days(silentForDays))
      : toldAt !== undefined && t.askedOn(sayMoment(toldAt, language));
  return (
    <p>
      {since && `${since} · `}
      {t.dueBy(sayDay(answerBy, language))}
    </p>
  );
}
