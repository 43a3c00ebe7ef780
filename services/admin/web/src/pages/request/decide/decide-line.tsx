import { useState } from 'react';
import { asksAboutBsn } from '../../../api/problem-words.js';
import {
  decideLine,
  getLine,
  type LineDecision,
  type LineToDecide,
  type LineView,
} from '../../../api/lines.js';
import type { RequestDetail } from '../../../api/requests.js';
import { useResource } from '../../../api/use-resource.js';
import { useDraft } from '../../../session/use-draft.js';
import { Alert } from '../../../ui/alert.js';
import { BsnQuestion } from '../../../ui/bsn-question.js';
import { Button, Buttons } from '../../../ui/button.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { ErrorSummary } from '../../../ui/error-summary.js';
import { Checkbox, Choices, TextArea } from '../../../ui/fields.js';
import { Loaded } from '../../../ui/loaded.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { Bullets, P } from '../../../ui/text.js';
import { useAction } from '../../../ui/use-action.js';
import { useWords } from '../../../words/use-words.js';
import type { Words } from '../../../words/words.js';
import { CorrectionsChoice } from './corrections-choice.js';
import {
  adviceAgainst,
  emptyDecision,
  needsWeighing,
  outcomesOf,
  readDecision,
  type DecisionFault,
} from './decision-form.js';
import { ErasureChoice } from './erasure-choice.js';
import { GroundsChoice } from './grounds-choice.js';
import { ScopeChoice } from './scope-choice.js';
import { useRetention } from './use-retention.js';
import { WeighingFields } from './weighing-fields.js';
import { WhatIsOpen } from './what-is-open.js';

interface DecideLineProps {
  readonly request: RequestDetail;
  readonly line: LineView;
  readonly reload: () => Promise<void>;
  readonly onDone: () => void;
}

/** What somebody else did meanwhile: the form stays, and is looked at anew. */
const changed = new Set(['version.changed', 'changed-meanwhile', 'if-match.missing']);

/** The decision on one line: what is asked, what is open, and only the fields that its right and outcome need. */
export default function DecideLine(props: DecideLineProps) {
  const { request, line } = props;
  const loaded = useResource(`line ${request.id} ${line.line}`, (signal) =>
    getLine(request.id, line.line, signal),
  );
  return (
    <Loaded of={loaded}>
      {(toDecide) => <Form {...props} toDecide={toDecide} etag={loaded.etag} reloadLine={loaded.reload} />}
    </Loaded>
  );
}

function Form({
  request,
  line,
  reload,
  onDone,
  toDecide,
  etag,
  reloadLine,
}: DecideLineProps & {
  toDecide: LineToDecide;
  etag: string | undefined;
  reloadLine: () => Promise<void>;
}) {
  const w = useWords();
  const t = w.lineDecision;
  const [empty] = useState(() => emptyDecision(crypto.randomUUID()));
  const draft = useDraft(`decide-${request.id}-${line.line}`, empty);
  const { value: form, change } = draft;
  const retention = useRetention(request.id, line.line);
  const { busy, problem, run } = useAction();
  const [faults, setFaults] = useState<readonly DecisionFault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [asking, setAsking] = useState<LineDecision>();
  const id = (field: string): string => `decide-${line.line}-${field}`;

  const submit = () => {
    const read = readDecision(form, { toDecide, records: retention.records });
    setAttempt((n) => n + 1);
    setFaults('faults' in read ? read.faults : []);
    if ('decision' in read) setAsking(read.decision);
  };
  const decide = async (decision: LineDecision) => {
    setAsking(undefined);
    const done = await run(() => decideLine(request.id, line.line, decision, etag, form.key));
    if (!done) return;
    draft.clear();
    await reload();
    onDone();
  };
  const error = (...of: readonly DecisionFault[]): string | undefined => {
    const first = faults.find((fault) => of.includes(fault));
    return first && t.faults[first];
  };
  const conflict = problem !== undefined && changed.has(problem.code);
  const outcomes = outcomesOf(toDecide, line.right === 'erasure' ? retention.mustStay : undefined);
  const against = adviceAgainst(toDecide.advice, form.outcome);

  if (!draft.ready) return null;
  return (
    <form
      className="hr-form hr-decide"
      noValidate
      aria-labelledby={id('title')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h4 id={id('title')} className="utrecht-heading-3">
        {t.title(w.rights[line.right] ?? line.right)}
      </h4>
      <ErrorSummary
        attempt={attempt}
        errors={Object.fromEntries(faults.map((fault) => [id(fieldOf[fault]), t.faults[fault]]))}
      />
      {conflict ? (
        <Alert kind="warning" title={w.review.conflictTitle} announce>
          <P>{w.review.conflictText}</P>
          <Buttons>
            <Button
              kind="primary"
              onClick={() => void run(() => Promise.all([reload(), reloadLine(), retention.reload()]))}
            >
              {w.review.conflictButton}
            </Button>
          </Buttons>
        </Alert>
      ) : (
        !asksAboutBsn(problem) && <ProblemAlert problem={problem} focus />
      )}
      {toDecide.fourEyes && (
        <Alert kind="info">
          <P>{t.fourEyes}</P>
        </Alert>
      )}
      <WhatIsOpen toDecide={toDecide} />
      {line.right === 'erasure' && (
        <ErasureChoice
          id={id('retention')}
          requestId={request.id}
          line={line.line}
          retention={retention}
          form={form}
          change={change}
          error={error('retention')}
          reload={reload}
        />
      )}
      {line.objection === 'direct-marketing' && (
        <Alert kind="info">
          <P>{t.marketing}</P>
        </Alert>
      )}
      <Choices
        id={id('outcome')}
        label={t.outcome}
        value={form.outcome === '' ? undefined : form.outcome}
        error={error('outcome')}
        choices={outcomes.map((value) => ({
          value,
          label: t.outcomes[line.right]?.[value] ?? w.outcomes[value] ?? value,
        }))}
        onChange={(outcome) => change({ outcome })}
      />
      {line.right === 'rectification' && (
        <CorrectionsChoice
          id={id('corrections')}
          requestId={request.id}
          line={line}
          form={form}
          change={change}
          error={error('corrections', 'details')}
          confirmedError={error('confirmed')}
        />
      )}
      <ScopeChoice
        id={id('part')}
        toDecide={toDecide}
        form={form}
        change={change}
        error={error('part', 'both', 'purposes')}
      />
      {form.outcome !== '' && form.outcome !== 'granted' && (
        <GroundsChoice
          ids={[id('grounds'), id('necessity')]}
          toDecide={toDecide}
          form={form}
          change={change}
          errors={[error('grounds'), error('necessity')]}
        />
      )}
      {needsWeighing(toDecide, form.outcome) && (
        <WeighingFields
          id={id('weighing')}
          form={form}
          change={change}
          tried={faults.includes('weighing') || faults.includes('compelling')}
        />
      )}
      <TextArea
        id={id('motivation')}
        label={t.motivation}
        hint={t.motivationHint}
        maxLength={5000}
        value={form.motivation}
        error={error('motivation')}
        onChange={(motivation) => change({ motivation })}
      />
      {against && (
        <TextArea
          id={id('against')}
          label={t.against}
          hint={t.advised(w.outcomes[against.advises] ?? against.advises)}
          maxLength={2000}
          value={form.against}
          error={error('against')}
          onChange={(text) => change({ against: text })}
        />
      )}
      <Checkbox
        id={id('ties')}
        label={t.ties}
        hint={t.tiesHint}
        error={error('ties')}
        checked={form.noPrivateTies}
        onChange={(noPrivateTies) => change({ noPrivateTies })}
      />
      {asksAboutBsn(problem) && (
        <BsnQuestion checked={form.confirmNoBsn} onChange={(confirmNoBsn) => change({ confirmNoBsn })} />
      )}
      <Buttons>
        <Button kind="primary" type="submit" busy={busy}>
          {busy ? w.common.busy : t.submit}
        </Button>
      </Buttons>
      {asking && (
        <ConfirmDialog
          title={t.confirmTitle(w.outcomes[asking.outcome] ?? asking.outcome)}
          text={t.outcomes[line.right]?.[asking.outcome] ?? ''}
          confirm={t.confirm}
          kind="primary"
          act={() => decide(asking)}
          onDone={() => undefined}
          onClose={() => setAsking(undefined)}
        >
          <Bullets items={consequences(w, asking, line.right, retention.records?.length)} />
        </ConfirmDialog>
      )}
    </form>
  );
}

const fieldOf: Record<DecisionFault, string> = {
  outcome: 'outcome',
  weighing: 'weighing',
  compelling: 'weighing-compelling',
  corrections: 'corrections',
  details: 'corrections',
  confirmed: 'corrections-confirmed',
  retention: 'retention',
  part: 'part',
  both: 'part',
  purposes: 'part',
  grounds: 'grounds',
  necessity: 'necessity',
  motivation: 'motivation',
  ties: 'ties',
  against: 'against',
};

/** What will happen, said before it does. */
const consequences = (
  w: Words,
  { outcome, granted }: LineDecision,
  right: string,
  records: number | undefined,
): string[] => {
  const t = w.lineDecision;
  const going = outcome === 'granted' ? records : granted?.recordIds.length;
  return [
    ...(right === 'erasure' && outcome !== 'refused' && records !== undefined && going !== undefined
      ? [t.confirmErase(going, records - going)]
      : []),
    ...(outcome === 'refused' ? [] : [t.confirmOrders]),
    ...(right === 'erasure' && outcome !== 'granted' ? [t.confirmKeep] : []),
    t.confirmLetter,
    t.confirmFinal,
  ];
};
