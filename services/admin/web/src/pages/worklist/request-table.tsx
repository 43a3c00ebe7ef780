import { useRef, type KeyboardEvent } from 'react';
import { Link } from 'react-router';
import type { RequestRow } from '../../api/requests.js';
import { ClockRows } from '../../clocks/clock-rows.js';
import { sayShortDay } from '../../dates/days.js';
import { rowAfter } from '../../keys/shortcuts.js';
import { useSession } from '../../session/use-session.js';
import { Badge } from '../../ui/text.js';
import { useLanguage, useWords } from '../../words/use-words.js';
import { rightsOf } from './rights-of.js';

interface RequestTableProps {
  readonly rows: readonly RequestRow[];
  readonly more: boolean;
  /** Ids of the rows that are checked; absent for who may not give work to others. */
  readonly chosen?: readonly string[];
  readonly onChoose?: (chosen: readonly string[]) => void;
}

/** The requests as a table; on a phone each row is a card. Arrow keys go from row to row, the space bar checks one. */
export function RequestTable({ rows, more, chosen = [], onChoose }: RequestTableProps) {
  const w = useWords();
  const body = useRef<HTMLTableSectionElement>(null);
  const toggle = (id: string) =>
    onChoose?.(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);

  const move = (event: KeyboardEvent) => {
    const here = event.target instanceof HTMLElement ? event.target.dataset['row'] : undefined;
    if (event.key === ' ' && here !== undefined && onChoose) {
      event.preventDefault();
      toggle(here);
      return;
    }
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
        <span className="hr-quiet hr-small hr-wide-only">
          {' '}
          {onChoose ? `${w.worklist.keysHint} ${w.worklist.chooseHint}` : w.worklist.keysHint}
        </span>
      </caption>
      <thead className="utrecht-table__header" role="rowgroup">
        <tr className="utrecht-table__row" role="row">
          {onChoose && (
            <th scope="col" role="columnheader" className="utrecht-table__header-cell hr-requests__check">
              <input
                type="checkbox"
                className="utrecht-checkbox utrecht-checkbox--html-input"
                aria-label={w.worklist.chooseAll}
                checked={rows.length > 0 && rows.every(({ id }) => chosen.includes(id))}
                onChange={(event) => onChoose(event.target.checked ? rows.map(({ id }) => id) : [])}
              />
            </th>
          )}
          {[w.worklist.number, w.worklist.clock, w.worklist.next, w.worklist.owner].map((name) => (
            <th key={name} scope="col" role="columnheader" className="utrecht-table__header-cell">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body} className="utrecht-table__body" role="rowgroup" onKeyDown={move}>
        {rows.map((row) => (
          <RequestLine
            key={row.id}
            row={row}
            {...(onChoose ? { checked: chosen.includes(row.id), onCheck: () => toggle(row.id) } : {})}
          />
        ))}
      </tbody>
    </table>
  );
}

function RequestLine({
  row,
  checked = false,
  onCheck,
}: {
  row: RequestRow;
  checked?: boolean;
  onCheck?: () => void;
}) {
  const w = useWords();
  const { language } = useLanguage();
  const { user } = useSession();
  const { id, number, status, receivedAt, answeredAt, clocks, nextStep, owner } = row;
  return (
    <tr className="utrecht-table__row" role="row">
      {onCheck && (
        <td role="cell" className="utrecht-table__cell hr-requests__check">
          <input
            type="checkbox"
            className="utrecht-checkbox utrecht-checkbox--html-input"
            aria-label={w.worklist.chooseOne(number)}
            checked={checked}
            onChange={onCheck}
          />
        </td>
      )}
      <th scope="row" role="rowheader" className="utrecht-table__cell hr-requests__number">
        <Link data-row={id} to={`/verzoeken/${id}`} className="utrecht-link utrecht-link--html-a hr-number">
          {number}
        </Link>
        <div className="hr-small hr-quiet hr-requests__rights">
          {rightsOf(row)
            .map((right) => w.rights[right] ?? right)
            .join(', ')}
        </div>
      </th>
      <td role="cell" className="utrecht-table__cell hr-requests__clock">
        <ClockRows
          small
          receivedAt={receivedAt}
          clocks={clocks}
          answeredAt={answeredAt}
          withdrawn={status === 'withdrawn' || status === 'ended'}
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
