import { Alert } from '../../ui/alert.js';
import { Choices, TextArea } from '../../ui/fields.js';
import { H2, P } from '../../ui/text.js';
import { useWords } from '../../words/use-words.js';
import type { IntakeForm } from './intake-form.js';

interface RightSectionProps {
  readonly form: IntakeForm;
  readonly change: (part: Partial<IntakeForm>) => void;
  readonly error: string | undefined;
}

/** What is asked. Not naming a right, and not saying why, stops nothing (P23). */
export function RightSection({ form, change, error }: RightSectionProps) {
  const w = useWords();
  const rights = ['access', 'unclear', 'other'] as const;
  return (
    <section className="hr-stack" aria-labelledby="what">
      <H2 id="what">{w.intake.what}</H2>
      <Choices
        id="right"
        label={w.intake.right}
        value={form.right}
        error={error}
        choices={rights.map((value) => ({
          value,
          label: w.intake.rights[value],
          hint: w.intake.rightHints[value],
        }))}
        onChange={(right) => change({ right })}
      />
      {form.right === 'other' && (
        <Alert kind="warning" title={w.intake.otherTitle} announce>
          <P>{w.intake.otherText}</P>
        </Alert>
      )}
      <TextArea
        id="own-words"
        label={w.intake.ownWords}
        optional
        hint={w.intake.ownWordsHint}
        rows={4}
        maxLength={20_000}
        value={form.ownWords}
        onChange={(ownWords) => change({ ownWords })}
      />
      <TextArea
        id="reason"
        label={w.intake.reason}
        optional
        hint={w.intake.reasonHint}
        rows={3}
        maxLength={2000}
        value={form.reason}
        onChange={(reason) => change({ reason })}
      />
    </section>
  );
}
