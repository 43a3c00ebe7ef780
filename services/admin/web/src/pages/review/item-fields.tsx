import type { ReviewField } from '../../api/requests.js';
import { Badge } from '../../ui/text.js';
import { useLanguage, useWords } from '../../words/use-words.js';

const short = ({ value, aboutOther }: ReviewField): boolean =>
  value.length <= 40 && !value.includes('\n') && !aboutOther;

/** What a holder has: a few short values in a line, longer ones below each other; what is about others stands out. */
export function ItemFields({ fields }: { fields: readonly ReviewField[] }) {
  const w = useWords();
  const { language } = useLanguage();
  if (fields.length === 0) return null;
  return (
    <dl className={fields.every(short) ? 'hr-fields hr-fields--inline' : 'hr-fields'}>
      {fields.map(({ field, label, value, aboutOther }) => (
        <div key={field} className={aboutOther ? 'hr-fields__other' : undefined}>
          <dt>
            {label[language]} {aboutOther && <Badge tone="warning">{w.review.aboutOther}</Badge>}
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
