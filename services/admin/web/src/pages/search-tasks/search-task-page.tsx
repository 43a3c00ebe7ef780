import { useState } from 'react';
import { useParams } from 'react-router';
import { openSearchTask, type OpenedTask } from '../../api/processor-sync.js';
import { useResource } from '../../api/use-resource.js';
import { Page } from '../../app/page.js';
import { sayDate, sayDay, sayMoment } from '../../dates/days.js';
import { Alert } from '../../ui/alert.js';
import { Button, ButtonLink, Buttons } from '../../ui/button.js';
import { Loaded } from '../../ui/loaded.js';
import { Bullets, Facts, H2, P } from '../../ui/text.js';
import { useLanguage, useWords } from '../../words/use-words.js';
import { AnswerTask } from './answer-task.js';

/** One place to search: what to search for, and what was found. */
export default function SearchTaskPage() {
  const { id = '' } = useParams();
  const task = useResource(`task ${id}`, (signal) => openSearchTask(id, signal));
  const [done, setDone] = useState(false);
  return (
    <Loaded of={task} whole>
      {(data) => (
        <Task
          task={data}
          done={done}
          onDone={async () => {
            setDone(true);
            await task.reload();
          }}
          onMore={() => setDone(false)}
        />
      )}
    </Loaded>
  );
}

interface TaskProps {
  readonly task: OpenedTask;
  readonly done: boolean;
  readonly onDone: () => Promise<void>;
  readonly onMore: () => void;
}

function Task({ task, done, onDone, onMore }: TaskProps) {
  const w = useWords();
  const { language } = useLanguage();
  const { place, answerBy, status, answers, terms, taskId } = task;
  return (
    <Page title={w.searchTasks.taskTitle(place)}>
      <P>
        <strong>{w.request.before(sayDay(answerBy, language))}.</strong>
      </P>
      {answers.length > 0 && (
        <section className="hr-stack hr-stack--tight">
          <H2>{w.searchTasks.gaveBefore}</H2>
          <Bullets
            items={answers.map(
              (answer) =>
                `${w.holderOutcomes[answer.outcome] ?? answer.outcome}${answer.items > 0 ? `: ${w.common.items(answer.items)}` : ''} · ${sayMoment(answer.answeredAt, language)}`,
            )}
          />
        </section>
      )}
      {done && (
        <Alert kind="ok" title={w.searchTasks.done} announce>
          <P>{w.searchTasks.doneText}</P>
          <Buttons>
            <ButtonLink to="/zoektaken" kind="primary">
              {w.searchTasks.back}
            </ButtonLink>
            <Button onClick={onMore}>{w.searchTasks.addMore}</Button>
          </Buttons>
        </Alert>
      )}
      {status === 'closed' && (
        <Alert kind="info">
          <P>{w.searchTasks.closed}</P>
        </Alert>
      )}
      {!done && status !== 'closed' && (
        <div className="hr-two hr-two--even">
          <section className="hr-card hr-card--quiet" aria-labelledby="terms">
            <H2 id="terms">{w.searchTasks.terms}</H2>
            <Facts
              items={terms.map(
                ({ kind, value }) =>
                  [
                    w.searchTasks.kinds[kind] ?? kind,
                    kind === 'birth-date' ? sayDate(value, language) : value,
                  ] as const,
              )}
            />
            <P small>{w.searchTasks.termsHint}</P>
            <P small quiet>
              {w.searchTasks.termsWhy}
            </P>
          </section>
          <AnswerTask taskId={taskId} onDone={onDone} />
        </div>
      )}
    </Page>
  );
}
