import type { LineToDecide } from '../../../api/lines.js';
import { Checks } from '../../../ui/fields.js';
import { useLanguage, useWords } from '../../../words/use-words.js';
import { mustNamePurposes, partBy, type DecisionForm } from './decision-form.js';

/** Which uses or kinds of data are granted, and which are not: "for a part" says both. */
export function ScopeChoice({
  id,
  toDecide,
  form,
  change,
  error,
}: {
  id: string;
  toDecide: LineToDecide;
  form: DecisionForm;
  change: (part: Partial<DecisionForm>) => void;
  error: string | undefined;
}) {
  const w = useWords();
  const { language } = useLanguage();
  const t = w.lineDecision;
  const { right } = toDecide.line;
  const by = partBy(right);
  const named = mustNamePurposes(toDecide, form.outcome);
  if (by === undefined || (form.outcome !== 'partly' && !named)) return null;
  const choices =
    by === 'purposes'
      ? toDecide.eligibility.map(({ purpose, label, legalBasis }) => ({
          value: purpose,
          label: label[language],
          hint: w.legalBases[legalBasis] ?? legalBasis,
        }))
      : toDecide.categories.map(({ category, label }) => ({ value: category, label: label[language] }));
  return (
    <>
      <Checks
        id={id}
        label={t.stops[right] ?? right}
        values={form.granted}
        error={error}
        choices={choices}
        onChange={(granted) => change({ granted })}
      />
      {form.outcome === 'partly' && (
        <Checks
          id={`${id}-refused`}
          label={t.goesOn[right] ?? right}
          values={form.refused}
          choices={choices}
          onChange={(refused) => change({ refused })}
        />
      )}
    </>
  );
}
