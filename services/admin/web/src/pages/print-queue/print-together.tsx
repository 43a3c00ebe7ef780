import { useEffect, useState } from 'react';
import { letterPrinted, printLetters, type PaperRow } from '../../api/print-queue.js';
import { Button, Buttons } from '../../ui/button.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { H2, P } from '../../ui/text.js';
import { useAction } from '../../ui/use-action.js';
import { useWords } from '../../words/use-words.js';

/** At most so many letters are one PDF. */
const MOST = 50;

interface PrintTogetherProps {
  readonly rows: readonly PaperRow[];
  readonly chosen: readonly string[];
  readonly onChoose: (letterIds: readonly string[]) => void;
  readonly onDone: (told: string) => Promise<void>;
}

interface Made {
  readonly address: string;
  readonly letterIds: readonly string[];
  readonly asked: number;
}

/** Several letters as one PDF, which stays in this tab; marking them as printed is a step of its own. */
export function PrintTogether({ rows, chosen, onChoose, onDone }: PrintTogetherProps) {
  const w = useWords();
  const { busy, problem, run } = useAction();
  const marking = useAction();
  const [made, setMade] = useState<Made>();
  const [fault, setFault] = useState<string>();
  const address = made?.address;
  useEffect(() => () => URL.revokeObjectURL(address ?? ''), [address]);

  const make = async () => {
    setFault(
      chosen.length === 0
        ? w.printQueue.makeNothing
        : chosen.length > MOST
          ? w.printQueue.tooMany
          : undefined,
    );
    if (chosen.length === 0 || chosen.length > MOST) return;
    await run(async () => {
      const { pdf, letterIds } = await printLetters(chosen);
      setMade({ address: URL.createObjectURL(pdf), letterIds, asked: chosen.length });
    });
  };
  const mark = async (letterIds: readonly string[]) => {
    const all = await marking.run(async () => {
      for (const letterId of letterIds) await letterPrinted(letterId);
    });
    if (all) {
      setMade(undefined);
      onChoose([]);
    }
    await onDone(all ? w.printQueue.markedPrinted : w.printQueue.somePrinted);
  };
  const toPrint = rows.filter(({ status }) => status === 'to-print').map(({ letterId }) => letterId);
  return (
    <section className="hr-card hr-card--now" aria-label={w.printQueue.make(chosen.length)}>
      <Buttons>
        <Button kind={made ? 'secondary' : 'primary'} busy={busy} onClick={() => void make()}>
          {busy ? w.common.busy : w.printQueue.make(chosen.length)}
        </Button>
        <Button kind="subtle" onClick={() => onChoose(chosen.length > 0 ? [] : toPrint.slice(0, MOST))}>
          {chosen.length > 0 ? w.printQueue.none : w.printQueue.all}
        </Button>
      </Buttons>
      <P small quiet>
        {w.printQueue.logged}
      </P>
      <div role="status">
        {fault !== undefined && <p className="utrecht-form-field-error-message">{fault}</p>}
      </div>
      <ProblemAlert problem={problem} focus />
      <div role="status" className="hr-stack">
        {made && (
          <>
            <H2>{w.printQueue.ready(made.letterIds.length)}</H2>
            {made.asked > made.letterIds.length && (
              <P>{w.printQueue.leftOut(made.asked - made.letterIds.length)}</P>
            )}
            <P>{w.printQueue.readyText}</P>
            <Buttons>
              <a
                className="utrecht-button utrecht-button--primary-action"
                href={made.address}
                target="_blank"
                rel="noreferrer"
              >
                {w.printQueue.openPdf}
              </a>
              <Button busy={marking.busy} onClick={() => void mark(made.letterIds)}>
                {w.printQueue.markPrinted(made.letterIds.length)}
              </Button>
            </Buttons>
            <ProblemAlert problem={marking.problem} focus />
          </>
        )}
      </div>
    </section>
  );
}
