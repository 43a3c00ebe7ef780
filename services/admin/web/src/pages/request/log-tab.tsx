import type { RequestDetail } from '../../api/requests.js';
import { sayMoment } from '../../dates/days.js';
import { actorName } from '../../people/actor.js';
import { P } from '../../ui/text.js';
import { useLanguage, useWords } from '../../words/use-words.js';

/** Which colleague did what. */
export default function LogTab({ request }: { request: RequestDetail }) {
  const w = useWords();
  const { language } = useLanguage();
  const done = request.timeline.filter((entry) => entry.by !== undefined);
  return (
    <>
      <P>{w.requestTabs.logText}</P>
      {done.length === 0 ? (
        <P quiet>{w.requestTabs.logEmpty}</P>
      ) : (
        <table className="utrecht-table hr-log">
          <thead className="utrecht-table__header">
            <tr>
              {[w.requestTabs.logWhen, w.requestTabs.logWho, w.requestTabs.logWhat].map((name) => (
                <th key={name} scope="col" className="utrecht-table__header-cell">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="utrecht-table__body">
            {done.map((entry, i) => (
              <tr key={`${entry.at} ${i}`}>
                <td className="utrecht-table__cell">{sayMoment(entry.at, language)}</td>
                <td className="utrecht-table__cell">{actorName(w, entry.by ?? '')}</td>
                <td className="utrecht-table__cell">{entry.text[language]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
