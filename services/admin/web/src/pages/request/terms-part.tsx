import { useState } from 'react';
import type { RequestDetail } from '../../api/requests.js';
import {
  extendTerm,
  resumeTerm,
  showTermWords,
  stopTerm,
  type Stop,
  type TermWords,
} from '../../api/terms.js';
import { decisionRoles, handleRoles, holderRoles } from '../../app/menu.js';
import { dayFromParts, dayOf, sayDay } from '../../dates/days.js';
import { hasRole } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { Button, Buttons } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Choices, DateField, type DateParts } from '../../ui/fields.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Bullets, P } from '../../ui/text.js';
import { useAction } from '../../ui/use-action.js';
import { WordsDialog } from '../../ui/words-dialog.js';
import { useLanguage, useWords } from '../../words/use-words.js';

interface TermsPartProps {
  readonly request: RequestDetail;
  readonly reload: () => Promise<void>;
}

const bsn = (noBsn: boolean) => (noBsn ? { confirmNoBsn: true } : {});

/** What became of the clocks and what can still be done about them: the posting day, one extension, stops. */
export function TermsPart({ request, reload }: TermsPartProps) {
  const w = useWords();
  const { language } = useLanguage();
  const t = w.terms;
  const session = useSession();
  const [asking, setAsking] = useState<'extend' | 'stop' | Stop>();
  const { promise, law, extension, stops = [], canExtend, canStop } = request.clocks;
  const mayChange = hasRole(session, ...decisionRoles);
  const running =
    request.answeredAt === undefined && request.status !== 'withdrawn' && request.status !== 'ended';
  const done = () => {
    setAsking(undefined);
    void reload();
  };
  const close = () => setAsking(undefined);
  return (
    <div className="hr-stack hr-stack--tight">
      {running && <P small>{t.lastPosting(sayDay(promise.lastPostingDay, language))}</P>}
      {extension && (
        <P small>{t.extended(t.grounds[extension.ground] ?? extension.ground, extension.extendedBy)}</P>
      )}
      {law.standsStill === true && <P small>{t.standsStill}</P>}
      {stops.length > 0 && (
        <Bullets
          items={stops.map((stop) => (
            <span key={stop.stopId} className="hr-small">
              {t.stop(t.reasons[stop.reason] ?? stop.reason, sayDay(stop.from, language))}:{' '}
              {stop.until === undefined
                ? t.stopOpen
                : t.stopUntil(sayDay(stop.until, language), w.common.days(stop.days))}{' '}
              {stop.until === undefined && hasRole(session, ...handleRoles) && (
                <Button kind="subtle" onClick={() => setAsking(stop)}>
                  {t.resume}
                </Button>
              )}
            </span>
          ))}
        />
      )}
      {(extension ?? stops.length > 0) && <Written request={request} />}
      {mayChange && (canExtend ?? canStop) && (
        <Buttons>
          {canExtend && <Button onClick={() => setAsking('extend')}>{t.extend}</Button>}
          {canStop && <Button onClick={() => setAsking('stop')}>{t.stopIt}</Button>}
        </Buttons>
      )}
      {asking === 'extend' && canExtend && (
        <Extend
          id={request.id}
          text={`${t.extendText(sayDay(canExtend.until.day, language), sayDay(canExtend.lastPostingDay, language))} ${t.extendBy(sayDay(canExtend.day, language))}.`}
          onDone={done}
          onClose={close}
        />
      )}
      {asking === 'stop' && canStop && (
        <StopIt
          id={request.id}
          text={`${t.stopText} ${t.stopBy(sayDay(canStop.day, language))}.`}
          onDone={done}
          onClose={close}
        />
      )}
      {typeof asking === 'object' && <Resume id={request.id} stop={asking} onDone={done} onClose={close} />}
    </div>
  );
}

interface TermDialogProps {
  readonly id: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function Extend({ id, text, ...rest }: TermDialogProps & { text: string }) {
  const w = useWords();
  const t = w.terms;
  const [ground, setGround] = useState<string>();
  return (
    <WordsDialog
      {...rest}
      title={t.extendTitle}
      intro={text}
      label={t.extendMotivation}
      hint={t.extendMotivationHint}
      fault={t.faults.motivation}
      confirm={t.extendConfirm}
      maxLength={5000}
      ready={ground !== undefined}
      send={(motivation, noBsn, key) =>
        extendTerm(id, { ground: ground ?? '', motivation, ...bsn(noBsn) }, key)
      }
    >
      {(tried) => (
        <Choices
          id="extend-ground"
          label={t.extendGround}
          hint={t.extendGroundHint}
          value={ground}
          error={tried && ground === undefined ? t.faults.ground : undefined}
          choices={Object.entries(t.grounds).map(([value, label]) => ({ value, label }))}
          onChange={setGround}
        />
      )}
    </WordsDialog>
  );
}

function StopIt({ id, text, ...rest }: TermDialogProps & { text: string }) {
  const w = useWords();
  const t = w.terms;
  const [reason, setReason] = useState<string>();
  return (
    <WordsDialog
      {...rest}
      title={t.stopTitle}
      intro={text}
      label={t.stopQuestion}
      hint={t.stopQuestionHint}
      fault={t.faults.question}
      least={20}
      confirm={t.stopConfirm}
      maxLength={5000}
      ready={reason !== undefined}
      send={(question, noBsn, key) => stopTerm(id, { reason: reason ?? '', question, ...bsn(noBsn) }, key)}
    >
      {(tried) => (
        <Choices
          id="stop-reason"
          label={t.stopReason}
          value={reason}
          error={tried && reason === undefined ? t.faults.ground : undefined}
          choices={Object.entries(t.reasons).map(([value, label]) => ({ value, label }))}
          onChange={setReason}
        />
      )}
    </WordsDialog>
  );
}

function Resume({ id, stop, onDone, onClose }: TermDialogProps & { stop: Stop }) {
  const w = useWords();
  const t = w.terms;
  const { busy, problem, run } = useAction();
  const [year = '', month = '', day = ''] = dayOf(new Date()).split('-');
  const [parts, setParts] = useState<DateParts>({
    day: String(Number(day)),
    month: String(Number(month)),
    year,
  });
  const [tried, setTried] = useState(false);
  const answeredOn = dayFromParts(parts.day, parts.month, parts.year);
  const submit = async () => {
    setTried(true);
    if (answeredOn === undefined) return;
    if (await run(() => resumeTerm(id, stop.stopId, answeredOn))) onDone();
  };
  return (
    <Dialog title={t.resumeTitle} onClose={onClose}>
      <DateField
        id="resume-day"
        label={t.resumeDay}
        value={parts}
        error={tried && answeredOn === undefined ? t.faults.day : undefined}
        onChange={setParts}
      />
      <ProblemAlert problem={problem} />
      <Buttons>
        <Button kind="primary" busy={busy} onClick={() => void submit()}>
          {t.resumeConfirm}
        </Button>
        <Button onClick={onClose}>{w.common.cancel}</Button>
      </Buttons>
    </Dialog>
  );
}

/** What was written about the term: closed until somebody opens it, which is logged. */
function Written({ request }: { request: RequestDetail }) {
  const w = useWords();
  const t = w.terms;
  const mayRead = hasRole(useSession(), ...holderRoles);
  const { busy, problem, run } = useAction();
  const [words, setWords] = useState<TermWords>();
  if (!mayRead) return null;
  return (
    <>
      {words ? (
        <Bullets
          items={[
            ...(words.extension ? [`${t.motivation}: ${words.extension.motivation}`] : []),
            ...words.stops.map(({ question }) => `${t.question}: ${question}`),
          ]}
        />
      ) : (
        <Buttons>
          <Button
            kind="subtle"
            busy={busy}
            onClick={() => void run(async () => setWords((await showTermWords(request.id)).data))}
          >
            {t.showWords}
          </Button>
        </Buttons>
      )}
      <ProblemAlert problem={problem} />
    </>
  );
}
