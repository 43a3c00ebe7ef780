import { useState } from 'react';
import { assignAll } from '../../api/office.js';
import { Button, Buttons } from '../../ui/button.js';
import { TextField } from '../../ui/fields.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useAction } from '../../ui/use-action.js';
import { useWords } from '../../words/use-words.js';

/** The most requests that are given to somebody at once. */
export const mostAtOnce = 100;

/** Gives the requests that are checked to a colleague, or takes them over. */
export function BulkAssign({
  chosen,
  onClear,
  onDone,
}: {
  chosen: readonly string[];
  onClear: () => void;
  onDone: () => Promise<void>;
}) {
  const w = useWords();
  const t = w.worklist;
  const { busy, problem, run } = useAction();
  const [owner, setOwner] = useState('');
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState('');
  const give = async (to: string) => {
    setTried(to === '');
    if (to === '') return;
    await run(async () => {
      const { data } = await assignAll(chosen.slice(0, mostAtOnce), to);
      setSaid(t.assigned(data.assigned.length));
      setOwner('');
      onClear();
      await onDone();
    });
  };
  return (
    <>
      <div role="status">{said !== '' && chosen.length === 0 && <p>{said}</p>}</div>
      {chosen.length > 0 && (
        <form
          className="hr-card hr-card--quiet"
          noValidate
          aria-label={t.assign}
          onSubmit={(event) => {
            event.preventDefault();
            void give(owner.trim());
          }}
        >
          <p className="hr-strong" role="status">
            {t.chosen(chosen.length)}
          </p>
          <div className="hr-bulk">
            <TextField
              id="assign-owner"
              label={w.office.colleague}
              maxLength={100}
              value={owner}
              error={tried && owner.trim() === '' ? w.office.colleagueFault : undefined}
              onChange={setOwner}
            />
            <Buttons>
              <Button kind="primary" type="submit" busy={busy}>
                {t.assignTo}
              </Button>
              <Button busy={busy} onClick={() => void give('me')}>
                {t.assignMe}
              </Button>
              <Button kind="subtle" onClick={onClear}>
                {t.clearChosen}
              </Button>
            </Buttons>
          </div>
          <ProblemAlert problem={problem} />
        </form>
      )}
    </>
  );
}
