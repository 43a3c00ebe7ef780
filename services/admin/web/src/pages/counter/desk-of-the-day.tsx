import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { getDesk, setDesk, type DeskOfTheDay as Day } from '../../api/appointments.js';
import { useResource } from '../../api/use-resource.js';
import { addDays, dayOf, sayDay } from '../../dates/days.js';
import { hasRole } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { Alert } from '../../ui/alert.js';
import { Button, Buttons } from '../../ui/button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { Loaded } from '../../ui/loaded.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { H2, P } from '../../ui/text.js';
import { useAction } from '../../ui/use-action.js';
import { useLanguage, useWords } from '../../words/use-words.js';
import { VisitorLine } from './visitor-line.js';

/** The day that the address asks for; today unless it is a day. */
const dayIn = (query: URLSearchParams): string => {
  const asked = query.get('dag') ?? '';
  return /^\d{4}-\d{2}-\d{2}$/.test(asked) ? asked : dayOf(new Date());
};

/** Who comes on a day, in order; the days before and after it. */
export function DeskOfTheDay() {
  const w = useWords();
  const { language } = useLanguage();
  const [query] = useSearchParams();
  const day = dayIn(query);
  const today = dayOf(new Date());
  const desk = useResource(`desk ${day}`, (signal) => getDesk(day, signal));
  const said = day === today ? `${w.desk.today}, ${sayDay(day, language)}` : sayDay(day, language);
  const to = (other: string) => (other === today ? '/balie' : `/balie?dag=${other}`);
  return (
    <section className="hr-stack" aria-labelledby="day">
      <H2 id="day">{w.desk.day(said)}</H2>
      <nav className="hr-row" aria-label={w.desk.day('')}>
        {[
          [w.desk.previous, addDays(day, -1)],
          ...(day === today ? [] : [[w.desk.toToday, today]]),
          [w.desk.next, addDays(day, 1)],
        ].map(([words = '', other = '']) => (
          <Link key={words} to={to(other)} className="utrecht-link utrecht-link--html-a hr-desk__day">
            {words}
          </Link>
        ))}
      </nav>
      <Loaded of={desk}>{(data) => <Visitors day={data} reload={desk.reload} />}</Loaded>
    </section>
  );
}

function Visitors({ day, reload }: { day: Day; reload: () => Promise<void> }) {
  const w = useWords();
  const isTeamLead = hasRole(useSession(), 'team-lead');
  const [asking, setAsking] = useState(false);
  const { busy, problem, run } = useAction();
  const shown = day.items.filter(({ status }) => status !== 'moved');
  const over = day.day < dayOf(new Date());
  return (
    <>
      {day.closed && (
        <Alert kind="warning">
          <P>{w.desk.closed}</P>
        </Alert>
      )}
      {shown.length === 0 ? (
        <P quiet>
          {w.desk.none} {w.desk.noneHint}
        </P>
      ) : (
        <ul className="hr-lines">
          {shown.map((one) => (
            <VisitorLine key={one.appointmentId} visitor={one} reload={reload} />
          ))}
        </ul>
      )}
      <P small quiet>
        {w.desk.logged}
      </P>
      <ProblemAlert problem={problem} />
      {isTeamLead && !over && (
        <Buttons>
          {day.closed ? (
            <Button
              busy={busy}
              onClick={() =>
                void run(() => setDesk(day.day, 'open')).then((done) => (done ? reload() : undefined))
              }
            >
              {w.desk.reopen}
            </Button>
          ) : (
            <Button kind="subtle" onClick={() => setAsking(true)}>
              {w.desk.close}
            </Button>
          )}
        </Buttons>
      )}
      {asking && (
        <ConfirmDialog
          title={w.desk.close}
          text={w.desk.closeText}
          confirm={w.desk.closeSure}
          act={() => setDesk(day.day, 'close')}
          onDone={() => {
            setAsking(false);
            void reload();
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
