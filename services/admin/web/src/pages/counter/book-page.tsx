import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import {
  bookAppointment,
  calendarAddress,
  getFreeDays,
  moveAppointment,
  type Appointment,
  type DeskDay,
  type Visitor,
} from '../../api/appointments.js';
import { getRequest } from '../../api/requests.js';
import { useResource } from '../../api/use-resource.js';
import { Page } from '../../app/page.js';
import { addDays, dayOf, sayDay } from '../../dates/days.js';
import { Alert } from '../../ui/alert.js';
import { Button, ButtonLink, Buttons } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Choices, Select } from '../../ui/fields.js';
import { Loaded } from '../../ui/loaded.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { H2, P } from '../../ui/text.js';
import { useAction } from '../../ui/use-action.js';
import { useLanguage, useWords } from '../../words/use-words.js';

const TWO_WEEKS = 13;
const MOST_DAYS = 91;

/** Books a place at the counter for a request, or moves the one that is there. */
export default function BookPage() {
  const w = useWords();
  const { id = '' } = useParams();
  const [query] = useSearchParams();
  const moving = query.get('verzet');
  const from = moving === null ? undefined : { day: query.get('dag') ?? '', appointmentId: moving };
  const request = useResource(`request ${id}`, (signal) => getRequest(id, signal));
  const [booked, setBooked] = useState<Appointment>();
  const number = request.data?.number;
  const title =
    number === undefined ? w.desk.bookTitlePlain : from ? w.desk.moveTitle(number) : w.desk.bookTitle(number);
  return (
    <Page title={title}>
      {booked ? (
        <Booked appointment={booked} requestId={id} />
      ) : (
        <ChoosePlace requestId={id} from={from} onBooked={setBooked} />
      )}
    </Page>
  );
}

/** The appointment that moves. */
type From = { readonly day: string; readonly appointmentId: string } | undefined;

interface ChoosePlaceProps {
  readonly requestId: string;
  readonly from: From;
  readonly onBooked: (appointment: Appointment) => void;
}

function ChoosePlace(props: ChoosePlaceProps) {
  const w = useWords();
  const [many, setMany] = useState(TWO_WEEKS);
  const today = dayOf(new Date());
  const until = addDays(today, many);
  const days = useResource(`free ${until}`, (signal) => getFreeDays(today, until, signal));
  return (
    <>
      <P>{w.desk.bookIntro}</P>
      <Loaded of={days}>{({ items }) => <PlaceForm {...props} days={items} reload={days.reload} />}</Loaded>
      {many < MOST_DAYS && (
        <Buttons>
          <Button kind="subtle" onClick={() => setMany(MOST_DAYS)}>
            {w.desk.later}
          </Button>
        </Buttons>
      )}
    </>
  );
}

type Fault = 'day' | 'time' | 'visitor';
const freeOn = ({ slots }: DeskDay): number => slots.reduce((sum, { free }) => sum + free, 0);

function PlaceForm({
  requestId,
  from,
  onBooked,
  days,
  reload,
}: ChoosePlaceProps & { days: readonly DeskDay[]; reload: () => Promise<void> }) {
  const w = useWords();
  const { language } = useLanguage();
  const [key] = useState(() => crypto.randomUUID());
  const [day, setDay] = useState('');
  const [time, setTime] = useState<string>();
  const [visitor, setVisitor] = useState<Visitor>();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const { busy, problem, run } = useAction();
  const open = days.filter((each) => !each.closed && freeOn(each) > 0);
  const slots = open.find((each) => each.day === day)?.slots.filter(({ free }) => free > 0) ?? [];
  const error = (fault: Fault) => (faults.includes(fault) ? w.desk.faults[fault] : undefined);

  const submit = async () => {
    const missing: Fault[] = [
      ...(day === '' ? (['day'] as const) : []),
      ...(time === undefined ? (['time'] as const) : []),
      ...(visitor === undefined && !from ? (['visitor'] as const) : []),
    ];
    setAttempt((n) => n + 1);
    setFaults(missing);
    if (missing.length > 0 || time === undefined) return;
    const place = { day, time };
    const done = await run(async () => {
      const { data } = from
        ? await moveAppointment(from, place)
        : await bookAppointment({ ...place, requestIds: [requestId], for: visitor ?? 'self' }, key);
      onBooked(data);
    });
    if (!done) await reload();
  };
  if (open.length === 0) {
    return (
      <Alert kind="warning">
        <P>{w.desk.noDays}</P>
      </Alert>
    );
  }
  return (
    <>
      <ErrorSummary
        attempt={attempt}
        errors={Object.fromEntries(faults.map((fault) => [fault, w.desk.faults[fault]]))}
      />
      <form
        className="hr-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Select
          id="day"
          label={w.desk.dayLabel}
          value={day}
          empty={w.form.choose}
          error={error('day')}
          choices={open.map((each) => ({
            value: each.day,
            label: w.desk.dayChoice(sayDay(each.day, language), freeOn(each)),
          }))}
          onChange={(next) => {
            setDay(next);
            setTime(undefined);
          }}
        />
        {day !== '' && (
          <Choices
            id="time"
            label={w.desk.timeLabel}
            across
            value={time}
            error={error('time')}
            choices={slots.map((slot) => ({ value: slot.time, label: slot.time }))}
            onChange={setTime}
          />
        )}
        {!from && (
          <Choices
            id="visitor"
            label={w.desk.visitor}
            value={visitor}
            error={error('visitor')}
            choices={[
              { value: 'self', label: w.check.self },
              { value: 'representative', label: w.check.representative },
            ]}
            onChange={setVisitor}
          />
        )}
        <ProblemAlert problem={problem} focus />
        <Buttons>
          <Button kind="primary" type="submit" busy={busy}>
            {busy ? w.common.busy : from ? w.desk.moveButton : w.desk.book}
          </Button>
        </Buttons>
      </form>
    </>
  );
}

/** It stands: what to say, and a file for a calendar. */
function Booked({ appointment, requestId }: { appointment: Appointment; requestId: string }) {
  const w = useWords();
  const { language } = useLanguage();
  const { day, time } = appointment;
  return (
    <section className="hr-card hr-card--now" aria-labelledby="booked">
      <div role="status">
        <H2 id="booked">{w.desk.booked}</H2>
        <p className="hr-lead">{w.desk.bookedWhen(sayDay(day, language), time)}</p>
      </div>
      <P>{w.desk.bookedSay}</P>
      <p>
        <a
          className="utrecht-link utrecht-link--html-a"
          href={calendarAddress(appointment)}
          download="afspraak.ics"
        >
          {w.desk.bookedCalendar}
        </a>
      </p>
      <Buttons>
        <ButtonLink to="/balie" kind="primary">
          {w.desk.toDesk}
        </ButtonLink>
        <ButtonLink to={`/verzoeken/${requestId}`}>{w.check.toRequest}</ButtonLink>
      </Buttons>
    </section>
  );
}
