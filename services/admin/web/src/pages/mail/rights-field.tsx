import { Checkbox, Choices } from '../../ui/fields.js';
import { Badge } from '../../ui/text.js';
import { useWords } from '../../words/use-words.js';
import { rightsToChoose, type DraftForm } from './draft-form.js';

interface RightsFieldProps {
  readonly suggested: readonly string[];
  readonly form: DraftForm;
  readonly change: (part: Partial<DraftForm>) => void;
  /** About the kind of objection. */
  readonly error: string | undefined;
}

/** Which rights a mail invokes: none, one or more. What a program read in it is chosen before. */
export function RightsField({ suggested, form, change, error }: RightsFieldProps) {
  const w = useWords();
  return (
    <>
      <fieldset
        className="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset"
        aria-describedby="rights-hint"
      >
        <legend className="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
          {w.mail.rights}
        </legend>
        <div id="rights-hint" className="utrecht-form-field__description utrecht-form-field-description">
          {w.mail.rightsHint}
        </div>
        {rightsToChoose.map((right) => (
          <Checkbox
            key={right}
            id={`right-${right}`}
            label={
              <>
                {w.rights[right]}{' '}
                {suggested.includes(right) && <Badge tone="active">{w.mail.suggested}</Badge>}
              </>
            }
            checked={form.rights.includes(right)}
            onChange={(checked) =>
              change({
                rights: rightsToChoose.filter((each) =>
                  each === right ? checked : form.rights.includes(each),
                ),
              })
            }
          />
        ))}
      </fieldset>
      {form.rights.includes('objection') && (
        <Choices
          id="objection"
          label={w.mail.objection}
          value={form.objection}
          error={error}
          choices={(['direct-marketing', 'interest'] as const).map((value) => ({
            value,
            label: w.mail.objections[value],
            hint: w.mail.objectionHints[value],
          }))}
          onChange={(objection) => change({ objection })}
        />
      )}
    </>
  );
}
