import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.js';
import { Button, Buttons } from './button.js';
import { Dialog } from './dialog.js';
import { ProblemAlert } from './problem-alert.js';
import { P } from './text.js';
import { useAction } from './use-action.js';

/** Asks once before something that can't be undone, and says why it was not done. */
export function ConfirmDialog({
  title,
  text,
  confirm,
  kind = 'danger',
  children,
  act,
  onDone,
  onClose,
}: {
  title: string;
  text: ReactNode;
  confirm: string;
  kind?: 'primary' | 'danger';
  children?: ReactNode;
  act: () => Promise<unknown>;
  onDone: () => void;
  onClose: () => void;
}) {
  const w = useWords();
  const { busy, problem, run } = useAction();
  return (
    <Dialog title={title} onClose={onClose}>
      <P>{text}</P>
      {children}
      <ProblemAlert problem={problem} />
      <Buttons>
        <Button
          kind={kind}
          busy={busy}
          onClick={() => void run(act).then((done) => (done ? onDone() : undefined))}
        >
          {busy ? w.common.busy : confirm}
        </Button>
        <Button onClick={onClose}>{w.common.cancel}</Button>
      </Buttons>
    </Dialog>
  );
}
