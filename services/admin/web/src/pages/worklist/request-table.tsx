import { useRef, type KeyboardEvent } from 'react';
import { Link } from 'react-router';
import type { RequestRow } from '../../api/requests.js';
import { ClockRows } from '../../clocks/clock-rows.js';
import { sayShortDay } from '../../dates/days.js';
import { rowAfter } from '../../keys/shortcuts.js';
import { useSession } from '../../session/use-session.js';
import { Badge } from '../../ui/text.js';
import { useLanguage, useWords } from '../../words/use-words.js';

/** The requests as a table; on a phone each row is a card. The arrow keys go from row to row. */
export function RequestTable({ rows, more }: { rows: readonly RequestRow[]; more: boolean }) {
  const w = useWords();
  const body = useRef<HTMLTableSectionElement>(null);

  const move = (event: KeyboardEvent) => {
    const links = [...(body.current?.querySelectorAll<HTMLElement>('a[data-row]') ?? [])];
    const to = rowAfter(
      event.key,
      links.findIndex((link) => link === document.activeElement),
      links.length,
    );
    if (to === undefined) return;
    event.preventDefault();
    links[to]?.focus();
  };

  return (
    <table className="utrecht-table hr-requests" role="table">
      <caption className="utrecht-table__caption">
        {more ? w.worklist.captionMore(rows.length) : w.worklist.caption(rows.length)}
        <span className="hr-quiet hr-small hr-wide-only"> {w.worklist.keysHint}</span>
      </caption>
      <thead className="utrecht-table__header" role="rowgroup">
        <tr className="utrecht-table__row" role="row">
          {[w.worklist.number, w.worklist.clock, w.worklist.next, w.worklist.owner].map((name) => (
            <th key={name} scope="col" role="columnheader" className="utrecht-table__header-cell">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body} className="utrecht-table__body" role="rowgroup" onKeyDown={move}>
        {rows.map((row) => (
          <RequestLine key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function RequestLine({ row }: { row: RequestRow }) {
  const w = useWords();
  const { language } = useLanguage();
  const { user } = useSession();
  const { id, number, right, status, receivedAt, answeredAt, clocks, nextStep, owner } = row;
  return (
    <tr className="utrecht-table__row" role="row">
      <th scope="row" role="rowheader" className="utrecht-table__cell hr-requests__number">
        <Link data-row to={`/verzoeken/${id}`} className="utrecht-link utrecht-link--html-a hr-number">
          {number}
        </Link>
        <div className="hr-small hr-quiet">{w.rights[right] ?? right}</div>
      </th>
      <td role="cell" className="utrecht-table__cell hr-requests__clock">
        <ClockRows
          small
          receivedAt={receivedAt}
          clocks={clocks}
          answeredAt={answeredAt}
          withdrawn={status === 'withdrawn'}
        />
      </td>
      <td role="cell" className="utrecht-table__cell hr-requests__next">
        {nextStep.code === 'nothing' ? (
          <span className="hr-quiet">{w.statuses[status] ?? status}</span>
        ) : (
          nextStep.text[language]
        )}
        {nextStep.code !== 'nothing' && (
          <div className="hr-small hr-quiet">
            {w.doers[nextStep.who] ?? nextStep.who}
            {nextStep.by !== undefined && `, ${w.clocks.by(sayShortDay(nextStep.by, language))}`}
          </div>
        )}
        {nextStep.urgent && <Badge tone="warning">{w.worklist.urgent}</Badge>}
      </td>
      <td role="cell" className="utrecht-table__cell hr-requests__owner">
        <span className="hr-narrow-only hr-quiet">{w.worklist.owner}: </span>
        {owner === user.id ? <strong>{w.worklist.mine}</strong> : owner}
      </td>
    </tr>
  );
}
