import type { Check, ExpectedPerson, WayToBeSure } from '../../api/identity.js';
import { hasRole } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { Choices, TextArea, TextField } from '../../ui/fields.js';
import { Details, P } from '../../ui/text.js';
import { useWords } from '../../words/use-words.js';
import type { CheckFault, CheckForm } from './check-form.js';

interface CheckFieldsProps {
  readonly check: Check;
  readonly way: WayToBeSure;
  readonly person: ExpectedPerson;
  readonly form: CheckForm;
  readonly change: (part: Partial<CheckForm>) => void;
  readonly error: (fault: CheckFault) => string | undefined;
}

/** How a colleague is sure: the counter unless another way is chosen, which then asks for what it needs. */
export function WayFields({ check, way, person, form, change, error }: CheckFieldsProps) {
  const w = useWords();
  const session = useSession();
  const mine = check.ways.filter(({ roles }) => hasRole(session, ...roles));
  const choices = mine.map((each) => ({ value: each.way, label: w.check.ways[each.way] ?? each.way }));
  const field = (
    <Choices
      id="way"
      label={w.check.way}
      value={form.way}
      choices={choices}
      onChange={(chosen) => change({ way: chosen })}
    />
  );
  return (
    <>
      {form.way === 'counter' ? <Details summary={w.check.otherWays}>{field}</Details> : field}
      {way.needsReason && (
        <TextArea
          id="reason"
          label={w.check.reason}
          hint={w.check.reasonHint}
          rows={2}
          maxLength={500}
          value={form.reason}
          error={error('reason')}
          onChange={(reason) => change({ reason })}
        />
      )}
      {way.needsEarlierCheck && (
        <TextField
          id="earlier"
          label={w.check.earlier}
          hint={w.check.earlierHint}
          maxLength={20}
          value={form.earlier}
          error={error('earlier')}
          onChange={(earlier) => change({ earlier })}
        />
      )}
      {way.needsTwoColleagues && (
        <>
          <TextField
            id="colleague-1"
            label={w.check.colleague(1)}
            hint={w.check.colleagueHint}
            maxLength={100}
            value={form.colleague1}
            error={error('colleagues')}
            onChange={(colleague1) => change({ colleague1 })}
          />
          <TextField
            id="colleague-2"
            label={w.check.colleague(2)}
            hint={w.check.colleagueHint}
            maxLength={100}
            value={form.colleague2}
            onChange={(colleague2) => change({ colleague2 })}
          />
        </>
      )}
      {way.needsKnownNumber && (
        <Choices
          id="phone"
          label={w.check.phone}
          value={form.phone}
          error={error('phone')}
          choices={person.phones.map(({ index, phone }) => ({ value: String(index), label: phone }))}
          onChange={(phone) => change({ phone })}
        />
      )}
    </>
  );
}

/** What a passed check tells: the kind of document, and where the answer may go. */
export function PassedFields({ check, way, person, form, change, error }: CheckFieldsProps) {
  const w = useWords();
  const ways = [
    ...person.addresses.map((each) => ({
      value: `post-${each.index}`,
      label: w.check.deliveryPost(`${each.street} ${each.houseNumber}, ${each.postalCode} ${each.city}`),
    })),
    ...person.emails.map(({ index, email }) => ({
      value: `email-${index}`,
      label: w.check.deliveryEmail(email),
    })),
    { value: 'counter', label: w.check.deliveryCounter },
  ];
  return (
    <>
      {way.needsDocument && (
        <Choices
          id="document"
          label={w.check.document}
          value={form.document}
          error={error('document')}
          choices={check.documents.map((value) => ({ value, label: w.check.documents[value] ?? value }))}
          onChange={(document) => change({ document })}
        />
      )}
      <Choices
        id="delivery"
        label={w.check.delivery}
        hint={w.check.deliveryHint}
        value={form.delivery}
        error={error('delivery')}
        choices={ways}
        onChange={(delivery) => change({ delivery })}
      />
      {[...new Set(person.notOffered.map(({ because }) => because))].map((because) => (
        <P key={because} quiet small>
          {w.check.notOffered[because] ?? because}
        </P>
      ))}
    </>
  );
}
