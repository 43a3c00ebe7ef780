import { useState } from 'react';
import { recordCheck, showExpectedPerson, type Check, type ExpectedPerson } from '../../api/identity.js';
import type { Answer } from '../../api/call.js';
import { asksAboutBsn } from '../../api/problem-words.js';
import { getRequests } from '../../api/requests.js';
import { sayDate } from '../../dates/days.js';
import { nameInFull } from '../../people/name.js';
import { hasRole } from '../../session/session.js';
import { useDraft } from '../../session/use-draft.js';
import { useSession } from '../../session/use-session.js';
import { Alert } from '../../ui/alert.js';
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
import { Deceased } from './deceased.js';
import { ReleaseAddress } from './release-address.js';
import { ActingField, WhoFields } from './who-fields.js';

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
  earlier: 'earlier',
  child: 'acting',
  lines: 'lines',
  kind: 'kind',
  proof: 'proof',
  matters: 'matters',
  until: 'until',
  sixteen: 'sixteen',
  'goes-on': 'goes-on',
  'protection-reason': 'protection-reason',
};

/** The request with this number, to rely on its check. */
const requestWith = async (number: string): Promise<string | undefined> => {
  const { data } = await getRequests(new URLSearchParams({ number }), new AbortController().signal);
  return data.items[0]?.id;
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
  const [noSuch, setNoSuch] = useState(false);
  const isTeamLead = hasRole(useSession(), 'team-lead');
  const mayDo = isTeamLead || !check.teamLeadNeeded;
  const error = (fault: CheckFault) =>
    fault === 'earlier' && noSuch
      ? w.check.earlierNone
      : faults.includes(fault)
        ? w.check.faults[fault]
        : undefined;

  const submit = async () => {
    if (!way || !expected) return;
    const read = readCheck(form, { way, check, person: expected.data });
    setNoSuch(false);
    setAttempt((n) => n + 1);
    setFaults('faults' in read ? read.faults : []);
    if ('faults' in read) return;
    let done = false;
    await recording.run(async () => {
      const { outcome, earlier } = read;
      const earlierRequestId = earlier === undefined ? undefined : await requestWith(earlier);
      if (earlier !== undefined && earlierRequestId === undefined) {
        setNoSuch(true);
        document.getElementById('earlier')?.focus();
        return;
      }
      const whole =
        outcome.result === 'passed' && earlierRequestId !== undefined
          ? { ...outcome, earlierRequestId }
          : outcome;
      await recordCheck(requestId, whole, expected.etag);
      done = true;
    });
    if (!done) return;
    draft.clear();
    await onRecorded();
  };
  const show = () => showing.run(async () => setExpected(await showExpectedPerson(requestId)));

  if (!draft.ready || !way) return null;
  return (
    <div className="hr-stack hr-stack--wide">
      <ErrorSummary
        attempt={attempt}
        errors={Object.fromEntries(faults.map((fault) => [fieldOf[fault], w.check.faults[fault]]))}
      />
      {check.teamLeadNeeded && (
        <Alert kind="warning" title={w.check.teamLeadTitle}>
          <P>{isTeamLead ? w.check.teamLeadYou(check.failed) : w.check.teamLeadText(check.failed)}</P>
        </Alert>
      )}
      <section className="hr-stack hr-stack--tight" aria-labelledby="step1">
        <H2 id="step1">{w.check.step1}</H2>
        <P>{w.check.step1Text}</P>
      </section>
      {mayDo && (
        <section className="hr-stack" aria-labelledby="step2">
          <H2 id="step2">{w.check.step2}</H2>
          {expected ? (
            <>
              <Expected person={expected.data} />
              {isTeamLead && expected.data.protectedAddress && !expected.data.addressReleased && (
                <ReleaseAddress requestId={requestId} onDone={async () => void (await show())} />
              )}
            </>
          ) : (
            <>
              <Buttons>
                <Button kind="primary" busy={showing.busy} onClick={() => void show()}>
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
      )}
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
            <ActingField check={check} person={expected.data} form={form} change={change} error={error} />
            <Choices
              id="result"
              label={form.acting === 'self' ? w.check.result : w.check.resultActing}
              value={form.result}
              error={error('result')}
              choices={[
                { value: 'passed', label: w.check.passed },
                { value: 'rejected', label: w.check.rejected },
              ]}
              onChange={(result) => change({ result })}
            />
            {form.result === 'passed' && (
              <WhoFields check={check} person={expected.data} form={form} change={change} error={error} />
            )}
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
      <Deceased requestId={requestId} onDone={onRecorded} />
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
          [
            w.request.name,
            <strong key="name">{person.name ? nameInFull(person.name) : w.common.unknown}</strong>,
          ],
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
