import { showLineDetails, type LineView } from '../../../api/lines.js';
import { getDirectory } from '../../../api/processor-sync.js';
import { useResource } from '../../../api/use-resource.js';
import { Alert } from '../../../ui/alert.js';
import { Button, Buttons } from '../../../ui/button.js';
import { Checkbox, Choices, GroupedSelect, TextField } from '../../../ui/fields.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { P } from '../../../ui/text.js';
import { useAction } from '../../../ui/use-action.js';
import { useLanguage, useWords } from '../../../words/use-words.js';
import { fieldName } from '../field-name.js';
import { isContact, type CorrectionChoice, type DecisionForm } from './decision-form.js';

interface CorrectionsChoiceProps {
  readonly id: string;
  readonly requestId: string;
  readonly line: LineView;
  readonly form: DecisionForm;
  readonly change: (part: Partial<DecisionForm>) => void;
  readonly error: string | undefined;
  readonly confirmedError: string | undefined;
}

/** Before and after per field: what the person asks, and what will stand there. */
export function CorrectionsChoice(props: CorrectionsChoiceProps) {
  const { id, requestId, line, form, change, error, confirmedError } = props;
  const w = useWords();
  const { language } = useLanguage();
  const t = w.lineDecision;
  const { busy, problem, run } = useAction();
  const directory = useResource('directory', getDirectory).data;
  const { corrections } = form;
  if (form.outcome === 'refused')
    return line.detailsId === undefined ? null : <P quiet>{t.statementOnRefusal}</P>;

  const open = () =>
    run(async () => {
      const { data } = await showLineDetails(requestId, line.line);
      change({
        corrections: (data.corrections ?? []).map((each) => ({ ...each, take: true })),
        hasStatement: data.statement !== undefined,
      });
    });
  const set = (nth: number, part: Partial<CorrectionChoice>) =>
    change({ corrections: (corrections ?? []).map((each, i) => (i === nth ? { ...each, ...part } : each)) });
  const groups = (directory?.categories ?? []).map(({ id: category, label, fields = [] }) => ({
    label: label[language],
    choices: fields.map((field) => ({ value: `${category}|${field.id}`, label: field.label[language] })),
  }));

  return (
    <fieldset className="hr-item">
      <legend className="hr-strong">{t.corrections}</legend>
      {error !== undefined && <p className="utrecht-form-field-error-message">{error}</p>}
      <ProblemAlert problem={problem} />
      {!corrections && (
        <>
          <P quiet small>
            {t.openDetailsWhy}
          </P>
          <Buttons>
            <Button id={id} busy={busy} onClick={() => void open()}>
              {t.openDetails}
            </Button>
          </Buttons>
        </>
      )}
      {corrections && (
        <>
          <P quiet>{corrections.length === 0 ? t.noCorrections : t.correctionsHint}</P>
          {corrections.map((each, nth) => (
            <div key={nth} className="hr-stack hr-stack--tight hr-correction">
              {each.category === '' ? (
                <GroupedSelect
                  id={nth === 0 ? id : `${id}-${nth}`}
                  label={w.lineForm.place}
                  groups={groups}
                  empty={w.form.choose}
                  value=""
                  onChange={(place) => {
                    const [category = '', field = ''] = place.split('|');
                    set(nth, { category, field });
                  }}
                />
              ) : (
                <Checkbox
                  id={nth === 0 ? id : `${id}-${nth}`}
                  label={t.takeCorrection(fieldName(directory, each, language))}
                  checked={each.take}
                  onChange={(take) => set(nth, { take })}
                />
              )}
              <div className="hr-before-after">
                <div>
                  <div className="hr-small hr-quiet">{w.lineCard.before}</div>
                  <div className="hr-break">{each.before ?? w.lineCard.unknownBefore}</div>
                </div>
                {each.take && (
                  <TextField
                    id={`${id}-after-${nth}`}
                    label={t.becomes}
                    maxLength={1000}
                    value={each.after}
                    onChange={(after) => set(nth, { after })}
                  />
                )}
              </div>
            </div>
          ))}
          <Buttons>
            <Button
              id={corrections.length === 0 ? id : `${id}-add`}
              onClick={() =>
                change({ corrections: [...corrections, { category: '', field: '', after: '', take: true }] })
              }
            >
              {t.addCorrection}
            </Button>
          </Buttons>
          {corrections.some((each) => each.take && isContact(each)) && (
            <Alert kind="warning">
              <Choices
                id={`${id}-confirmed`}
                label={t.confirmed}
                hint={t.confirmedHint}
                value={form.confirmedThrough === '' ? undefined : form.confirmedThrough}
                error={confirmedError}
                choices={[
                  { value: 'known-contact', label: t.confirmedWays['known-contact'] },
                  { value: 'counter', label: t.confirmedWays.counter },
                ]}
                onChange={(confirmedThrough) => change({ confirmedThrough })}
              />
            </Alert>
          )}
        </>
      )}
    </fieldset>
  );
}
