import { useState } from 'react';
import { releaseAddress } from '../../api/identity.js';
import { Button, Buttons } from '../../ui/button.js';
import { WordsDialog } from '../../ui/words-dialog.js';
import { useWords } from '../../words/use-words.js';

/** Lets a protected address be used for this request; a team lead's word. */
export function ReleaseAddress({ requestId, onDone }: { requestId: string; onDone: () => Promise<void> }) {
  const w = useWords();
  const [asking, setAsking] = useState(false);
  return (
    <Buttons>
      <Button onClick={() => setAsking(true)}>{w.check.release}</Button>
      {asking && (
        <WordsDialog
          title={w.check.release}
          intro={w.check.releaseText}
          label={w.check.releaseReason}
          fault={w.check.releaseFault}
          least={3}
          maxLength={500}
          confirm={w.check.release}
          send={(reason, notABsn) => releaseAddress(requestId, { reason, ...(notABsn ? { notABsn } : {}) })}
          onDone={() => {
            setAsking(false);
            void onDone();
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </Buttons>
  );
}
