import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Button, Buttons } from '../../ui/button.js';
import { Checkbox, Select, TextField } from '../../ui/fields.js';
import { useWords } from '../../words/use-words.js';
import { writeFilters, type WorklistFilters } from './worklist-query.js';

/** Narrows the view. What is chosen stands in the address, so that a link and the back button keep it. */
export function Filters({ filters }: { filters: WorklistFilters }) {
  const w = useWords();
  const navigate = useNavigate();
  const choose = (part: Partial<WorklistFilters>) =>
    void navigate(`/werklijst?${writeFilters({ ...filters, ...part }).toString()}`);
  const more = filters.overdue === true || filters.owner !== undefined || filters.dueBefore !== undefined;
  const any = more || filters.status !== undefined || filters.right !== undefined;
  return (
    <div className="hr-stack hr-stack--tight" role="group" aria-label={w.worklist.filters}>
      <div className="hr-filters">
        <Select
          id="filter-status"
          label={w.worklist.status}
          value={filters.status ?? ''}
          empty={w.worklist.anyStatus}
          choices={Object.entries(w.statuses).map(([value, label]) => ({ value, label }))}
          onChange={(status) => choose({ status })}
        />
        <Select
          id="filter-right"
          label={w.worklist.right}
          value={filters.right ?? ''}
          empty={w.worklist.anyRight}
          choices={Object.entries(w.rights).map(([value, label]) => ({ value, label }))}
          onChange={(right) => choose({ right })}
        />
        {any && (
          <Button
            kind="subtle"
            onClick={() => choose({ status: '', right: '', owner: '', overdue: false, dueBefore: '' })}
          >
            {w.worklist.clear}
          </Button>
        )}
      </div>
      <details className="hr-details" open={more}>
        <summary>
          <span>{w.worklist.moreFilters}</span>
        </summary>
        <div>
          <MoreFilters filters={filters} onApply={choose} />
        </div>
      </details>
    </div>
  );
}

/** Filters that are typed: they are applied together, so that nothing moves while somebody types. */
function MoreFilters({
  filters,
  onApply,
}: {
  filters: WorklistFilters;
  onApply: (part: Partial<WorklistFilters>) => void;
}) {
  const w = useWords();
  const [owner, setOwner] = useState(filters.owner ?? '');
  const [dueBefore, setDueBefore] = useState(filters.dueBefore ?? '');
  const [overdue, setOverdue] = useState(filters.overdue === true);
  return (
    <form
      className="hr-filters"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onApply({ owner: owner.trim(), dueBefore, overdue });
      }}
    >
      <TextField
        id="filter-owner"
        label={w.worklist.owner}
        hint={w.worklist.ownerHint}
        maxLength={100}
        value={owner}
        onChange={setOwner}
      />
      <TextField
        id="filter-due"
        label={w.worklist.dueBefore}
        type="date"
        value={dueBefore}
        onChange={setDueBefore}
      />
      <Checkbox id="filter-overdue" label={w.worklist.overdue} checked={overdue} onChange={setOverdue} />
      <Buttons>
        <Button type="submit">{w.worklist.apply}</Button>
      </Buttons>
    </form>
  );
}
