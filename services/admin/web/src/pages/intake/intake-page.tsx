import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { asksAboutBsn } from '../../api/problem-words.js';
import { ApiProblem } from '../../api/problem.js';
import { createRequest } from '../../api/requests.js';
import { Page } from '../../app/page.js';
import { useDraft } from '../../session/use-draft.js';
import { BsnQuestion } from '../../ui/bsn-question.js';
import { Button, Buttons } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { P } from '../../ui/text.js';
import { useWords } from '../../words/use-words.js';
import { takeChosenPerson } from './chosen-person.js';
import { IsThisARequest } from './is-this-a-request.js';
import { Duplicates } from './duplicates.js';
import { emptyIntake, readIntake, type FaultInLine, type IntakeFault } from './intake-form.js';
import { lineFieldId } from './line-form.js';
import { ReceiptSection } from './receipt-section.js';
import { RightSection } from './right-section.js';
import { WhoSection } from './who-section.js';

const fieldOf: Record<IntakeFault, string> = {
  person: 'person-by',
  right: 'right',
  channel: 'channel',
  received: 'received',
  date: 'date',
  future: 'date',
};

/** Takes in a request: who, what, how and when it reached us. What was typed stays until it is sent. */
export default function IntakePage() {
  const w = useWords();
  const navigate = useNavigate();
  const [empty] = useState(() => emptyIntake(crypto.randomUUID()));
  const draft = useDraft('intake', empty);
  const { value: form, change, ready } = draft;
  const [faults, setFaults] = useState<readonly IntakeFault[]>([]);
  const [inLines, setInLines] = useState<readonly FaultInLine[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();

  useEffect(() => {
    const person = ready ? takeChosenPerson() : undefined;
    if (person) change({ person });
  }, [ready, change]);

  const submit = async () => {
    const read = readIntake(form, new Date());
    setAttempt((n) => n + 1);
    setProblem(undefined);
    setFaults('faults' in read ? read.faults : []);
    setInLines('faults' in read ? read.inLines : []);
    if ('faults' in read) return;
    setBusy(true);
    try {
      const { data } = await createRequest(read.request, form.key);
      draft.clear();
      void navigate(`/verzoeken/${data.id}`, { state: { made: data.number } });
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error);
      setBusy(false);
    }
  };

  const error = (...of: readonly IntakeFault[]): string | undefined => {
    const first = faults.find((fault) => of.includes(fault));
    return first && w.intake.faults[first];
  };

  if (!ready) return null;
  return (
    <Page title={w.intake.title}>
      <ErrorSummary
        attempt={attempt}
        errors={Object.fromEntries([
          ...faults.map((fault) => [fieldOf[fault], w.intake.faults[fault]] as const),
          ...inLines.map(
            (each) =>
              [
                lineFieldId(each.right, each),
                `${w.rights[each.right] ?? each.right}: ${w.lineForm.faults[each.fault]}`,
              ] as const,
          ),
        ])}
      />
      {!asksAboutBsn(problem) && <ProblemAlert problem={problem} focus />}
      {draft.restored && (
        <p className="hr-row">
          {w.form.restored}{' '}
          <Button
            kind="subtle"
            onClick={() => {
              draft.clear();
              change({ key: crypto.randomUUID() });
            }}
          >
            {w.form.startAgain}
          </Button>
        </p>
      )}
      <P>{w.intake.intro}</P>
      <IsThisARequest />
      <form
        className="hr-form hr-form--sections"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <WhoSection form={form} change={change} error={error('person')} />
        {form.person && <Duplicates person={form.person} rights={form.rights} />}
        <RightSection form={form} change={change} error={error('right')} inLines={inLines} />
        <ReceiptSection
          form={form}
          change={change}
          channelError={error('channel')}
          receivedError={error('received')}
          dateError={error('date', 'future')}
        />
        {asksAboutBsn(problem) && (
          <BsnQuestion checked={form.confirmNoBsn} onChange={(confirmNoBsn) => change({ confirmNoBsn })} />
        )}
        <Buttons>
          <Button kind="primary" type="submit" busy={busy}>
            {busy ? w.common.busy : w.intake.submit}
          </Button>
        </Buttons>
      </form>
    </Page>
  );
}
