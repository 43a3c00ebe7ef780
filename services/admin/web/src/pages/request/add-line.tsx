import { useRef, useState } from 'react';
import { addLine } from '../../api/lines.js';
import type { Directory } from '../../api/processor-sync.js';
import type { RequestDetail } from '../../api/requests.js';
import { Button, Buttons } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Select } from '../../ui/fields.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { P } from '../../ui/text.js';
import { useAction } from '../../ui/use-action.js';
import { useWords } from '../../words/use-words.js';
import { LineFields } from '../intake/line-fields.js';
import {
  emptyLine,
  lineFieldId,
  readLine,
  rightsInOrder,
  type FormRight,
  type LineFaultAt,
} from '../intake/line-form.js';

interface AddLineProps {
  readonly request: RequestDetail;
  readonly directory: Directory | undefined;
  readonly reload: () => Promise<void>;
}

/** A right that the person named after all: the same fields as at intake; the clocks stay. */
export function AddLine({ request, directory, reload }: AddLineProps) {
  const w = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Buttons>
        <Button onClick={() => setOpen(true)}>{w.lineCard.add}</Button>
      </Buttons>
      {open && (
        <AddLineDialog
          request={request}
          directory={directory}
          reload={reload}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

function AddLineDialog({ request, directory, reload, onClose }: AddLineProps & { onClose: () => void }) {
  const w = useWords();
  const t = w.lineCard;
  const { busy, problem, run } = useAction();
  const key = useRef(crypto.randomUUID());
  const [right, setRight] = useState<FormRight | ''>('');
  const [form, setForm] = useState(emptyLine);
  const [faults, setFaults] = useState<readonly LineFaultAt[]>([]);
  const [attempt, setAttempt] = useState(0);
  const submit = async () => {
    setAttempt((n) => n + 1);
    if (right === '') return;
    const read = readLine(right, form);
    setFaults('faults' in read ? read.faults : []);
    if ('faults' in read) return;
    const done = await run(() => addLine(request.id, read.line, key.current));
    if (!done) return;
    await reload();
    onClose();
  };
  const missing = right === '' && attempt > 0 ? t.addFault : undefined;
  return (
    <Dialog title={t.addTitle} onClose={onClose}>
      <form
        className="hr-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <P>{t.addText}</P>
        <ErrorSummary
          attempt={attempt}
          errors={{
            ...(missing === undefined ? {} : { 'add-right': missing }),
            ...Object.fromEntries(
              faults.map((each) => [lineFieldId(right, each), w.lineForm.faults[each.fault]]),
            ),
          }}
        />
        <Select
          id="add-right"
          label={t.addRight}
          empty={w.form.choose}
          value={right}
          error={missing}
          choices={rightsInOrder.map((value) => ({ value, label: w.rights[value] ?? value }))}
          onChange={(next) => {
            setRight(next);
            setFaults([]);
          }}
        />
        {right !== '' && (
          <LineFields
            right={right}
            form={form}
            change={(part) => setForm({ ...form, ...part })}
            faults={faults}
            directory={directory}
          />
        )}
        <ProblemAlert problem={problem} />
        <Buttons>
          <Button kind="primary" type="submit" busy={busy}>
            {busy ? w.common.busy : t.addConfirm}
          </Button>
          <Button onClick={onClose}>{w.common.cancel}</Button>
        </Buttons>
      </form>
    </Dialog>
  );
}
