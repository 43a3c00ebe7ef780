import { useState } from 'react';
import { giveTo } from '../../api/office.js';
import type { RequestDetail } from '../../api/requests.js';
import { handleRoles } from '../../app/menu.js';
import { hasRole } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { Button, Buttons } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/fields.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useAction } from '../../ui/use-action.js';
import { useWords } from '../../words/use-words.js';

/** Whose work it is, and the way to take it over or hand it on. */
export function Owner({ request, reload }: { request: RequestDetail; reload: () => Promise<void> }) {
  const w = useWords();
  const t = w.office;
  const session = useSession();
  const { busy, problem, run } = useAction();
  const [giving, setGiving] = useState(false);
  const [owner, setOwner] = useState('');
  const [tried, setTried] = useState(false);
  const mine = request.owner === session.user.id;
  const mayGive = hasRole(session, ...handleRoles);
  const take = async () => {
    await run(() => giveTo(request.id, 'me'));
    await reload();
  };
  const give = async () => {
    setTried(true);
    if (owner.trim() === '') return;
    if (!(await run(() => giveTo(request.id, owner.trim())))) return;
    setGiving(false);
    await reload();
  };
  return (
    <div className="hr-stack hr-stack--tight">
      <p>
        {w.request.owner}: <strong>{mine ? t.mine : request.owner}</strong>
      </p>
      {!giving && <ProblemAlert problem={problem} />}
      {mayGive && (
        <Buttons>
          {!mine && (
            <Button kind="subtle" busy={busy} onClick={() => void take()}>
              {t.take}
            </Button>
          )}
          <Button kind="subtle" onClick={() => setGiving(true)}>
            {t.give}
          </Button>
        </Buttons>
      )}
      {giving && (
        <Dialog title={t.giveTitle} onClose={() => setGiving(false)}>
          <form
            className="hr-form"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              void give();
            }}
          >
            <TextField
              id="new-owner"
              label={t.colleague}
              maxLength={100}
              value={owner}
              error={tried && owner.trim() === '' ? t.colleagueFault : undefined}
              onChange={setOwner}
            />
            <ProblemAlert problem={problem} />
            <Buttons>
              <Button kind="primary" type="submit" busy={busy}>
                {t.giveConfirm}
              </Button>
              <Button onClick={() => setGiving(false)}>{w.common.cancel}</Button>
            </Buttons>
          </form>
        </Dialog>
      )}
    </div>
  );
}
