import type { LineToDecide } from '../../../api/lines.js';
import { Checks, TextArea } from '../../../ui/fields.js';
import { useLanguage, useWords } from '../../../words/use-words.js';
import { groundsNow, type DecisionForm } from './decision-form.js';

/** Why not: from the closed list of the right, none chosen beforehand, and why it is needed in this case. */
export function GroundsChoice({
  ids: [groundsId, necessityId],
  toDecide,
  form,
  change,
  errors: [groundsError, necessityError],
}: {
  ids: readonly [string, string];
  toDecide: LineToDecide;
  form: DecisionForm;
  change: (part: Partial<DecisionForm>) => void;
  errors: readonly [string | undefined, string | undefined];
}) {
  const w = useWords();
  const { language } = useLanguage();
  const t = w.lineDecision;
  return (
    <>
      <Checks
        id={groundsId}
        label={t.grounds}
        hint={t.groundsHint}
        values={form.grounds}
        error={groundsError}
        choices={groundsNow(toDecide, form.outcome).map(({ ground, label, article }) => ({
          value: ground,
          label: label[language],
          hint: article,
        }))}
        onChange={(grounds) => change({ grounds })}
      />
      <TextArea
        id={necessityId}
        label={t.necessity}
        hint={t.necessityHint}
        rows={3}
        maxLength={5000}
        value={form.necessity}
        error={necessityError}
        onChange={(necessity) => change({ necessity })}
      />
    </>
  );
}
