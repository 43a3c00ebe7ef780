import { Select, DateField, TextField } from '../ui/fields.js';
import { useWords } from '../words/use-words.js';
import { lookupWays, type Lookup, type LookupFault } from './person-query.js';

interface LookupFieldsProps {
  readonly lookup: Lookup;
  readonly onChange: (part: Partial<Lookup>) => void;
  readonly faults: readonly LookupFault[];
}

/** The id of the field that a fault is about. */
export const faultId = (fault: LookupFault): string => `person-${fault}`;

/** The fields of a look-up: first on what, then only what that needs. */
export function LookupFields({ lookup, onChange, faults }: LookupFieldsProps) {
  const w = useWords();
  const error = (fault: LookupFault): string | undefined =>
    faults.includes(fault) ? w.people.faults[fault] : undefined;
  return (
    <>
      <Select
        id="person-by"
        label={w.people.by}
        value={lookup.by}
        choices={lookupWays.map((value) => ({ value, label: w.people.ways[value] }))}
        onChange={(by) => onChange({ by })}
      />
      {lookup.by === 'address' && (
        <div className="hr-address">
          <TextField
            id={faultId('postal-code')}
            label={w.people.postalCode}
            maxLength={40}
            value={lookup.postalCode}
            error={error('postal-code')}
            onChange={(postalCode) => onChange({ postalCode })}
          />
          <TextField
            id={faultId('house-number')}
            label={w.people.houseNumber}
            maxLength={5}
            inputMode="numeric"
            value={lookup.houseNumber}
            error={error('house-number')}
            onChange={(houseNumber) => onChange({ houseNumber })}
          />
          <TextField
            id="person-addition"
            label={w.people.addition}
            optional
            maxLength={6}
            value={lookup.addition}
            onChange={(addition) => onChange({ addition })}
          />
        </div>
      )}
      {(lookup.by === 'relation-code' || lookup.by === 'contract-number') && (
        <TextField
          id={faultId('code')}
          label={w.people.code[lookup.by]}
          maxLength={64}
          value={lookup.code}
          error={error('code')}
          onChange={(code) => onChange({ code })}
        />
      )}
      {lookup.by === 'phone' && (
        <TextField
          id={faultId('phone')}
          label={w.people.phone}
          type="tel"
          maxLength={30}
          value={lookup.phone}
          error={error('phone')}
          onChange={(phone) => onChange({ phone })}
        />
      )}
      {lookup.by === 'email' && (
        <TextField
          id={faultId('email')}
          label={w.people.email}
          inputMode="email"
          maxLength={254}
          value={lookup.email}
          error={error('email')}
          onChange={(email) => onChange({ email })}
        />
      )}
      {lookup.by === 'name-and-birth-date' && (
        <>
          <TextField
            id="person-prefix"
            label={w.people.prefix}
            optional
            hint={w.people.prefixHint}
            maxLength={30}
            value={lookup.prefix}
            onChange={(prefix) => onChange({ prefix })}
          />
          <TextField
            id={faultId('last-name')}
            label={w.people.lastName}
            maxLength={100}
            value={lookup.lastName}
            error={error('last-name')}
            onChange={(lastName) => onChange({ lastName })}
          />
          <DateField
            id={faultId('birth-date')}
            label={w.people.birthDate}
            hint={w.people.birthDateHint}
            value={lookup.birthDate}
            error={error('birth-date')}
            onChange={(birthDate) => onChange({ birthDate })}
          />
        </>
      )}
    </>
  );
}
