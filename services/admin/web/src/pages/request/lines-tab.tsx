import { useState } from 'react';
import { withdrawRequest, type RequestDetail } from '../../api/requests.js';
import { handleRoles } from '../../app/menu.js';
import { dayOf, sayDay, sayMoment } from '../../dates/days.js';
import { hasRole } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { Button, Buttons } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Badge, Bullets, Facts, H3, P } from '../../ui/text.js';
import { useAction } from '../../ui/use-action.js';
import { useLanguage, useWords } from '../../words/use-words.js';

interface LinesTabProps {
  readonly request: RequestDetail;
  readonly etag: string | undefined;
  readonly reload: () => Promise<void>;
}

const withdrawable = new Set([
  'awaiting-identity',
  'could-not-identify',
  'collecting',
  'in-review',
  'decided',
]);

/** The rights that were invoked, each with its own decision. */
export default function LinesTab({ request, etag, reload }: LinesTabProps) {
  const w = useWords();
  const { language } = useLanguage();
  const t = w.requestTabs;
  const decided = request.rounds.filter((round) => round.decided);
  return (
    <div className="hr-stack hr-stack--wide">
      <ul className="hr-lines">
        {request.lines.map((line) => (
          <li key={line.right} className="hr-stack hr-stack--tight">
            <div className="hr-row">
              <span className="hr-strong">{w.rights[line.right] ?? line.right}</span>
              {line.outcome !== undefined && (
                <Badge tone={line.outcome === 'granted' ? 'safe' : 'warning'}>
                  {w.outcomes[line.outcome] ?? line.outcome}
                </Badge>
              )}
            </div>
            <P quiet small>
              {line.given ? t.lineGiven : t.lineNotGiven}
            </P>
            {decided.length === 0 && <P>{t.noDecision}</P>}
          </li>
        ))}
      </ul>
      {decided.map(({ round, decided: decision }) =>
        decision ? (
          <div key={round} className="hr-stack hr-stack--tight">
            <H3>{`${t.round(round)}: ${w.outcomes[decision.outcome] ?? decision.outcome}`}</H3>
            <P>{t.decidedBy(decision.decidedBy, sayMoment(decision.decidedAt, language))}</P>
            {decision.grounds.length > 0 && (
              <>
                <P>{t.grounds}:</P>
                <Bullets items={decision.grounds.map((ground) => w.grounds[ground] ?? ground)} />
              </>
            )}
          </div>
        ) : null,
      )}
      <Facts
        items={[
          [w.request.receivedOn, sayDay(dayOf(request.receivedAt), language)],
          [w.request.channel, w.channels[request.channel] ?? request.channel],
          [w.request.reasonGiven, request.reasonGiven ? w.common.yes : w.common.no],
          [w.request.registered, `${request.registeredBy}, ${sayMoment(request.registeredAt, language)}`],
          [w.request.owner, request.owner],
        ]}
      />
      <Withdraw request={request} etag={etag} reload={reload} />
    </div>
  );
}

function Withdraw({ request, etag, reload }: LinesTabProps) {
  const w = useWords();
  const t = w.requestTabs;
  const session = useSession();
  const { busy, problem, run } = useAction();
  const [asking, setAsking] = useState(false);
  if (!withdrawable.has(request.status) || !hasRole(session, ...handleRoles)) return null;
  const confirm = async () => {
    const done = await run(() => withdrawRequest(request.id, etag));
    await reload();
    if (done) setAsking(false);
  };
  return (
    <Buttons>
      <Button onClick={() => setAsking(true)}>{t.withdraw}</Button>
      {asking && (
        <Dialog title={t.withdrawTitle} onClose={() => setAsking(false)}>
          <P>{t.withdrawText}</P>
          <ProblemAlert problem={problem} />
          <Buttons>
            <Button kind="danger" busy={busy} onClick={() => void confirm()}>
              {t.withdrawConfirm}
            </Button>
            <Button onClick={() => setAsking(false)}>{w.common.cancel}</Button>
          </Buttons>
        </Dialog>
      )}
    </Buttons>
  );
}
