import { useRef, useState, type ReactNode } from 'react';
import { asksAboutBsn } from '../api/problem-words.js';
import { useWords } from '../words/use-words.js';
import { BsnQuestion } from './bsn-question.js';
import { Button, Buttons } from './button.js';
import { Dialog } from './dialog.js';
import { TextArea } from './fields.js';
import { ProblemAlert } from './problem-alert.js';
import { P } from './text.js';
import { useAction } from './use-action.js';

interface WordsDialogProps {
  readonly title: string;
  readonly intro: ReactNode;
  readonly label: string;
  readonly hint?: string;
  /** Said when the words are too short. */
  readonly fault: string;
  /** Characters at least; 0 when words need not be there. */
  readonly least?: number;
  readonly confirm: string;
  readonly kind?: 'primary' | 'danger';
  readonly maxLength?: number;
  /** Fields above the words. */
  readonly children?: (tried: boolean) => ReactNode;
  /** Whether those are filled in. */
  readonly ready?: boolean;
  readonly send: (words: string, confirmNoBsn: boolean, key: string) => Promise<unknown>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks for a choice and words with it, once, and says why it was not done. A number in the words is asked about (P16). */
export function WordsDialog({
  title,
  intro,
  label,
  hint,
  fault,
  least = 10,
  confirm,
  kind = 'primary',
  maxLength = 2000,
  children,
  ready = true,
  send,
  onDone,
  onClose,
}: WordsDialogProps) {
  const w = useWords();
  const { busy, problem, run } = useAction();
  const key = useRef(crypto.randomUUID());
  const [words, setWords] = useState('');
  const [noBsn, setNoBsn] = useState(false);
  const [tried, setTried] = useState(false);
  const short = words.trim().length < least;
  const submit = async () => {
    setTried(true);
    if (short || !ready) return;
    if (await run(() => send(words.trim(), noBsn, key.current))) onDone();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="hr-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <P>{intro}</P>
        {children?.(tried)}
        <TextArea
          id="dialog-words"
          label={label}
          hint={hint}
          optional={least === 0}
          rows={4}
          maxLength={maxLength}
          value={words}
          error={tried && short ? fault : undefined}
          onChange={setWords}
        />
        {asksAboutBsn(problem) ? (
          <BsnQuestion checked={noBsn} onChange={setNoBsn} />
        ) : (
          <ProblemAlert problem={problem} />
        )}
        <Buttons>
          <Button kind={kind} type="submit" busy={busy}>
            {busy ? w.common.busy : confirm}
          </Button>
          <Button onClick={onClose}>{w.common.cancel}</Button>
        </Buttons>
      </form>
    </Dialog>
  );
}
