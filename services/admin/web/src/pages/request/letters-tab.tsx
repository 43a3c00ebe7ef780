import { letterAddress, type RequestDetail } from '../../api/requests.js';
import { handleRoles } from '../../app/menu.js';
import { sayMoment } from '../../dates/days.js';
import { hasRole } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { P } from '../../ui/text.js';
import { useLanguage, useWords } from '../../words/use-words.js';

/** The letters of a request: what went out, how and when. */
export default function LettersTab({ request }: { request: RequestDetail }) {
  const w = useWords();
  const { language } = useLanguage();
  const mayRead = hasRole(useSession(), ...handleRoles);
  const answers = request.rounds.flatMap(({ round, prepared, sent }) => (prepared ? [{ round, sent }] : []));
  const when = (delivery: string, at: string) =>
    w.requestTabs.letterOn(w.deliveries[delivery] ?? delivery, sayMoment(at, language));
  if (answers.length === 0 && request.letters.length === 0) return <P>{w.requestTabs.lettersNone}</P>;
  return (
    <ul className="hr-lines">
      {request.letters.map((each) => (
        <li key={each.letter + each.sentAt} className="hr-stack hr-stack--tight">
          <div className="hr-strong">{w.letters[each.letter] ?? each.letter}</div>
          <div className="hr-small hr-quiet">{when(each.delivery, each.sentAt)}</div>
          {mayRead && (
            <Open
              href={letterAddress(request.id, each.letter)}
              name={w.letters[each.letter] ?? each.letter}
            />
          )}
        </li>
      ))}
      {answers.map(({ round, sent }) => (
        <li key={round} className="hr-stack hr-stack--tight">
          <div className="hr-strong">{w.requestTabs.round(round)}</div>
          <div className="hr-small hr-quiet">
            {sent ? when(sent.delivery, sent.sentAt) : w.request.nothingYet}
          </div>
          {mayRead && (
            <Open href={letterAddress(request.id, 'answer', round)} name={w.requestTabs.round(round)} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Open({ href, name }: { href: string; name: string }) {
  const w = useWords();
  return (
    <a className="utrecht-link utrecht-link--html-a" href={href} target="_blank" rel="noreferrer">
      {w.requestTabs.letterOpen}
      <span className="hr-visually-hidden">: {name}</span>
    </a>
  );
}
