import type { Check, ExpectedPerson } from '../../api/identity.js';
import { Alert } from '../../ui/alert.js';
import { Checks, Choices, DateField, Select, TextArea } from '../../ui/fields.js';
import { Details, P } from '../../ui/text.js';
import { useWords } from '../../words/use-words.js';
import type { CheckFault, CheckForm } from './check-form.js';
import { kindsFor, waitingLines } from './who-form.js';

interface WhoFieldsProps {
  readonly check: Check;
  readonly person: ExpectedPerson;
  readonly form: CheckForm;
  readonly change: (part: Partial<CheckForm>) => void;
  readonly error: (fault: CheckFault) => string | undefined;
}

/** Who stands there: the person, or somebody who may act for them. */
export function ActingField({ person, form, change, error }: WhoFieldsProps) {
  const w = useWords();
  return (
    <>
      {person.child === true && (
        <Alert kind="warning" title={w.check.childAlert}>
          <P>{w.check.childText}</P>
        </Alert>
      )}
      <Choices
        id="acting"
        label={w.check.acting}
        value={form.acting}
        error={error('child')}
        choices={[
          { value: 'self', label: w.check.self },
          { value: 'representative', label: w.check.representative },
        ]}
        onChange={(acting) => change({ acting })}
      />
    </>
  );
}

/** On whose word, with which proof, and for which parts. */
export function WhoFields(props: WhoFieldsProps) {
  const { check, person, form, change, error } = props;
  const w = useWords();
  const waiting = waitingLines(check);
  const lineChoices = waiting.map((line) => ({ value: line, label: lineName(w, check, line) }));
  return (
    <>
      {form.acting === 'representative' && <RepresentativeFields {...props} />}
      {waiting.length > 1 && (
        <Checks
          id="lines"
          label={w.check.lines}
          hint={w.check.linesHint}
          values={form.lines ?? waiting}
          error={error('lines')}
          choices={lineChoices}
          onChange={(lines) => change({ lines })}
        />
      )}
      {form.acting === 'self' && person.child !== true && (
        <ProtectionFields {...props} lineChoices={lineChoices} />
      )}
    </>
  );
}

/** A part of the request in words: `2. Bezwaar`. */
export const lineName = (w: ReturnType<typeof useWords>, check: Check, line: string): string => {
  const right = check.lines.find((one) => String(one.line) === line)?.right ?? '';
  return w.check.line(Number(line), w.rights[right] ?? right);
};

function RepresentativeFields({ check, person, form, change, error }: WhoFieldsProps) {
  const w = useWords();
  const kinds = kindsFor(check.representatives, person.child);
  const policy = kinds.find(({ kind }) => kind === form.kind);
  return (
    <>
      <Select
        id="kind"
        label={w.check.kind}
        value={form.kind}
        empty={w.form.choose}
        error={error('kind')}
        choices={kinds.map(({ kind }) => ({ value: kind, label: w.check.kinds[kind] ?? kind }))}
        onChange={(kind) => change({ kind })}
      />
      {policy && (
        <Choices
          id="proof"
          label={w.check.proof}
          hint={w.check.proofHint}
          value={form.proof}
          error={error('proof')}
          choices={policy.proofs.map((value) => ({ value, label: w.check.proofs[value] ?? value }))}
          onChange={(proof) => change({ proof })}
        />
      )}
      {policy?.matters && (
        <Checks
          id="matters"
          label={w.check.matters}
          hint={w.check.mattersHint}
          values={form.matters}
          error={error('matters')}
          choices={policy.matters.map((value) => ({ value, label: w.check.matterNames[value] ?? value }))}
          onChange={(matters) => change({ matters })}
        />
      )}
      {policy?.forChildren && person.child === undefined && (
        <DateField
          id="sixteen"
          label={w.check.sixteen}
          hint={w.check.sixteenHint}
          value={form.sixteen}
          error={error('sixteen')}
          onChange={(sixteen) => change({ sixteen })}
        />
      )}
      {policy && (
        <DateField
          id="until"
          label={w.check.until}
          hint={w.check.untilHint}
          value={form.until}
          error={error('until')}
          onChange={(until) => change({ until })}
        />
      )}
    </>
  );
}

function ProtectionFields({
  form,
  change,
  error,
  lineChoices,
}: WhoFieldsProps & { lineChoices: readonly { value: string; label: string }[] }) {
  const w = useWords();
  const kinds = ['curatele', 'bewind', 'mentorschap'];
  return (
    <Details summary={w.check.protected}>
      <div className="hr-stack">
        <P>{w.check.protectedText}</P>
        <Select
          id="protection"
          label={w.check.protection}
          value={form.protection}
          empty={w.check.protectionNone}
          choices={kinds.map((value) => ({ value, label: w.check.protections[value] ?? value }))}
          onChange={(protection) => change({ protection })}
        />
        {form.protection !== '' && (
          <Checks
            id="inside"
            label={w.check.inside}
            hint={w.check.insideHint}
            values={form.inside}
            choices={lineChoices}
            onChange={(inside) => change({ inside })}
          />
        )}
        {form.protection !== '' && form.inside.length > 0 && (
          <>
            <Choices
              id="goes-on"
              label={w.check.goesOn}
              value={form.goesOn}
              error={error('goes-on')}
              choices={[
                { value: 'yes', label: w.check.goesOnYes },
                { value: 'no', label: w.check.goesOnNo },
              ]}
              onChange={(goesOn) => change({ goesOn })}
            />
            <TextArea
              id="protection-reason"
              label={w.check.protectionReason}
              hint={w.check.reasonHint}
              rows={2}
              maxLength={500}
              value={form.protectionReason}
              error={error('protection-reason')}
              onChange={(protectionReason) => change({ protectionReason })}
            />
          </>
        )}
      </div>
    </Details>
  );
}
