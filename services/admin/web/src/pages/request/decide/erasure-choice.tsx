import { askRetentionAgain, type RetentionRow } from '../../../api/lines.js';
import { sayDate } from '../../../dates/days.js';
import { Alert } from '../../../ui/alert.js';
import { Button, Buttons } from '../../../ui/button.js';
import { Checkbox } from '../../../ui/fields.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { Badge, P } from '../../../ui/text.js';
import { useAction } from '../../../ui/use-action.js';
import { useLanguage, useWords } from '../../../words/use-words.js';
import { mostRecords, type DecisionForm } from './decision-form.js';
import type { RetentionOpened } from './use-retention.js';

interface ErasureChoiceProps {
  readonly id: string;
  readonly requestId: string;
  readonly line: number;
  readonly retention: RetentionOpened;
  readonly form: DecisionForm;
  readonly change: (part: Partial<DecisionForm>) => void;
  readonly error: string | undefined;
  readonly reload: () => Promise<void>;
}

/** What may go and what must stay until when, per record and with why; and which of it goes. */
export function ErasureChoice(props: ErasureChoiceProps) {
  const { id, requestId, line, retention, form, change, error, reload } = props;
  const w = useWords();
  const t = w.lineDecision;
  const again = useAction();
  const { list, records, tooMany } = retention;
  const open = async () => {
    const all = await retention.open();
    // What may go is checked beforehand; whoever opens it again keeps their own choice.
    if (form.erase.length === 0)
      change({ erase: all.filter(({ verdict }) => verdict === 'may-go').map(({ recordId }) => recordId) });
  };
  const askAgain = () =>
    again.run(async () => {
      await askRetentionAgain(requestId, line);
      await Promise.all([reload(), retention.open()]);
    });
  return (
    <section className="hr-stack" aria-labelledby={`${id}-title`}>
      <h5 id={`${id}-title`} className="hr-strong hr-plain">
        {t.retention}
      </h5>
      {error !== undefined && <p className="utrecht-form-field-error-message">{error}</p>}
      <ProblemAlert problem={retention.problem ?? again.problem} />
      {!list && (
        <>
          <P quiet small>
            {t.retentionWhy}
          </P>
          <Buttons>
            <Button id={id} busy={retention.busy} onClick={() => void open()}>
              {t.retentionOpen}
            </Button>
          </Buttons>
        </>
      )}
      {list?.status === 'asked' && (
        <Alert kind={list.late ? 'warning' : 'info'} announce>
          {list.late && <P>{t.retentionLate}</P>}
          <P>{t.retentionAsked}</P>
          {list.late && (
            <Buttons>
              <Button busy={again.busy} onClick={() => void askAgain()}>
                {t.retentionAgain}
              </Button>
            </Buttons>
          )}
        </Alert>
      )}
      {records && (
        <>
          <p role="status">
            <strong>{t.retentionCounts(list?.mayGo ?? 0, list?.mustStay ?? 0)}</strong>
            {form.outcome !== 'refused' &&
              ` · ${t.retentionChosen(form.outcome === 'granted' ? (list?.mayGo ?? 0) : form.erase.length)}`}
          </p>
          {(tooMany || records.length > 2 * mostRecords) && (
            <Alert kind="warning">
              <P>{t.retentionTooMany}</P>
            </Alert>
          )}
          {records.length === 0 && <P>{t.nothingHeld}</P>}
          <ul className="hr-lines">
            {records.map((record, i) => (
              <Record
                key={record.recordId}
                id={i === 0 ? id : `${id}-${record.recordId}`}
                record={record}
                mayChoose={form.outcome === 'partly'}
                goes={
                  form.outcome === 'granted' ||
                  (form.outcome === 'partly' && form.erase.includes(record.recordId))
                }
                onChange={(goes) =>
                  change({
                    erase: goes
                      ? [...form.erase, record.recordId]
                      : form.erase.filter((each) => each !== record.recordId),
                  })
                }
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Record({
  id,
  record,
  mayChoose,
  goes,
  onChange,
}: {
  id: string;
  record: RetentionRow;
  mayChoose: boolean;
  goes: boolean;
  onChange: (goes: boolean) => void;
}) {
  const w = useWords();
  const { language } = useLanguage();
  const t = w.lineDecision;
  const { verdict, until, because, categoryLabel, purposeLabel, systemName } = record;
  return (
    <li className="hr-stack hr-stack--tight">
      <div className="hr-row">
        <span className="hr-strong">{categoryLabel[language]}</span>
        <Badge tone={verdict === 'may-go' ? 'safe' : 'warning'}>
          {verdict === 'may-go'
            ? t.mayGo
            : until === undefined
              ? t.mustStay
              : t.until(sayDate(until, language))}
        </Badge>
        <span className="hr-small hr-quiet">{t.of(systemName[language], purposeLabel[language])}</span>
      </div>
      <p className="hr-small">{because[language]}</p>
      {mayChoose && verdict === 'may-go' && (
        <Checkbox
          id={id}
          label={t.eraseThis(categoryLabel[language], systemName[language])}
          checked={goes}
          onChange={onChange}
        />
      )}
    </li>
  );
}
