import { useState } from 'react';
import { answerSearchTask, getDirectory } from '../../api/processor-sync.js';
import { useResource } from '../../api/use-resource.js';
import { asksAboutBsn } from '../../api/problem-words.js';
import { useDraft } from '../../session/use-draft.js';
import { BsnQuestion } from '../../ui/bsn-question.js';
import { Button, Buttons } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Choices } from '../../ui/fields.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { P } from '../../ui/text.js';
import { useAction } from '../../ui/use-action.js';
import type { Words } from '../../words/words.js';
import { useLanguage, useWords } from '../../words/use-words.js';
import {
  emptyAnswer,
  emptyItem,
  readAnswer,
  type AnswerFault,
  type ChosenFile,
  type ItemForm,
} from './answer-form.js';
import { ItemFields, itemField } from './item-fields.js';

const sayFault = (w: Words, { kind, item }: AnswerFault): string => {
  const { faults } = w.searchTasks;
  if (kind === 'outcome' || kind === 'size') return faults[kind];
  return faults[kind](item + 1);
};

/** What was found in the place, or that nothing was. */
export function AnswerTask({ taskId, onDone }: { taskId: string; onDone: () => Promise<void> }) {
  const w = useWords();
  const { language } = useLanguage();
  const draft = useDraft(`search-${taskId}`, emptyAnswer);
  const { value: form, change } = draft;
  const [files, setFiles] = useState<ReadonlyMap<number, ChosenFile>>(new Map());
  const [faults, setFaults] = useState<readonly AnswerFault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [noBsn, setNoBsn] = useState(false);
  const { busy, problem, run } = useAction();
  const directory = useResource('directory', getDirectory);
  const categories = (directory.data?.categories ?? []).map(({ id, label }) => ({
    value: id,
    label: label[language],
  }));

  const submit = async () => {
    const read = readAnswer(form, files);
    setAttempt((n) => n + 1);
    setFaults('faults' in read ? read.faults : []);
    if ('faults' in read) return;
    if (!(await run(() => answerSearchTask(taskId, { ...read.answer, ...(noBsn ? { noBsn } : {}) })))) return;
    draft.clear();
    await onDone();
  };

  const setItem = (index: number, part: Partial<ItemForm>) =>
    change({ items: form.items.map((item, i) => (i === index ? { ...item, ...part } : item)) });
  const setFile = (index: number, file: ChosenFile | undefined) => {
    const next = new Map(files);
    if (file) next.set(index, file);
    else next.delete(index);
    setFiles(next);
  };
  const removeItem = (index: number) => {
    change({ items: form.items.filter((_, i) => i !== index) });
    setFiles(
      new Map(
        [...files].flatMap(([i, file]) => (i === index ? [] : [[i > index ? i - 1 : i, file] as const])),
      ),
    );
  };

  if (!draft.ready) return null;
  return (
    <section className="hr-stack" aria-label={w.searchTasks.answer}>
      <ErrorSummary
        attempt={attempt}
        errors={Object.fromEntries(faults.map((fault) => [itemField(fault), sayFault(w, fault)]))}
      />
      <form
        className="hr-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Choices
          id="outcome"
          label={w.searchTasks.answer}
          value={form.outcome}
          error={faults.some(({ kind }) => kind === 'outcome') ? w.searchTasks.faults.outcome : undefined}
          choices={[
            { value: 'nothing-found', label: w.searchTasks.nothing, hint: w.searchTasks.nothingHint },
            { value: 'found', label: w.searchTasks.found, hint: w.searchTasks.foundHint },
          ]}
          onChange={(outcome) => change({ outcome })}
        />
        {form.outcome === 'found' && (
          <>
            {form.items.map((item, i) => (
              <ItemFields
                key={i}
                index={i}
                item={item}
                file={files.get(i)}
                categories={categories}
                faults={faults.filter((fault) => fault.item === i)}
                onChange={(part) => setItem(i, part)}
                onFile={(file) => setFile(i, file)}
                {...(form.items.length > 1 ? { onRemove: () => removeItem(i) } : {})}
              />
            ))}
            <Buttons>
              <Button onClick={() => change({ items: [...form.items, emptyItem] })}>
                {w.searchTasks.addItem}
              </Button>
            </Buttons>
            <P quiet small>
              {w.searchTasks.filesLost}
            </P>
          </>
        )}
        {asksAboutBsn(problem) ? (
          <BsnQuestion checked={noBsn} onChange={setNoBsn} />
        ) : (
          <ProblemAlert problem={problem} focus />
        )}
        <Buttons>
          <Button kind="primary" type="submit" busy={busy}>
            {busy ? w.common.busy : w.searchTasks.submit}
          </Button>
        </Buttons>
      </form>
    </section>
  );
}
