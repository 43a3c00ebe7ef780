import { useState } from 'react';
import { useNavigate } from 'react-router';
import { calendarAddress, endAppointment, type DeskOfTheDay } from '../../api/appointments.js';
import { getRequest } from '../../api/requests.js';
import { useResource } from '../../api/use-resource.js';
import { Button, ButtonLink, Buttons } from '../../ui/button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Badge, TextLink } from '../../ui/text.js';
import { useAction } from '../../ui/use-action.js';
import { useWords } from '../../words/use-words.js';

interface VisitorLineProps {
  readonly visitor: DeskOfTheDay['items'][number];
  readonly reload: () => Promise<void>;
}

/** One who comes: when, initials, for which requests, and what happened. */
export function VisitorLine({ visitor, reload }: VisitorLineProps) {
  const w = useWords();
  const navigate = useNavigate();
  const { busy, problem, run } = useAction();
  const [cancelling, setCancelling] = useState(false);
  const { day, appointmentId, time, initials, requestIds, status, walkIn } = visitor;
  const who = initials.length > 0 ? initials.join(` ${w.common.and} `) : w.desk.nobody;
  const about = <span className="hr-visually-hidden">: {w.desk.of(who, time)}</span>;
  const first = requestIds[0] ?? '';
  const came = async () => {
    if (await run(() => endAppointment(visitor, 'came'))) void navigate(`/balie/${first}`);
  };
  return (
    <li className="hr-stack hr-stack--tight">
      <div className="hr-row">
        <strong className="hr-number">{time}</strong>
        <strong>{who}</strong>
        <Badge tone={status === 'came' ? 'safe' : status === 'booked' ? 'active' : 'neutral'}>
          {w.desk.statuses[status] ?? status}
        </Badge>
        <span className="hr-small hr-quiet">
          {[w.desk[visitor.for], ...(walkIn ? [w.desk.walkIn] : [])].join(' · ')}
        </span>
      </div>
      <p className="hr-row">
        {requestIds.map((id) => (
          <CheckLink key={id} requestId={id} />
        ))}
      </p>
      <ProblemAlert problem={problem} />
      {status === 'booked' && (
        <Buttons>
          <Button busy={busy} onClick={() => void came()}>
            {w.desk.came}
            {about}
          </Button>
          <ButtonLink to={`/balie/${first}/afspraak?dag=${day}&verzet=${appointmentId}`}>
            {w.desk.move}
            {about}
          </ButtonLink>
          <Button kind="subtle" onClick={() => setCancelling(true)}>
            {w.desk.cancel}
            {about}
          </Button>
          <a
            className="utrecht-link utrecht-link--html-a hr-desk__day"
            href={calendarAddress(visitor)}
            download="afspraak.ics"
          >
            {w.desk.calendar}
            {about}
          </a>
        </Buttons>
      )}
      {cancelling && (
        <ConfirmDialog
          title={w.desk.cancelTitle}
          text={w.desk.cancelText}
          confirm={w.desk.cancelSure}
          act={() => endAppointment(visitor, 'cancel')}
          onDone={() => {
            setCancelling(false);
            void reload();
          }}
          onClose={() => setCancelling(false)}
        />
      )}
    </li>
  );
}

/** To the check of a request, by its number. */
function CheckLink({ requestId }: { requestId: string }) {
  const w = useWords();
  const request = useResource(`request ${requestId}`, (signal) => getRequest(requestId, signal));
  return (
    <TextLink to={`/balie/${requestId}`}>
      {request.data ? w.desk.checkOf(request.data.number) : w.desk.check}
    </TextLink>
  );
}
