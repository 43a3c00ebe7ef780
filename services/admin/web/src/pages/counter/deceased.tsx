import { useState } from 'react';
import { recordDeceased } from '../../api/identity.js';
import { Button, Buttons } from '../../ui/button.js';
import { Details, P } from '../../ui/text.js';
import { WordsDialog } from '../../ui/words-dialog.js';
import { useWords } from '../../words/use-words.js';

/** The person has died: the request stops, and that is no refusal. */
export function Deceased({ requestId, onDone }: { requestId: string; onDone: () => Promise<void> }) {
  const w = useWords();
  const [asking, setAsking] = useState(false);
  return (
    <Details summary={w.check.deceased}>
      <div className="hr-stack">
        <P>{w.check.deceasedText}</P>
        <Buttons>
          <Button onClick={() => setAsking(true)}>{w.check.deceasedButton}</Button>
        </Buttons>
      </div>
      {asking && (
        <WordsDialog
          title={w.check.deceasedButton}
          intro={w.check.deceasedText}
          label={w.check.deceasedReason}
          hint={w.check.deceasedHint}
          fault={w.check.deceasedFault}
          least={3}
          maxLength={500}
          kind="danger"
          confirm={w.check.deceasedButton}
          send={(reason, notABsn) => recordDeceased(requestId, { reason, ...(notABsn ? { notABsn } : {}) })}
          onDone={() => void onDone()}
          onClose={() => setAsking(false)}
        />
      )}
    </Details>
  );
}
