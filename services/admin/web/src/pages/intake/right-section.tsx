import { getDirectory } from '../../api/processor-sync.js';
import { useResource } from '../../api/use-resource.js';
import { Checkbox, TextArea } from '../../ui/fields.js';
import { H2 } from '../../ui/text.js';
import { useWords } from '../../words/use-words.js';
import { lineOf, type FaultInLine, type IntakeForm } from './intake-form.js';
import { LineFields } from './line-fields.js';
import { rightsInOrder, type FormRight, type LineForm } from './line-form.js';

interface RightSectionProps {
  readonly form: IntakeForm;
  readonly change: (part: Partial<IntakeForm>) => void;
  readonly error: string | undefined;
  readonly inLines: readonly FaultInLine[];
}

/** What is asked: any number of rights. Not naming one, and not saying why, stops nothing (P23). */
export function RightSection({ form, change, error, inLines }: RightSectionProps) {
  const w = useWords();
  const t = w.intake;
  const directory = useResource('directory', getDirectory).data;
  const check = (right: FormRight, on: boolean) =>
    change({ rights: on ? [...form.rights, right] : form.rights.filter((each) => each !== right) });
  const setLine = (right: FormRight, part: Partial<LineForm>) =>
    change({ lines: { ...form.lines, [right]: { ...lineOf(form, right), ...part } } });
  return (
    <section className="hr-stack" aria-labelledby="what">
      <H2 id="what">{t.what}</H2>
      <fieldset
        className="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset"
        aria-describedby={error === undefined ? 'right-hint' : 'right-hint right-error'}
      >
        <legend className="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
          {t.right}
        </legend>
        <div id="right-hint" className="utrecht-form-field__description utrecht-form-field-description">
          {t.rightHint}
        </div>
        {error !== undefined && (
          <div
            id="right-error"
            className="utrecht-form-field__error-message utrecht-form-field-error-message"
          >
            {error}
          </div>
        )}
        {rightsInOrder.map((right, i) => {
          const checked = form.rights.includes(right);
          const fields = checked && right !== 'access';
          return (
            <div key={right}>
              <Checkbox
                id={i === 0 ? 'right' : `right-${right}`}
                label={w.rights[right] ?? right}
                hint={t.rightHints[right]}
                checked={checked}
                onChange={(on) => check(right, on)}
              />
              {fields && (
                <div className="hr-reveal hr-stack" role="group" aria-label={w.rights[right] ?? right}>
                  <LineFields
                    right={right}
                    form={lineOf(form, right)}
                    change={(part) => setLine(right, part)}
                    faults={inLines.filter((each) => each.right === right)}
                    directory={directory}
                  />
                </div>
              )}
            </div>
          );
        })}
        <Checkbox
          id="right-unclear"
          label={t.unclear}
          hint={t.unclearHint}
          checked={form.unclear}
          onChange={(unclear) => change({ unclear })}
        />
      </fieldset>
      <TextArea
        id="own-words"
        label={t.ownWords}
        optional
        hint={t.ownWordsHint}
        rows={4}
        maxLength={20_000}
        value={form.ownWords}
        onChange={(ownWords) => change({ ownWords })}
      />
      <TextArea
        id="reason"
        label={t.reason}
        optional
        hint={t.reasonHint}
        rows={3}
        maxLength={2000}
        value={form.reason}
        onChange={(reason) => change({ reason })}
      />
    </section>
  );
}
