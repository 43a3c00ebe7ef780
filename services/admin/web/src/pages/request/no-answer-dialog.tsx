import { useState } from 'react';
import { Button, Buttons } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Choices } from '../../ui/fields.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { P } from '../../ui/text.js';
import { useAction } from '../../ui/use-action.js';
import { useWords } from '../../words/use-words.js';

/** A team lead writes down why no answer can come. */
export function NoAnswerDialog({
  name,
  record,
  onClose,
}: {
  name: string;
  record: (reason: string) => Promise<unknown>;
  onClose: () => void;
}) {
  const w = useWords();
  const t = w.requestTabs;
  const { busy, problem, run } = useAction();
  const [reason, setReason] = useState<string>();
  const [tried, setTried] = useState(false);
  const confirm = async () => {
    setTried(true);
    if (reason !== undefined && (await run(() => record(reason)))) onClose();
  };
  return (
    <Dialog title={t.noAnswerTitle(name)} onClose={onClose}>
      <P>{t.noAnswerText}</P>
      <Choices
        id="no-answer-reason"
        label={t.noAnswerReason}
        value={reason}
        error={tried && reason === undefined ? w.form.emptyReason : undefined}
        choices={Object.entries(w.noAnswerReasons).map(([value, label]) => ({ value, label }))}
        onChange={setReason}
      />
      <ProblemAlert problem={problem} />
      <Buttons>
        <Button kind="primary" busy={busy} onClick={() => void confirm()}>
          {t.noAnswerConfirm}
        </Button>
        <Button onClick={onClose}>{w.common.cancel}</Button>
      </Buttons>
    </Dialog>
  );
}
