import { addDays, dayOf, sayDay } from '../../dates/days.js';
import { Choices, DateField, Select } from '../../ui/fields.js';
import { H2 } from '../../ui/text.js';
import { useLanguage, useWords } from '../../words/use-words.js';
import type { IntakeForm } from './intake-form.js';

const channels = ['letter', 'email', 'counter', 'phone', 'form', 'colleague', 'processor'] as const;

interface ReceiptSectionProps {
  readonly form: IntakeForm;
  readonly change: (part: Partial<IntakeForm>) => void;
  readonly channelError: string | undefined;
  readonly receivedError: string | undefined;
  readonly dateError: string | undefined;
}

/** How and when it reached us: receipt is arrival, not when we looked. */
export function ReceiptSection({
  form,
  change,
  channelError,
  receivedError,
  dateError,
}: ReceiptSectionProps) {
  const w = useWords();
  const { language } = useLanguage();
  const today = dayOf(new Date());
  return (
    <section className="hr-stack" aria-labelledby="how">
      <H2 id="how">{w.intake.how}</H2>
      <Select
        id="channel"
        label={w.intake.channel}
        value={form.channel}
        empty={w.form.choose}
        error={channelError}
        choices={channels.map((value) => ({ value, label: w.channels[value] ?? value }))}
        onChange={(channel) => change({ channel })}
      />
      <Choices
        id="received"
        label={w.intake.received}
        hint={w.intake.receivedHint}
        value={form.received}
        error={receivedError}
        choices={[
          { value: 'today', label: `${w.intake.today}, ${sayDay(today, language)}` },
          { value: 'yesterday', label: `${w.intake.yesterday}, ${sayDay(addDays(today, -1), language)}` },
          { value: 'other', label: w.intake.otherDay },
        ]}
        onChange={(received) => change({ received })}
      />
      {form.received === 'other' && (
        <DateField
          id="date"
          label={w.intake.date}
          hint={w.intake.dateHint}
          value={form.date}
          error={dateError}
          onChange={(date) => change({ date })}
        />
      )}
    </section>
  );
}
