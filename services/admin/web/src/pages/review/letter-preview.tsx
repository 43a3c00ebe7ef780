import type { Review } from '../../api/requests.js';
import { H2, P } from '../../ui/text.js';
import { useWords } from '../../words/use-words.js';
import type { DecisionForm } from './decide.js';
import { letterText } from './letter-text.js';

/** The letter as it stands now. Dutch whatever the language of the page: that is how it is sent. */
export function LetterPreview({ form, review }: { form: DecisionForm; review: Review }) {
  const w = useWords();
  return (
    <aside className="hr-letter">
      <H2 id="letter">{w.review.letter}</H2>
      <div className="hr-letter__paper" lang="nl" role="region" aria-labelledby="letter" tabIndex={0}>
        {letterText(form, review).map(({ heading, lines, list }) => (
          <div key={heading}>
            <p className="hr-strong">{heading}</p>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
            {list && list.length > 0 && (
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
