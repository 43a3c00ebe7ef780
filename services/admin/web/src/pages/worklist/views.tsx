import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '../../session/use-session.js';
import { Button, Buttons } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/fields.js';
import { useWords } from '../../words/use-words.js';
import { builtInViews, readFilters, writeFilters } from './worklist-query.js';

/** The views that everybody has, and those that somebody saved for themselves. */
export function Views() {
  const w = useWords();
  const [query] = useSearchParams();
  const { preferences, savePreferences } = useSession();
  const [saving, setSaving] = useState(false);
  const here = query.toString();
  const { view, number } = readFilters(query);
  const saved = preferences.views.some((each) => each.query === here);
  const plain = builtInViews.some((each) => writeFilters({ view: each }).toString() === here);
  const isCurrent = (is: boolean) => (is ? ('page' as const) : undefined);

  return (
    <div className="hr-row hr-views">
      <nav className="hr-tabs" aria-label={w.worklist.views}>
        <ul>
          {builtInViews.map((each) => (
            <li key={each}>
              <Link
                to={`/werklijst?${writeFilters({ view: each }).toString()}`}
                aria-current={isCurrent(!saved && number === undefined && each === view)}
              >
                {w.worklist.view[each]}
              </Link>
            </li>
          ))}
          {preferences.views.map((each) => (
            <li key={each.query} className="hr-views__own">
              <Link to={`/werklijst?${each.query}`} aria-current={isCurrent(each.query === here)}>
                {each.name}
              </Link>
              {each.query === here && (
                <Button
                  kind="subtle"
                  aria-label={w.worklist.removeView(each.name)}
                  onClick={() =>
                    void savePreferences({ views: preferences.views.filter((other) => other !== each) })
                  }
                >
                  ✕
                </Button>
              )}
            </li>
          ))}
        </ul>
      </nav>
      {!saved && !plain && number === undefined && (
        <Button kind="subtle" onClick={() => setSaving(true)}>
          {w.worklist.saveView}
        </Button>
      )}
      {saving && <SaveView query={here} onClose={() => setSaving(false)} />}
    </div>
  );
}

function SaveView({ query, onClose }: { query: string; onClose: () => void }) {
  const w = useWords();
  const { preferences, savePreferences } = useSession();
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const save = () => {
    setTried(true);
    if (name.trim() === '') return;
    void savePreferences({ views: [...preferences.views, { name: name.trim(), query }] });
    onClose();
  };
  return (
    <Dialog title={w.worklist.saveTitle} onClose={onClose}>
      <form
        className="hr-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          id="view-name"
          label={w.worklist.saveName}
          hint={w.worklist.saveHint}
          maxLength={40}
          value={name}
          error={tried && name.trim() === '' ? w.worklist.saveFault : undefined}
          onChange={setName}
        />
        <Buttons>
          <Button kind="primary" type="submit">
            {w.common.save}
          </Button>
          <Button onClick={onClose}>{w.common.cancel}</Button>
        </Buttons>
      </form>
    </Dialog>
  );
}
