import { useState } from 'react';
import { giveAdvice, type LineView } from '../../api/lines.js';
import { getAdvice } from '../../api/office.js';
import type { RequestDetail } from '../../api/requests.js';
import { reviewRoles } from '../../app/menu.js';
import { sayMoment } from '../../dates/days.js';
import { hasRole } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { Button, Buttons } from '../../ui/button.js';
import { Choices } from '../../ui/fields.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Bullets } from '../../ui/text.js';
import { useAction } from '../../ui/use-action.js';
import { WordsDialog } from '../../ui/words-dialog.js';
import { useLanguage, useWords } from '../../words/use-words.js';

interface AdvicePartProps {
  readonly request: RequestDetail;
  readonly line: LineView;
  readonly reload: () => Promise<void>;
}

/** What the FG advised on a line, and for the FG: the form. The FG advises and decides nothing. */
export function AdvicePart({ request, line, reload }: AdvicePartProps) {
  const w = useWords();
  const { language } = useLanguage();
  const t = w.advice;
  const session = useSession();
  const { busy, problem, run } = useAction();
  const [words, setWords] = useState<Readonly<Record<string, string>>>();
  const [giving, setGiving] = useState(false);
  const [advises, setAdvises] = useState<string>();
  const given = request.advice.filter((each) => each.line === line.line);
  const mayGive = hasRole(session, 'fg') && line.outcome === undefined && line.withdrawnAt === undefined;
  const read = () =>
    run(async () => {
      const { data } = await getAdvice(request.id);
      setWords(Object.fromEntries(data.items.map((each) => [each.adviceId, each.words ?? ''])));
    });
  if (given.length === 0 && !mayGive) return null;
  return (
    <div className="hr-stack hr-stack--tight">
      {given.length > 0 && (
        <>
          <h4 className="hr-strong hr-plain">{t.title}</h4>
          <Bullets
            items={given.map(({ adviceId, givenBy, advises: outcome, givenAt }) => (
              <>
                {t.said(w.outcomes[outcome] ?? outcome, givenBy, sayMoment(givenAt, language))}
                {words?.[adviceId] !== undefined && (
                  <blockquote className="hr-quote">{words[adviceId]}</blockquote>
                )}
              </>
            ))}
          />
        </>
      )}
      <ProblemAlert problem={problem} />
      <Buttons>
        {given.length > 0 && !words && hasRole(session, ...reviewRoles) && (
          <Button kind="subtle" busy={busy} onClick={() => void read()}>
            {t.show}
          </Button>
        )}
        {mayGive && (
          <Button kind="primary" onClick={() => setGiving(true)}>
            {t.give}
          </Button>
        )}
      </Buttons>
      {giving && (
        <WordsDialog
          title={t.giveTitle(line.line)}
          intro={t.giveText}
          label={t.words}
          hint={t.wordsHint}
          fault={t.faults.words}
          confirm={t.confirm}
          maxLength={5000}
          ready={advises !== undefined}
          send={(text, noBsn, key) =>
            giveAdvice(
              request.id,
              line.line,
              { advises: advises ?? '', words: text, ...(noBsn ? { confirmNoBsn: true } : {}) },
              key,
            )
          }
          onDone={() => {
            setGiving(false);
            void reload();
          }}
          onClose={() => setGiving(false)}
        >
          {(tried) => (
            <Choices
              id="advises"
              label={t.advises}
              value={advises}
              error={tried && advises === undefined ? t.faults.advises : undefined}
              choices={['granted', 'partly', 'refused'].map((value) => ({
                value,
                label:
                  w.lineDecision.outcomes[line.right]?.[value as 'granted'] ?? w.outcomes[value] ?? value,
              }))}
              onChange={setAdvises}
            />
          )}
        </WordsDialog>
      )}
    </div>
  );
}
