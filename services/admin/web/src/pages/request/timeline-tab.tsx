import type { RequestDetail } from '../../api/requests.js';
import { dayOf, sayDay, sayMoment } from '../../dates/days.js';
import { actorName } from '../../people/actor.js';
import { Comments } from './comments.js';
import { useLanguage, useWords } from '../../words/use-words.js';

/** What happened, newest first. */
export default function TimelineTab({
  request,
  reload,
}: {
  request: RequestDetail;
  reload: () => Promise<void>;
}) {
  const w = useWords();
  const { language } = useLanguage();
  return (
    <div className="hr-stack hr-stack--wide">
      <Comments request={request} reload={reload} />
      <ol className="hr-timeline" reversed>
        {[...request.timeline].reverse().map((entry, i) => (
          <li key={`${entry.at} ${i}`}>
            <div className="hr-strong">{entry.text[language]}</div>
            <div className="hr-small hr-quiet">
              {entry.what === 'received' ? sayDay(dayOf(entry.at), language) : sayMoment(entry.at, language)}
              {entry.by !== undefined && ` · ${w.requestTabs.timelineBy(actorName(w, entry.by))}`}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
