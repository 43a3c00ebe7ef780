import { useState } from 'react';
import { useSession } from '../../session/use-session.js';
import { Button, Buttons } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Badge, H2, P } from '../../ui/text.js';
import { useAction } from '../../ui/use-action.js';
import { useWords } from '../../words/use-words.js';
import type { MarksInHand } from './use-marks.js';

/** A second colleague looks at everything before it is given: who marked cannot be who checks. */
export function SecondLook({ inHand, mayMark }: { inHand: MarksInHand; mayMark: boolean }) {
  const w = useWords();
  const { user } = useSession();
  const { saved, saving, unsaved, save, check } = inHand;
  const { busy, problem, run } = useAction();
  const [asking, setAsking] = useState(false);
  const { revision, editedBy = '', checkedBy } = saved;
  const confirm = async () => {
    if (await run(check)) setAsking(false);
  };
  return (
    <section className="hr-card hr-card--quiet" aria-labelledby="second">
      <H2 id="second">{w.dossier.second}</H2>
      <P small>{w.dossier.secondWhy}</P>
      <div role="status" className="hr-stack hr-stack--tight">
        {checkedBy !== undefined && (
          <p>
            <Badge tone="safe">{w.dossier.secondDone(checkedBy)}</Badge>
          </p>
        )}
        {checkedBy === undefined && revision === 0 && <P>{w.dossier.secondNothing}</P>}
        {checkedBy === undefined && revision > 0 && (
          <P>{editedBy === user.id ? w.dossier.secondMine : w.dossier.secondAsk(editedBy)}</P>
        )}
      </div>
      {mayMark && checkedBy === undefined && (
        <Buttons>
          {revision === 0 && !unsaved && (
            <Button busy={saving} onClick={() => void save()}>
              {w.dossier.nothingBlack}
            </Button>
          )}
          {revision > 0 && editedBy !== user.id && (
            <Button busy={saving || unsaved} onClick={() => setAsking(true)}>
              {w.dossier.secondButton}
            </Button>
          )}
        </Buttons>
      )}
      {checkedBy !== undefined && (
        <P small quiet>
          {w.dossier.secondLost}
        </P>
      )}
      {asking && (
        <Dialog title={w.dossier.second} onClose={() => setAsking(false)}>
          <P>{w.dossier.secondSure}</P>
          <ProblemAlert problem={problem} />
          <Buttons>
            <Button kind="primary" busy={busy} onClick={() => void confirm()}>
              {w.dossier.secondConfirm}
            </Button>
            <Button onClick={() => setAsking(false)}>{w.common.cancel}</Button>
          </Buttons>
        </Dialog>
      )}
    </section>
  );
}
