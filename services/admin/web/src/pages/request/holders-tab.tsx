import { getCollection, type Collection } from '../../api/processor-sync.js';
import type { RequestDetail } from '../../api/requests.js';
import { useResource } from '../../api/use-resource.js';
import { sayDay } from '../../dates/days.js';
import { H3, P } from '../../ui/text.js';
import { Loaded } from '../../ui/loaded.js';
import { useLanguage, useWords } from '../../words/use-words.js';
import { HolderLine } from './holder-line.js';
import { OrdersPart } from './orders-part.js';

/** Who has something and who was told what must happen: silence is visible, with what can be done about it. */
export default function HoldersTab({ request }: { request: RequestDetail }) {
  const copies = request.lines.some(({ right }) => right === 'access' || right === 'portability');
  const changes = request.orders.length > 0 || !copies;
  return (
    <div className="hr-stack hr-stack--wide">
      {changes && <OrdersPart request={request} />}
      {copies && <Collected request={request} />}
    </div>
  );
}

/** What everyone was asked for a copy, and who answered. */
function Collected({ request }: { request: RequestDetail }) {
  const w = useWords();
  const collection = useResource(
    `collection ${request.id}`,
    (signal) => getCollection(request.id, signal),
    10_000,
  );
  if (collection.problem?.status === 404) {
    return (
      <div className="hr-empty">
        <H3>{w.requestTabs.holdersNone}</H3>
        <P>{w.requestTabs.holdersNoneText}</P>
      </div>
    );
  }
  return (
    <Loaded of={collection}>{(data) => <Holders collection={data} reload={collection.reload} />}</Loaded>
  );
}

const order = ['failed', 'overdue', 'asked', 'to-ask', 'no-answer-possible', 'answered'];

function Holders({ collection, reload }: { collection: Collection; reload: () => Promise<void> }) {
  const w = useWords();
  const { language } = useLanguage();
  const { counts, answerBy, holders, requestId, status } = collection;
  const sorted = [...holders].sort(
    (a, b) => order.indexOf(a.state) - order.indexOf(b.state) || a.name.localeCompare(b.name),
  );
  const silent = counts.asked - counts.settled;
  return (
    <>
      <p>
        <strong>{w.requestTabs.holdersProgress(counts.settled, counts.asked)}</strong>{' '}
        {silent > 0 && w.requestTabs.holdersSilent(silent)}{' '}
        {silent > 0 && w.requestTabs.holdersBy(sayDay(answerBy, language))}
      </p>
      <progress
        className="hr-progress"
        max={counts.asked}
        value={counts.settled}
        aria-label={w.requestTabs.holdersProgress(counts.settled, counts.asked)}
      />
      <ul className="hr-lines">
        {sorted.map((holder) => (
          <HolderLine
            key={holder.holder}
            requestId={requestId}
            holder={holder}
            open={status === 'collecting'}
            reload={reload}
          />
        ))}
      </ul>
    </>
  );
}
