import type { Ground } from '../../api/requests.js';
import { Choices } from '../../ui/fields.js';
import { Details, P } from '../../ui/text.js';
import { useLanguage, useWords } from '../../words/use-words.js';

interface WholeRequestProps {
  readonly grounds: readonly Ground[];
  /** The ground chosen against the whole; empty for none. */
  readonly whole: string;
  readonly onChange: (whole: string) => void;
}

/** Refusing the request as a whole: folded away, for it is rare. */
export function WholeRequest({ grounds, whole, onChange }: WholeRequestProps) {
  const w = useWords();
  const { language } = useLanguage();
  const choices = grounds.map(({ ground, label, article }) => ({
    value: ground,
    label: label[language],
    hint: article,
  }));
  return (
    <Details summary={w.review.whole}>
      <div className="hr-stack">
        <P>{w.review.wholeText}</P>
        <Choices
          id="whole"
          label={w.review.ground}
          hint={w.review.groundHint}
          value={whole === '' ? 'none' : whole}
          choices={[{ value: 'none', label: w.review.wholeOff }, ...choices]}
          onChange={(next) => onChange(next === 'none' ? '' : next)}
        />
      </div>
    </Details>
  );
}
