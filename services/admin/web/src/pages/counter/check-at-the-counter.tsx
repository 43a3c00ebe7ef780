import { useState } from 'react';
import { recordCheck, showExpectedPerson, type Check, type ExpectedPerson } from '../../api/identity.js';
import type { Answer } from '../../api/call.js';
import { asksAboutBsn } from '../../api/problem-words.js';
import { sayDate } from '../../dates/days.js';
import { nameInFull } from '../../people/name.js';
import { useDraft } from '../../session/use-draft.js';
import { BsnQuestion } from '../../ui/bsn-question.js';
import { Button, Buttons } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Choices } from '../../ui/fields.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Badge, Facts, H2, P } from '../../ui/text.js';
import { useAction } from '../../ui/use-action.js';
import { useLanguage, useWords } from '../../words/use-words.js';
import { emptyCheck, readCheck, type CheckFault } from './check-form.js';
import { PassedFields, WayFields } from './check-fields.js';

interface CheckAtTheCounterProps {
  readonly requestId: string;
  readonly check: Check;
  readonly onRecorded: () => Promise<void>;
}

/** The id of the field that a fault is about. */
const fieldOf: Record<CheckFault, string> = {
  result: 'result',
  document: 'document',
  delivery: 'delivery',
  because: 'because',
  reason: 'reason',
  colleagues: 'colleague-1',
  phone: 'phone',
};

/** Three steps: ask the original, compare, write down. */
export function CheckAtTheCounter({ requestId, check, onRecorded }: CheckAtTheCounterProps) {
  const w = useWords();
  const draft = useDraft(`check-${requestId}`, emptyCheck);
  const { value: form, change } = draft;
  const [expected, setExpected] = useState<Answer<ExpectedPerson>>();
  const [faults, setFaults] = useState<readonly CheckFault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const showing = useAction();
  const recording = useAction();
  const way = check.ways.find((each) => each.way === form.way) ?? check.ways[0];
  const error = (fault: CheckFault) => (faults.includes(fault) ? w.check.faults[fault] : undefined);

  const submit = async () => {
    if (!way || !expected) return;
    const read = readCheck(form, way);
    setAttempt((n) => n + 1);
    setFaults('faults' in read ? read.faults : []);
    if ('faults' in read) return;
    const recorded = await recording.run(() => recordCheck(requestId, read.outcome, expected.etag));
    if (!recorded) return;
    draft.clear();
    await onRecorded();
  };

  if (!draft.ready || !way) return null;
  return (
    <div className="hr-stack hr-stack--wide">
      <ErrorSummary
        attempt={attempt}
        errors={Object.fromEntries(faults.map((fault) => [fieldOf[fault], w.check.faults[fault]]))}
      />
      <section className="hr-stack hr-stack--tight" aria-labelledby="step1">
        <H2 id="step1">{w.check.step1}</H2>
        <P>{w.check.step1Text}</P>
      </section>
      <section className="hr-stack" aria-labelledby="step2">
        <H2 id="step2">{w.check.step2}</H2>
        {expected ? (
          <Expected person={expected.data} />
        ) : (
          <>
            <Buttons>
              <Button
                kind="primary"
                busy={showing.busy}
                onClick={() => void showing.run(async () => setExpected(await showExpectedPerson(requestId)))}
              >
                {w.check.show}
              </Button>
            </Buttons>
            <P quiet small>
              {w.check.showWhy}
            </P>
            <ProblemAlert problem={showing.problem} />
          </>
        )}
      </section>
      {expected && (
        <section className="hr-stack" aria-labelledby="step3">
          <H2 id="step3">{w.check.step3}</H2>
          <form
            className="hr-form"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              void submit();
            }}
          >
            <WayFields
              check={check}
              way={way}
              person={expected.data}
              form={form}
              change={change}
              error={error}
            />
            <Choices
              id="result"
              label={w.check.result}
              value={form.result}
              error={error('result')}
              choices={[
                { value: 'passed', label: w.check.passed },
                { value: 'rejected', label: w.check.rejected },
              ]}
              onChange={(result) => change({ result })}
            />
            {form.result === 'passed' && (
              <PassedFields
                check={check}
                way={way}
                person={expected.data}
                form={form}
                change={change}
                error={error}
              />
            )}
            {form.result === 'rejected' && (
              <Choices
                id="because"
                label={w.check.because}
                value={form.because}
                error={error('because')}
                choices={Object.entries(w.check.becauses).map(([value, label]) => ({ value, label }))}
                onChange={(because) => change({ because })}
              />
            )}
            {asksAboutBsn(recording.problem) ? (
              <BsnQuestion checked={form.notABsn} onChange={(notABsn) => change({ notABsn })} />
            ) : (
              <ProblemAlert problem={recording.problem} focus />
            )}
            <Buttons>
              <Button kind="primary" type="submit" busy={recording.busy}>
                {recording.busy ? w.common.busy : w.check.submit}
              </Button>
            </Buttons>
          </form>
        </section>
      )}
    </div>
  );
}

/** Who should be there. */
function Expected({ person }: { person: ExpectedPerson }) {
  const w = useWords();
  const { language } = useLanguage();
  return (
    <div className="hr-card hr-card--quiet hr-fact" role="status">
      <Facts
        items={[
          [w.request.name, <strong key="name">{nameInFull(person.name)}</strong>],
          ...(person.birthDate ? [[w.request.born, sayDate(person.birthDate, language)] as const] : []),
        ]}
      />
      {person.protectedAddress && (
        <p>
          <Badge tone="warning">{w.people.protectedAddress}</Badge> {w.people.protectedHint}
        </p>
      )}
    </div>
  );
}
