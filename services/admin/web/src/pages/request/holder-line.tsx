import { useState } from 'react';
import { askAgain, recordNoAnswer, type CollectionHolder } from '../../api/processor-sync.js';
import { sayDay, sayMoment } from '../../dates/days.js';
import { hasRole } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { Button, Buttons } from '../../ui/button.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Badge, P, TextLink } from '../../ui/text.js';
import { useAction } from '../../ui/use-action.js';
import { useLanguage, useWords } from '../../words/use-words.js';
import { NoAnswerDialog } from './no-answer-dialog.js';

interface HolderLineProps {
  readonly requestId: string;
  readonly holder: CollectionHolder;
  readonly open: boolean;
  readonly reload: () => Promise<void>;
}

const toneOf = (state: CollectionHolder['state']) =>
  state === 'answered'
    ? 'safe'
    : state === 'failed' || state === 'overdue'
      ? 'danger'
      : state === 'no-answer-possible'
        ? 'neutral'
        : 'warning';

/** What is known of a holder that has not answered: since when, what was tried, what comes next. */
function Silence({ holder }: { holder: CollectionHolder }) {
  const w = useWords();
  const { language } = useLanguage();
  const t = w.requestTabs;
  const { askedAt, silentForDays = 0, attempts, failure, nextTryAt, answerBy, state } = holder;
  const since =
    silentForDays > 0
      ? t.silentFor(w.common.days(silentForDays))
      : askedAt !== undefined && t.askedOn(sayMoment(askedAt, language));
  return (
    <>
      <p>
        {since && `${since} · `}
        {t.dueBy(sayDay(answerBy, language))}
      </p>
      {failure && (
        <p>
          {attempts > 0 && `${t.tried(attempts)}: `}
          {failure.explanation[language]}
        </p>
      )}
      {nextTryAt !== undefined && (
        <P quiet small>
          {t.nextTry(sayMoment(nextTryAt, language))}
        </P>
      )}
      {state === 'failed' && nextTryAt === undefined && <P>{t.noNextTry}</P>}
    </>
  );
}

/** One holder: its answers, or its silence and what can be done. */
export function HolderLine({ requestId, holder, open, reload }: HolderLineProps) {
  const w = useWords();
  const { language } = useLanguage();
  const session = useSession();
  const { busy, problem, run } = useAction();
  const [asked, setAsked] = useState(false);
  const [closing, setClosing] = useState(false);
  const t = w.requestTabs;
  const { name, state, adapter, answers, noAnswer, agreement, searchTaskId, canDo } = holder;
  const settled = state === 'answered' || state === 'no-answer-possible';

  const again = async () => {
    if (await run(() => askAgain(requestId, holder.holder))) setAsked(true);
    await reload();
  };

  return (
    <li className="hr-stack hr-stack--tight">
      <div className="hr-row">
        <h3 className="hr-strong hr-holder">{name}</h3>
        <Badge tone={toneOf(state)}>{w.holderStates[state] ?? state}</Badge>
        <span className="hr-small hr-quiet">{w.adapters[adapter] ?? adapter}</span>
      </div>
      {answers.map((answer) => (
        <p key={answer.answeredAt}>
          {w.holderOutcomes[answer.outcome] ?? answer.outcome}
          {answer.items > 0 && `: ${w.common.items(answer.items)}`}
          {answer.supplement && ` (${t.supplement})`}
          <span className="hr-small hr-quiet"> · {sayMoment(answer.answeredAt, language)}</span>
        </p>
      ))}
      {noAnswer && (
        <p>
          {w.noAnswerReasons[noAnswer.reason] ?? noAnswer.reason}
          <span className="hr-small hr-quiet">
            {' '}
            · {t.noAnswerBy(noAnswer.recordedBy, sayMoment(noAnswer.recordedAt, language))}
          </span>
        </p>
      )}
      {!settled && <Silence holder={holder} />}
      {agreement === 'ended' && (
        <P quiet small>
          {t.agreementEnded}
        </P>
      )}
      {agreement === 'none' && (
        <P quiet small>
          {t.agreementNone}
        </P>
      )}
      <ProblemAlert problem={problem} />
      <div role="status">{asked && <P>{t.askedAgain(name)}</P>}</div>
      {open && !settled && (
        <Buttons>
          {canDo.includes('ask-again') && (
            <Button busy={busy} onClick={() => void again()}>
              {t.askAgain} <span className="hr-visually-hidden">: {name}</span>
            </Button>
          )}
          {canDo.includes('record-no-answer') && hasRole(session, 'team-lead') && (
            <Button onClick={() => setClosing(true)}>
              {t.noAnswer} <span className="hr-visually-hidden">: {name}</span>
            </Button>
          )}
          {searchTaskId !== undefined && hasRole(session, 'employee', 'privacy-officer') && (
            <TextLink to={`/zoektaken/${searchTaskId}`}>{t.toTask}</TextLink>
          )}
        </Buttons>
      )}
      {closing && (
        <NoAnswerDialog
          name={name}
          record={(reason) => recordNoAnswer(requestId, holder.holder, reason)}
          onClose={() => {
            setClosing(false);
            void reload();
          }}
        />
      )}
    </li>
  );
}
