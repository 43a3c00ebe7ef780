import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Visitor } from '../../api/appointments.js';
import { getRequests } from '../../api/requests.js';
import { useResource } from '../../api/use-resource.js';
import { Page } from '../../app/page.js';
import { intakeRoles } from '../../app/menu.js';
import { dayOf, sayDay } from '../../dates/days.js';
import { hasRole } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { Button, ButtonLink, Buttons } from '../../ui/button.js';
import { Choices, TextField } from '../../ui/fields.js';
import { Loaded } from '../../ui/loaded.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { H2, P, TextLink } from '../../ui/text.js';
import { useAction } from '../../ui/use-action.js';
import { useLanguage, useWords } from '../../words/use-words.js';
import { requestNumber } from '../worklist/request-number.js';
import { rightsOf } from '../worklist/rights-of.js';
import { DeskOfTheDay } from './desk-of-the-day.js';
import { noteVisit } from './note-visit.js';

/** Somebody stands at the counter: which request, and what to say. */
export default function CounterPage() {
  const w = useWords();
  const session = useSession();
  return (
    <Page title={w.counter.title}>
      <div className="hr-two">
        <div className="hr-stack hr-stack--wide">
          <section className="hr-card hr-card--now" aria-labelledby="visitor">
            <H2 id="visitor">{w.counter.visitor}</H2>
            <NumberForm />
            {hasRole(session, ...intakeRoles) && (
              <p>
                {w.counter.noNumber} <TextLink to="/zoeken">{w.counter.findPerson}</TextLink>
              </p>
            )}
          </section>
          <DeskOfTheDay />
          <Waiting />
        </div>
        <section className="hr-card hr-card--quiet" aria-labelledby="say">
          <H2 id="say">{w.counter.say}</H2>
          {w.counter.sayLines.map((line) => (
            <P key={line}>{line}</P>
          ))}
          <P>
            <strong>{w.counter.never}</strong>
          </P>
        </section>
      </div>
    </Page>
  );
}

function NumberForm() {
  const w = useWords();
  const navigate = useNavigate();
  const { busy, problem, run } = useAction();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string>();
  const [visitor, setVisitor] = useState<Visitor>('self');
  const [key] = useState(() => crypto.randomUUID());

  const open = async () => {
    const number = requestNumber(typed);
    if (number === undefined) {
      setFault(w.counter.numberFault);
      document.getElementById('number')?.focus();
      return;
    }
    setFault(undefined);
    await run(async () => {
      const { data } = await getRequests(new URLSearchParams({ number }), new AbortController().signal);
      const found = data.items[0];
      if (!found) return setFault(w.counter.noSuch);
      // Only who waits for a check came for it; who is on the list of the day already is marked there.
      if (found.status === 'awaiting-identity') await noteVisit(found.id, visitor, key);
      void navigate(`/balie/${found.id}`);
    });
  };

  return (
    <form
      className="hr-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <TextField
        id="number"
        label={w.counter.numberLabel}
        hint={w.counter.numberHint}
        maxLength={20}
        value={typed}
        error={fault}
        onChange={setTyped}
      />
      <Choices
        id="visitor-is"
        label={w.desk.whoIsThere}
        across
        value={visitor}
        choices={[
          { value: 'self', label: w.check.self },
          { value: 'representative', label: w.check.representative },
        ]}
        onChange={setVisitor}
      />
      <ProblemAlert problem={problem} />
      <Buttons>
        <Button kind="primary" type="submit" busy={busy}>
          {w.counter.open}
        </Button>
      </Buttons>
    </form>
  );
}

function Waiting() {
  const w = useWords();
  const { language } = useLanguage();
  const waiting = useResource(
    'waiting',
    (signal) => getRequests(new URLSearchParams({ status: 'awaiting-identity', limit: '10' }), signal),
    30_000,
  );
  return (
    <section className="hr-stack" aria-labelledby="waiting">
      <H2 id="waiting">{w.counter.waiting}</H2>
      <Loaded of={waiting}>
        {({ items }) =>
          items.length === 0 ? (
            <P quiet>{w.counter.waitingNone}</P>
          ) : (
            <ul className="hr-lines">
              {items.map(({ id, number, receivedAt, ...row }) => (
                <li key={id} className="hr-row hr-row--apart">
                  <span>
                    <span className="hr-number hr-strong">{number}</span> ·{' '}
                    {rightsOf(row)
                      .map((right) => w.rights[right] ?? right)
                      .join(', ')}{' '}
                    · {w.counter.received(sayDay(dayOf(receivedAt), language))}
                  </span>
                  <ButtonLink to={`/balie/${id}`}>
                    {w.counter.open} <span className="hr-visually-hidden">: {number}</span>
                  </ButtonLink>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
