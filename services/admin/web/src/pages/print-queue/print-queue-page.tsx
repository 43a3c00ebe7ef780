import { useState } from 'react';
import { getPrintQueue, type PaperRow } from '../../api/print-queue.js';
import { useResource } from '../../api/use-resource.js';
import { Page } from '../../app/page.js';
import { Alert } from '../../ui/alert.js';
import { Button, Buttons } from '../../ui/button.js';
import { Loaded } from '../../ui/loaded.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { H2, P } from '../../ui/text.js';
import { useAction } from '../../ui/use-action.js';
import { useWords } from '../../words/use-words.js';
import { CameBack } from './came-back.js';
import { PaperTable } from './paper-table.js';
import { PrintTogether } from './print-together.js';

/** Letters on their way to the post: print, say that they are printed, say that they left; and what came back. */
export default function PrintQueuePage() {
  const w = useWords();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [more, setMore] = useState<readonly PaperRow[]>([]);
  const [next, setNext] = useState<string>();
  const [told, setTold] = useState<string>();
  const { busy, problem, run } = useAction();
  const query = (after?: string) =>
    new URLSearchParams({ limit: '50', ...(after === undefined ? {} : { after }) });
  const first = useResource(
    'print-queue',
    async (signal) => {
      const answer = await getPrintQueue(query(), signal);
      setMore([]);
      setNext(answer.data.next);
      return answer;
    },
    60_000,
  );
  const addPage = (after: string) =>
    run(async () => {
      const { data } = await getPrintQueue(query(after), new AbortController().signal);
      setMore((last) => [...last, ...data.items]);
      setNext(data.next);
    });
  const done = async (words: string) => {
    setTold(words);
    await first.reload();
  };
  return (
    <Page title={w.printQueue.title}>
      <P>{w.printQueue.intro}</P>
      <div role="status">
        {told !== undefined && (
          <Alert kind="ok">
            <P>{told}</P>
          </Alert>
        )}
      </div>
      <Loaded of={first}>
        {({ items }) => {
          const rows = [...items, ...more];
          const here = chosen.filter((id) => rows.some(({ letterId }) => letterId === id));
          return rows.length === 0 ? (
            <div className="hr-empty">
              <H2>{w.printQueue.emptyTitle}</H2>
              <P>{w.printQueue.emptyText}</P>
            </div>
          ) : (
            <>
              <PrintTogether rows={rows} chosen={here} onChoose={setChosen} onDone={done} />
              <PaperTable rows={rows} chosen={here} onChoose={setChosen} onDone={done} />
              <ProblemAlert problem={problem} />
              {next !== undefined && (
                <Buttons>
                  <Button busy={busy} onClick={() => void addPage(next)}>
                    {w.common.more}
                  </Button>
                </Buttons>
              )}
            </>
          );
        }}
      </Loaded>
      <CameBack />
    </Page>
  );
}
