import { useNavigate } from 'react-router';
import { Button } from '../../ui/button.js';
import { Select } from '../../ui/fields.js';
import { useWords } from '../../words/use-words.js';
import { writeFilters, type WorklistFilters } from './worklist-query.js';

/** Narrows the view. What is chosen stands in the address, so that a link and the back button keep it. */
export function Filters({ filters }: { filters: WorklistFilters }) {
  const w = useWords();
  const navigate = useNavigate();
  const choose = (part: Partial<WorklistFilters>) =>
    void navigate(`/werklijst?${writeFilters({ ...filters, ...part }).toString()}`);
  const any = Boolean(filters.status ?? filters.right);
  return (
    <div className="hr-filters" role="group" aria-label={w.worklist.filters}>
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
        <Button kind="subtle" onClick={() => choose({ status: '', right: '' })}>
          {w.worklist.clear}
        </Button>
      )}
    </div>
  );
}
