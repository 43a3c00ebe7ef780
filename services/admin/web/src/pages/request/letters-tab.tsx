import { letterAddress, type RequestDetail } from '../../api/requests.js';
import { sayMoment } from '../../dates/days.js';
import { P } from '../../ui/text.js';
import { useLanguage, useWords } from '../../words/use-words.js';

/** The letters of a request: what went out, how and when. */
export default function LettersTab({ request }: { request: RequestDetail }) {
  const w = useWords();
  const { language } = useLanguage();
  const answers = request.rounds.flatMap(({ round, prepared, sent }) => (prepared ? [{ round, sent }] : []));
  const when = (delivery: string, at: string) =>
    w.requestTabs.letterOn(w.deliveries[delivery] ?? delivery, sayMoment(at, language));
  if (answers.length === 0 && request.letters.length === 0) return <P>{w.requestTabs.lettersNone}</P>;
  return (
    <ul className="hr-lines">
      {request.letters.map((each) => (
        <li key={each.letter + each.sentAt}>
          <div className="hr-strong">{w.letters[each.letter] ?? each.letter}</div>
          <div className="hr-small hr-quiet">{when(each.delivery, each.sentAt)}</div>
        </li>
      ))}
      {answers.map(({ round, sent }) => (
        <li key={round} className="hr-stack hr-stack--tight">
          <div className="hr-strong">{w.requestTabs.round(round)}</div>
          <div className="hr-small hr-quiet">
            {sent ? when(sent.delivery, sent.sentAt) : w.request.nothingYet}
          </div>
          <a
            className="utrecht-link utrecht-link--html-a"
            href={letterAddress(request.id)}
            target="_blank"
            rel="noreferrer"
          >
            {w.requestTabs.letterOpen}
          </a>
        </li>
      ))}
    </ul>
  );
}
