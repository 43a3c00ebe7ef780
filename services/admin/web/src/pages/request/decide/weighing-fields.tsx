import { TextArea } from '../../../ui/fields.js';
import { useWords } from '../../../words/use-words.js';
import type { DecisionForm } from './decision-form.js';

/** The weighing of interests, in writing: ours, theirs, the compelling grounds where those are the reason, and the conclusion. */
export function WeighingFields({
  id,
  form,
  change,
  tried,
}: {
  id: string;
  form: DecisionForm;
  change: (part: Partial<DecisionForm>) => void;
  tried: boolean;
}) {
  const w = useWords();
  const t = w.lineDecision;
  const short = (text: string): string | undefined =>
    tried && text.trim().length < 10 ? t.faults.weighing : undefined;
  return (
    <fieldset className="hr-item">
      <legend className="hr-strong">{t.weighing}</legend>
      <p className="hr-quiet">{t.weighingHint}</p>
      <TextArea
        id={id}
        label={t.ourInterest}
        hint={t.ourInterestHint}
        rows={3}
        maxLength={5000}
        value={form.ourInterest}
        error={short(form.ourInterest)}
        onChange={(ourInterest) => change({ ourInterest })}
      />
      <TextArea
        id={`${id}-theirs`}
        label={t.theirInterest}
        hint={t.theirInterestHint}
        rows={3}
        maxLength={5000}
        value={form.theirInterest}
        error={short(form.theirInterest)}
        onChange={(theirInterest) => change({ theirInterest })}
      />
      {form.grounds.includes('compelling-grounds') && (
        <TextArea
          id={`${id}-compelling`}
          label={t.compelling}
          hint={t.compellingHint}
          rows={3}
          maxLength={5000}
          value={form.compelling}
          error={tried && form.compelling.trim().length < 10 ? t.faults.compelling : undefined}
          onChange={(compelling) => change({ compelling })}
        />
      )}
      <TextArea
        id={`${id}-conclusion`}
        label={t.conclusion}
        rows={3}
        maxLength={5000}
        value={form.conclusion}
        error={short(form.conclusion)}
        onChange={(conclusion) => change({ conclusion })}
      />
    </fieldset>
  );
}
