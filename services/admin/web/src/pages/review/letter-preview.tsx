import type { Review } from '../../api/requests.js';
import { H2, P } from '../../ui/text.js';
import { useWords } from '../../words/use-words.js';
import type { DecisionForm } from './decide.js';
import { letterText } from './letter-text.js';

/** The letter as it stands now. Dutch whatever the language of the page: that is how it is sent. */
export function LetterPreview({ form, review }: { form: DecisionForm; review: Review }) {
  const w = useWords();
  return (
    <aside className="hr-letter" aria-labelledby="letter">
      <H2 id="letter">{w.review.letter}</H2>
      <div className="hr-letter__paper" lang="nl">
        {letterText(form, review).map(({ text, list }, i) => (
          <div key={i}>
            <p>{text}</p>
            {list && (
              <ul>
                {list.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
          </div>
        ))}
      </div>
      <P quiet small>
        {w.review.letterHint}
      </P>
    </aside>
  );
}
