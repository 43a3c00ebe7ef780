import { useState } from 'react';
import { letterPosted, letterPrinted, takeLetterBack, type PaperRow } from '../../api/print-queue.js';
import { dayOf, sayDay } from '../../dates/days.js';
import { actorName } from '../../people/actor.js';
import { Button, Buttons } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Checkbox } from '../../ui/fields.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Badge, P, TextLink } from '../../ui/text.js';
import { useAction } from '../../ui/use-action.js';
import { useLanguage, useWords } from '../../words/use-words.js';

interface PaperTableProps {
  readonly rows: readonly PaperRow[];
  readonly chosen: readonly string[];
  readonly onChoose: (letterIds: readonly string[]) => void;
  readonly onDone: (told: string) => Promise<void>;
}

/** Each letter with where it stands and its next step; on a phone each is a card. */
export function PaperTable({ rows, chosen, onChoose, onDone }: PaperTableProps) {
  const w = useWords();
  const names = [
    w.printQueue.select,
    w.printQueue.letter,
    w.printQueue.how,
    w.printQueue.deadline,
    w.printQueue.does,
  ];
  return (
    <table className="utrecht-table hr-requests hr-papers" role="table">
      <caption className="utrecht-table__caption">{w.printQueue.caption(rows.length)}</caption>
      <thead className="utrecht-table__header" role="rowgroup">
        <tr className="utrecht-table__row" role="row">
          {names.map((name) => (
            <th key={name} scope="col" role="columnheader" className="utrecht-table__header-cell">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="utrecht-table__body" role="rowgroup">
        {rows.map((row) => (
          <PaperLine
            key={row.letterId}
            row={row}
            chosen={chosen.includes(row.letterId)}
            onChoose={(yes) =>
              onChoose(yes ? [...chosen, row.letterId] : chosen.filter((id) => id !== row.letterId))
            }
            onDone={onDone}
          />
        ))}
      </tbody>
    </table>
  );
}

interface PaperLineProps {
  readonly row: PaperRow;
  readonly chosen: boolean;
  readonly onChoose: (yes: boolean) => void;
  readonly onDone: (told: string) => Promise<void>;
}

function PaperLine({ row, chosen, onChoose, onDone }: PaperLineProps) {
  const w = useWords();
  const { language } = useLanguage();
  const { letterId, requestId, number, delivery, status, queuedAt, queuedBy, printedAt, promisedBy } = row;
  const { busy, problem, run } = useAction();
  const [asking, setAsking] = useState<'out' | 'back'>();
  const letter = w.letters[row.letter] ?? row.letter;
  const day = (moment: string) => sayDay(dayOf(moment), language);
  const late = dayOf(new Date()) > promisedBy;
  const where = delivery === 'counter' ? 'counter' : 'post';
  const about = <span className="hr-visually-hidden">: {`${letter}, ${number}`}</span>;

  const out = async (packageToo?: boolean) => {
    const how = { delivery: where, ...(packageToo === undefined ? {} : { packageToo }) } as const;
    if (!(await run(() => letterPosted(letterId, how)))) return;
    setAsking(undefined);
    await onDone(w.printQueue.goneOut(letter, number));
  };
  const printed = async () => {
    if (await run(() => letterPrinted(letterId))) await onDone(w.printQueue.markedPrinted);
  };
  return (
    <tr className="utrecht-table__row" role="row">
      <td role="cell" className="utrecht-table__cell hr-papers__choose">
        <Checkbox
          id={`choose-${letterId}`}
          label={<span className="hr-visually-hidden">{w.printQueue.selectOne(letter, number)}</span>}
          checked={chosen}
          onChange={onChoose}
        />
      </td>
      <th scope="row" role="rowheader" className="utrecht-table__cell hr-papers__letter">
        <TextLink to={`/verzoeken/${requestId}/brieven`}>
          <span className="hr-number">{number}</span>
        </TextLink>
        <div>{letter}</div>
      </th>
      <td role="cell" className="utrecht-table__cell">
        {w.deliveries[delivery] ?? delivery}
        {row.language !== undefined &&
          row.language !== 'nl' &&
          `, ${w.printQueue.languages[row.language] ?? row.language}`}
        <div className="hr-small hr-quiet">
          {queuedBy === undefined
            ? w.printQueue.queuedAlone(day(queuedAt))
            : w.printQueue.queued(day(queuedAt), actorName(w, queuedBy))}
        </div>
      </td>
      <td role="cell" className="utrecht-table__cell">
        <span className="hr-narrow-only hr-quiet">{w.printQueue.deadline} </span>
        {sayDay(promisedBy, language)} {late && <Badge tone="danger">{w.printQueue.late}</Badge>}
      </td>
      <td role="cell" className="utrecht-table__cell hr-papers__does">
        <div className="hr-stack hr-stack--tight">
          <p className="hr-row">
            <Badge tone={status === 'printed' ? 'active' : 'neutral'}>{w.printQueue.states[status]}</Badge>
            {printedAt !== undefined && (
              <span className="hr-small hr-quiet">{w.printQueue.printedOn(day(printedAt))}</span>
            )}
          </p>
          <Buttons>
            {status === 'to-print' && (
              <Button busy={busy} onClick={() => void printed()}>
                {w.printQueue.toPrinted}
                {about}
              </Button>
            )}
            {status === 'printed' && (
              <Button busy={busy} onClick={() => (row.letter === 'answer' ? setAsking('out') : void out())}>
                {where === 'counter' ? w.printQueue.toGiven : w.printQueue.toPosted}
                {about}
              </Button>
            )}
            {row.letter !== 'answer' && (
              <Button kind="subtle" onClick={() => setAsking('back')}>
                {w.printQueue.takeBack}
                {about}
              </Button>
            )}
          </Buttons>
        </div>
        {asking === undefined && <ProblemAlert problem={problem} />}
        {asking === 'out' && (
          <AnswerGoes
            busy={busy}
            onConfirm={(packageToo) => void out(packageToo)}
            onClose={() => setAsking(undefined)}
          >
            <ProblemAlert problem={problem} />
          </AnswerGoes>
        )}
        {asking === 'back' && (
          <Dialog title={w.printQueue.takeBackTitle} onClose={() => setAsking(undefined)}>
            <P>{w.printQueue.takeBackText}</P>
            <ProblemAlert problem={problem} />
            <Buttons>
              <Button
                kind="danger"
                busy={busy}
                onClick={() =>
                  void run(() => takeLetterBack(letterId)).then((done) => {
                    if (done) void onDone(w.printQueue.backIn);
                  })
                }
              >
                {w.printQueue.takeBackSure}
              </Button>
              <Button onClick={() => setAsking(undefined)}>{w.common.cancel}</Button>
            </Buttons>
          </Dialog>
        )}
      </td>
    </tr>
  );
}

function AnswerGoes({
  busy,
  onConfirm,
  onClose,
  children,
}: {
  busy: boolean;
  onConfirm: (packageToo: boolean) => void;
  onClose: () => void;
  children: React.ReactNode;
}) {
  const w = useWords();
  const [packageToo, setPackageToo] = useState(false);
  return (
    <Dialog title={w.printQueue.answerTitle} onClose={onClose}>
      <P>{w.printQueue.answerText}</P>
      <Checkbox
        id="package-too"
        label={w.printQueue.packageToo}
        checked={packageToo}
        onChange={setPackageToo}
      />
      {children}
      <Buttons>
        <Button kind="primary" busy={busy} onClick={() => onConfirm(packageToo)}>
          {w.printQueue.answerSure}
        </Button>
        <Button onClick={onClose}>{w.common.cancel}</Button>
      </Buttons>
    </Dialog>
  );
}
