import type { Directory } from '../../api/processor-sync.js';
import { Button, Buttons } from '../../ui/button.js';
import { Checks, Choices, GroupedSelect, Select, TextArea, TextField } from '../../ui/fields.js';
import { Details } from '../../ui/text.js';
import { useLanguage, useWords } from '../../words/use-words.js';
import {
  emptyCorrection,
  mostCorrections,
  type CorrectionForm,
  type FormRight,
  type LineFaultAt,
  type LineForm,
} from './line-form.js';

interface LineFieldsProps {
  readonly right: FormRight;
  readonly form: LineForm;
  readonly change: (part: Partial<LineForm>) => void;
  readonly faults: readonly LineFaultAt[];
  /** Absent while it is fetched: what people say in words can always be written down. */
  readonly directory: Directory | undefined;
}

/** What is written down of one right: only what that right needs, and none of it is a must. */
export function LineFields(props: LineFieldsProps) {
  switch (props.right) {
    case 'access':
      return null;
    case 'rectification':
      return <Rectification {...props} />;
    case 'erasure':
      return <Erasure {...props} />;
    case 'restriction':
      return <Restriction {...props} />;
    case 'objection':
      return <Objection {...props} />;
    case 'portability':
      return <Portability {...props} />;
    case 'withdrawal-of-consent':
      return (
        <>
          <Purposes {...props} />
          <Words {...props} />
        </>
      );
  }
}

function Rectification(props: LineFieldsProps) {
  const w = useWords();
  const t = w.lineForm;
  const { form, change } = props;
  return (
    <>
      <Choices
        id="line-rectification"
        label={t.change}
        value={form.change}
        choices={[
          { value: 'rectify', label: t.changes.rectify },
          { value: 'supplement', label: t.changes.supplement },
        ]}
        onChange={(next) => change({ change: next })}
      />
      {form.change === 'supplement' ? (
        <TextArea
          id="line-rectification-statement"
          label={t.statement}
          hint={t.statementHint}
          optional
          maxLength={5000}
          value={form.statement}
          onChange={(statement) => change({ statement })}
        />
      ) : (
        <Corrections {...props} />
      )}
    </>
  );
}

function Corrections({ form, change, faults, directory }: LineFieldsProps) {
  const w = useWords();
  const { language } = useLanguage();
  const t = w.lineForm;
  const groups = (directory?.categories ?? []).map(({ id, label, fields = [] }) => ({
    label: label[language],
    choices: fields.map((field) => ({ value: `${id}|${field.id}`, label: field.label[language] })),
  }));
  const error = (fault: LineFaultAt['fault'], nth: number): string | undefined =>
    faults.some((each) => each.fault === fault && each.nth === nth) ? t.faults[fault] : undefined;
  const set = (nth: number, part: Partial<CorrectionForm>) =>
    change({ corrections: form.corrections.map((each, i) => (i === nth ? { ...each, ...part } : each)) });
  return (
    <>
      {form.corrections.map((correction, nth) => (
        <fieldset key={nth} className="hr-item">
          <legend className="hr-strong">{t.correction(nth + 1)}</legend>
          <GroupedSelect
            id={`line-rectification-place-${nth}`}
            label={t.place}
            groups={groups}
            empty={w.form.choose}
            value={correction.place}
            error={error('place', nth)}
            onChange={(place) => set(nth, { place })}
          />
          <div className="hr-before-after">
            <TextField
              id={`line-rectification-before-${nth}`}
              label={t.before}
              optional
              maxLength={1000}
              value={correction.before}
              onChange={(before) => set(nth, { before })}
            />
            <TextField
              id={`line-rectification-after-${nth}`}
              label={t.after}
              maxLength={1000}
              value={correction.after}
              error={error('after', nth)}
              onChange={(after) => set(nth, { after })}
            />
          </div>
          {form.corrections.length > 1 && (
            <Buttons>
              <Button
                kind="subtle"
                onClick={() => change({ corrections: form.corrections.filter((_, i) => i !== nth) })}
              >
                {t.removeCorrection(nth + 1)}
              </Button>
            </Buttons>
          )}
        </fieldset>
      ))}
      {form.corrections.length < mostCorrections && (
        <Buttons>
          <Button onClick={() => change({ corrections: [...form.corrections, emptyCorrection] })}>
            {t.addCorrection}
          </Button>
        </Buttons>
      )}
    </>
  );
}

function Erasure(props: LineFieldsProps) {
  const w = useWords();
  const { form, change } = props;
  return (
    <>
      <Select
        id="line-erasure"
        label={w.lineForm.erasureGround}
        hint={w.lineForm.erasureGroundHint}
        optional
        empty={w.lineForm.notNamed}
        value={form.erasureGround}
        choices={Object.entries(w.erasureGrounds).map(([value, label]) => ({ value, label }))}
        onChange={(erasureGround) => change({ erasureGround })}
      />
      <Categories {...props} />
      <Words {...props} />
    </>
  );
}

function Restriction(props: LineFieldsProps) {
  const w = useWords();
  const { form, change } = props;
  return (
    <>
      <Select
        id="line-restriction"
        label={w.lineForm.restrictionCase}
        hint={w.lineForm.restrictionHint}
        optional
        empty={w.lineForm.notNamed}
        value={form.restrictionCase}
        choices={Object.entries(w.restrictionCases).map(([value, label]) => ({ value, label }))}
        onChange={(restrictionCase) => change({ restrictionCase })}
      />
      <Categories {...props} />
      <Words {...props} />
    </>
  );
}

function Objection(props: LineFieldsProps) {
  const w = useWords();
  const { form, change } = props;
  return (
    <>
      <Choices
        id="line-objection"
        label={w.lineForm.objection}
        value={form.objection}
        choices={[
          {
            value: 'interest',
            label: w.objectionKinds['interest'],
            hint: w.lineForm.objectionHints.interest,
          },
          {
            value: 'direct-marketing',
            label: w.objectionKinds['direct-marketing'],
            hint: w.lineForm.objectionHints['direct-marketing'],
          },
        ]}
        onChange={(objection) => change({ objection })}
      />
      <Purposes {...props} />
      <Words {...props} />
    </>
  );
}

function Portability({ form, change, faults }: LineFieldsProps) {
  const w = useWords();
  const t = w.lineForm;
  const error = (fault: LineFaultAt['fault']): string | undefined =>
    faults.some((each) => each.fault === fault) ? t.faults[fault] : undefined;
  return (
    <>
      <TextField
        id="line-portability-transfer-name-0"
        label={t.transferName}
        hint={t.transferHint}
        optional
        maxLength={120}
        value={form.transferName}
        error={error('transfer-name')}
        onChange={(transferName) => change({ transferName })}
      />
      {(form.transferName !== '' || form.transferAddress !== '') && (
        <>
          <Choices
            id="line-portability-way"
            label={t.transferWay}
            across
            value={form.transferWay}
            choices={[
              { value: 'email', label: t.transferWays.email },
              { value: 'url', label: t.transferWays.url },
            ]}
            onChange={(transferWay) => change({ transferWay })}
          />
          <TextField
            id="line-portability-transfer-address-0"
            label={t.transferAddress[form.transferWay]}
            maxLength={500}
            value={form.transferAddress}
            error={error('transfer-address')}
            onChange={(transferAddress) => change({ transferAddress })}
          />
        </>
      )}
    </>
  );
}

function Categories({ right, form, change, directory }: LineFieldsProps) {
  const w = useWords();
  const { language } = useLanguage();
  return (
    <Details summary={w.lineForm.someCategories}>
      <Checks
        id={`line-${right}-categories`}
        label={w.lineForm.categories}
        hint={w.lineForm.categoriesHint}
        values={form.categories}
        choices={(directory?.categories ?? []).map(({ id, label }) => ({
          value: id,
          label: label[language],
        }))}
        onChange={(categories) => change({ categories })}
      />
    </Details>
  );
}

function Purposes({ right, form, change, directory }: LineFieldsProps) {
  const w = useWords();
  const { language } = useLanguage();
  return (
    <Details summary={w.lineForm.somePurposes}>
      <Checks
        id={`line-${right}-purposes`}
        label={w.lineForm.purposes}
        hint={w.lineForm.purposesHint}
        values={form.purposes}
        choices={(directory?.purposes ?? []).map(({ id, label, legalBasis }) => ({
          value: id,
          label: label[language],
          hint: w.legalBases[legalBasis] ?? legalBasis,
        }))}
        onChange={(purposes) => change({ purposes })}
      />
    </Details>
  );
}

function Words({ right, form, change }: LineFieldsProps) {
  const w = useWords();
  return (
    <TextArea
      id={`line-${right}-words`}
      label={w.lineForm.words}
      hint={w.lineForm.wordsHint}
      optional
      rows={2}
      maxLength={5000}
      value={form.words}
      onChange={(words) => change({ words })}
    />
  );
}
