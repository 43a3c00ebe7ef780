import { Details, P } from '../../ui/text.js';
import { useWords } from '../../words/use-words.js';

/** Helps a clerk to tell a request from a question, a change, a complaint, or somebody else who wants data. */
export function IsThisARequest() {
  const w = useWords();
  return (
    <Details summary={w.intake.helper}>
      <div className="hr-stack">
        <P>{w.intake.helperIntro}</P>
        <dl className="hr-stack hr-text">
          {w.intake.helpers.map(({ wants, does }) => (
            <div key={wants}>
              <dt className="hr-strong">{wants}</dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <P>{w.intake.helperDoubt}</P>
      </div>
    </Details>
  );
}
