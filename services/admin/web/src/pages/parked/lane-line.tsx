import { useState } from 'react';
import { discardParked, replayParked, type ParkedLane, type ServiceWithWork } from '../../api/ops.js';
import { sayMoment } from '../../dates/days.js';
import { Button, Buttons } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { TextArea } from '../../ui/fields.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Badge, H3, P } from '../../ui/text.js';
import { useAction } from '../../ui/use-action.js';
import { useLanguage, useWords } from '../../words/use-words.js';

interface LaneLineProps {
  readonly service: ServiceWithWork;
  readonly lane: ParkedLane;
  readonly reload: () => Promise<void>;
}

/** One stuck message: why, since when, what it blocks, and the two ways on. */
export function LaneLine({ service, lane, reload }: LaneLineProps) {
  const w = useWords();
  const { language } = useLanguage();
  const { busy, problem, run } = useAction();
  const [asked, setAsked] = useState(false);
  const [discarding, setDiscarding] = useState(false);
  const { reason, state, since, waiting, attempts, topic, head, id } = lane;

  const replay = async () => {
    setAsked(await run(() => replayParked(service, id)));
    await reload();
  };

  return (
    <li className="hr-stack hr-stack--tight">
      <div className="hr-row">
        <H3>{w.parked.reasons[reason] ?? reason}</H3>
        <Badge tone={state === 'parked' ? 'danger' : 'warning'}>{w.parked.states[state] ?? state}</Badge>
      </div>
      <p>
        {w.parked.blocks(waiting)} {w.parked.since(sayMoment(since, language))}, {w.parked.attempts(attempts)}
        .
      </p>
      <p className="hr-small hr-quiet hr-break">
        {w.parked.from(topic)}
        {head && ` · ${head.type}`} · <code>{reason}</code>
      </p>
      <ProblemAlert problem={problem} />
      <div role="status">{asked && <P>{w.parked.replayAsked}</P>}</div>
      <Buttons>
        <Button busy={busy} onClick={() => void replay()}>
          {w.parked.replay}
        </Button>
        <Button kind="subtle" onClick={() => setDiscarding(true)}>
          {w.parked.discard}
        </Button>
      </Buttons>
      {discarding && (
        <Discard service={service} lane={lane} onClose={() => setDiscarding(false)} reload={reload} />
      )}
    </li>
  );
}

function Discard({ service, lane, onClose, reload }: LaneLineProps & { onClose: () => void }) {
  const w = useWords();
  const { busy, problem, run } = useAction();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const confirm = async () => {
    setTried(true);
    if (reason.trim() === '' || !(await run(() => discardParked(service, lane, reason.trim())))) return;
    onClose();
    await reload();
  };
  return (
    <Dialog title={w.parked.discardTitle} onClose={onClose}>
      <P>{w.parked.discardText}</P>
      <TextArea
        id="discard-reason"
        label={w.parked.discardReason}
        hint={w.parked.discardHint}
        rows={3}
        maxLength={500}
        value={reason}
        error={tried && reason.trim() === '' ? w.form.emptyReason : undefined}
        onChange={setReason}
      />
      <ProblemAlert problem={problem} />
      <Buttons>
        <Button kind="danger" busy={busy} onClick={() => void confirm()}>
          {w.parked.discardConfirm}
        </Button>
        <Button onClick={onClose}>{w.common.cancel}</Button>
      </Buttons>
    </Dialog>
  );
}
