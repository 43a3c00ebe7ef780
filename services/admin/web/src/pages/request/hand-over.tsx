import { useState } from 'react';
import { handOver, letterAddress, packageAddress, type RequestDetail } from '../../api/requests.js';
import { Button, Buttons } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Checkbox } from '../../ui/fields.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { P } from '../../ui/text.js';
import { useAction } from '../../ui/use-action.js';
import { useWords } from '../../words/use-words.js';

/** Prints a letter, and writes down that it was posted or given. Asks once: it can't be undone. */
export function HandOver({ request, reload }: { request: RequestDetail; reload: () => Promise<void> }) {
  const w = useWords();
  const { busy, problem, run } = useAction();
  const [asking, setAsking] = useState(false);
  const [packageToo, setPackageToo] = useState(false);
  const { id, status, identity, rounds } = request;
  const letter = status === 'could-not-identify' ? 'could-not-identify' : 'answer';
  const delivery = identity?.delivery === 'counter' ? 'counter' : 'post';
  const round = rounds.at(-1);
  const hasPackage = letter === 'answer' && round?.prepared?.package.hasContent === true;

  const confirm = async () => {
    const sent = await run(() => handOver(id, { letter, delivery, ...(hasPackage ? { packageToo } : {}) }));
    if (!sent) return;
    setAsking(false);
    await reload();
  };

  return (
    <>
      <a
        className="utrecht-button utrecht-button--secondary-action"
        href={letterAddress(id)}
        target="_blank"
        rel="noreferrer"
      >
        {w.request.printLetter}
      </a>
      {hasPackage && (
        <a
          className="utrecht-button utrecht-button--secondary-action"
          href={packageAddress(id, round.round)}
          target="_blank"
          rel="noreferrer"
        >
          {w.request.printPackage}
        </a>
      )}
      <Button kind="primary" onClick={() => setAsking(true)}>
        {delivery === 'post' ? w.request.posted : w.request.handed}
      </Button>
      {asking && (
        <Dialog title={w.request.letterSentTitle[delivery]} onClose={() => setAsking(false)}>
          <P>{w.request.letterSentText}</P>
          {delivery === 'post' && <P quiet>{w.request.envelope}</P>}
          {hasPackage && (
            <Checkbox
              id="package-too"
              label={w.request.packageToo}
              checked={packageToo}
              onChange={setPackageToo}
            />
          )}
          <ProblemAlert problem={problem} />
          <Buttons>
            <Button kind="primary" busy={busy} onClick={() => void confirm()}>
              {delivery === 'post' ? w.request.confirmPost : w.request.confirmCounter}
            </Button>
            <Button onClick={() => setAsking(false)}>{w.common.cancel}</Button>
          </Buttons>
        </Dialog>
      )}
    </>
  );
}
