import type { HTMLInputTypeAttribute, ReactNode } from 'react';
import { useWords } from '../words/use-words.js';
import { classes } from './class-names.js';

interface FieldProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly optional?: boolean;
}

const describedBy = ({ id, hint, error }: FieldProps): string | undefined =>
  classes(hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`) || undefined;

function Label({ id, label, optional }: FieldProps) {
  const w = useWords();
  return (
    <div className="utrecht-form-field__label">
      <label htmlFor={id} className="utrecht-form-label">
        {label} {optional && <span className="hr-optional">({w.form.optional})</span>}
      </label>
    </div>
  );
}

function HintAndError({ id, hint, error }: FieldProps) {
  return (
    <>
      {hint !== undefined && (
        <div id={`${id}-hint`} className="utrecht-form-field__description utrecht-form-field-description">
          {hint}
        </div>
      )}
      {error !== undefined && (
        <div
          id={`${id}-error`}
          className="utrecht-form-field__error-message utrecht-form-field-error-message"
        >
          {error}
        </div>
      )}
    </>
  );
}

const fieldClass = (error: string | undefined): string =>
  classes('utrecht-form-field', error !== undefined && 'utrecht-form-field--invalid');

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: HTMLInputTypeAttribute;
  readonly inputMode?: 'numeric' | 'tel' | 'email' | 'text';
  readonly maxLength?: number;
}

/** One line of text. The browser's own memory stays off: what clerks type is about people. */
export function TextField(props: TextFieldProps) {
  const { id, value, onChange, type = 'text', inputMode, maxLength = 200, error } = props;
  return (
    <div className={fieldClass(error)}>
      <Label {...props} />
      <HintAndError {...props} />
      <div className="utrecht-form-field__input">
        <input
          id={id}
          className="utrecht-textbox utrecht-textbox--html-input"
          type={type}
          inputMode={inputMode}
          maxLength={maxLength}
          value={value}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={describedBy(props)}
          aria-invalid={error !== undefined || undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
    </div>
  );
}

interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly maxLength?: number;
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const { id, value, onChange, rows = 4, maxLength = 4000, error } = props;
  return (
    <div className={fieldClass(error)}>
      <Label {...props} />
      <HintAndError {...props} />
      <div className="utrecht-form-field__input">
        <textarea
          id={id}
          className="utrecht-textarea utrecht-textarea--html-textarea"
          rows={rows}
          maxLength={maxLength}
          value={value}
          autoComplete="off"
          aria-describedby={describedBy(props)}
          aria-invalid={error !== undefined || undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
    </div>
  );
}

interface Choice<V extends string> {
  readonly value: V;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

interface SelectProps<V extends string> extends FieldProps {
  readonly value: V | '';
  readonly onChange: (value: V) => void;
  readonly choices: readonly { value: V; label: string }[];
  /** What stands there before anything is chosen; left out, something is always chosen. */
  readonly empty?: string;
}

/** One of many. */
export function Select<V extends string>(props: SelectProps<V>) {
  const { id, value, onChange, choices, empty, error } = props;
  return (
    <div className={fieldClass(error)}>
      <Label {...props} />
      <HintAndError {...props} />
      <div className="utrecht-form-field__input">
        <select
          id={id}
          className="utrecht-select utrecht-select--html-select"
          value={value}
          aria-describedby={describedBy(props)}
          aria-invalid={error !== undefined || undefined}
          onChange={(event) => onChange(event.target.value as V)}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

/** One of many that come in groups: the platform's own list, so that typing finds one. */
export function GroupedSelect(
  props: FieldProps & {
    value: string;
    onChange: (value: string) => void;
    groups: readonly { label: string; choices: readonly { value: string; label: string }[] }[];
    empty: string;
  },
) {
  const { id, value, onChange, groups, empty, error } = props;
  return (
    <div className={fieldClass(error)}>
      <Label {...props} />
      <HintAndError {...props} />
      <div className="utrecht-form-field__input">
        <select
          id={id}
          className="utrecht-select utrecht-select--html-select"
          value={value}
          aria-describedby={describedBy(props)}
          aria-invalid={error !== undefined || undefined}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{empty}</option>
          {groups.map(({ label, choices }) => (
            <optgroup key={label} label={label}>
              {choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
    </div>
  );
}

/** Any of a few, all in sight. The first carries the field's id, so that an error can lead to it. */
export function Checks<V extends string>(
  props: FieldProps & {
    values: readonly V[];
    onChange: (values: readonly V[]) => void;
    choices: readonly Choice<V>[];
    across?: boolean;
  },
) {
  const { id, label, values, onChange, choices, across = false, error, hint, optional } = props;
  const w = useWords();
  return (
    <div className={fieldClass(error)}>
      <fieldset
        className="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset"
        aria-describedby={describedBy(props)}
      >
        <legend className="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
          {label} {optional && <span className="hr-optional">({w.form.optional})</span>}
        </legend>
        <HintAndError id={id} label={label} hint={hint} error={error} />
        <div className={across ? 'hr-choices--across' : undefined}>
          {choices.map((choice, i) => (
            <Checkbox
              key={choice.value}
              id={i === 0 ? id : `${id}-${choice.value}`}
              label={choice.label}
              hint={choice.hint}
              checked={values.includes(choice.value)}
              onChange={(checked) =>
                onChange(
                  checked ? [...values, choice.value] : values.filter((value) => value !== choice.value),
                )
              }
            />
          ))}
        </div>
      </fieldset>
    </div>
  );
}

interface ChoicesProps<V extends string> extends FieldProps {
  readonly value: V | undefined;
  readonly onChange: (value: V) => void;
  readonly choices: readonly Choice<V>[];
  readonly across?: boolean;
}

/** One of a few, all in sight. The first choice carries the field's id, so that an error can lead to it. */
export function Choices<V extends string>(props: ChoicesProps<V>) {
  const { id, label, value, onChange, choices, across = false, error, hint, optional } = props;
  const w = useWords();
  return (
    <div className={fieldClass(error)}>
      <fieldset
        className="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset"
        aria-describedby={describedBy(props)}
      >
        <legend className="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
          {label} {optional && <span className="hr-optional">({w.form.optional})</span>}
        </legend>
        <HintAndError id={id} label={label} hint={hint} error={error} />
        <div className={across ? 'hr-choices--across' : undefined}>
          {choices.map((choice, i) => {
            const choiceId = i === 0 ? id : `${id}-${choice.value}`;
            return (
              <div key={choice.value} className="utrecht-form-field utrecht-form-field--radio">
                <div className="utrecht-form-field__label">
                  <label htmlFor={choiceId} className="utrecht-form-label utrecht-form-label--radio">
                    {choice.label}
                  </label>
                </div>
                <div className="utrecht-form-field__input">
                  <input
                    id={choiceId}
                    type="radio"
                    name={id}
                    className="utrecht-radio-button utrecht-radio-button--html-input"
                    checked={value === choice.value}
                    aria-describedby={choice.hint !== undefined ? `${choiceId}-hint` : undefined}
                    onChange={() => onChange(choice.value)}
                  />
                </div>
                {choice.hint !== undefined && (
                  <div
                    id={`${choiceId}-hint`}
                    className="utrecht-form-field__description utrecht-form-field-description"
                  >
                    {choice.hint}
                  </div>
                )}
              </div>
            );
          })}
        </div>
      </fieldset>
    </div>
  );
}

/** Yes or no. */
export function Checkbox({
  id,
  label,
  hint,
  error,
  checked,
  onChange,
}: {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  const about = { id, label, hint, error };
  return (
    <div
      className={classes(
        'utrecht-form-field utrecht-form-field--checkbox',
        error !== undefined && 'utrecht-form-field--invalid',
      )}
    >
      <div className="utrecht-form-field__label">
        <label htmlFor={id} className="utrecht-form-label utrecht-form-label--checkbox">
          {label}
        </label>
      </div>
      <div className="utrecht-form-field__input">
        <input
          id={id}
          type="checkbox"
          className="utrecht-checkbox utrecht-checkbox--html-input"
          checked={checked}
          aria-describedby={describedBy(about)}
          aria-invalid={error !== undefined || undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
      </div>
      <HintAndError {...about} />
    </div>
  );
}

/** A date as typed: three fields, as people say it, whatever language the browser has. */
export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** Day, month and year beside each other. */
export function DateField(props: FieldProps & { value: DateParts; onChange: (value: DateParts) => void }) {
  const { id, label, value, onChange, error, hint } = props;
  const w = useWords();
  const part = (name: keyof DateParts, partId: string, maxLength: number) => (
    <div>
      <label htmlFor={partId}>{w.form[name]}</label>
      <input
        id={partId}
        className="utrecht-textbox utrecht-textbox--html-input"
        inputMode="numeric"
        maxLength={maxLength}
        autoComplete="off"
        value={value[name]}
        aria-invalid={error !== undefined || undefined}
        onChange={(event) => onChange({ ...value, [name]: event.target.value })}
      />
    </div>
  );
  return (
    <div className={fieldClass(error)}>
      <fieldset
        className="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset"
        aria-describedby={describedBy(props)}
      >
        <legend className="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
          {label}
        </legend>
        <HintAndError id={id} label={label} hint={hint} error={error} />
        <div className="hr-date">
          {part('day', id, 2)}
          {part('month', `${id}-month`, 2)}
          {part('year', `${id}-year`, 4)}
        </div>
      </fieldset>
    </div>
  );
}
