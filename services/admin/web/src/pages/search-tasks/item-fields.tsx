import { Button, Buttons } from '../../ui/button.js';
import { Checkbox, DateField, Select, TextArea, TextField } from '../../ui/fields.js';
import { useLanguage, useWords } from '../../words/use-words.js';
import type { AnswerFault, ChosenFile, ItemForm } from './answer-form.js';
import { readFile } from './read-file.js';
import { sayBytes } from './say-bytes.js';

/** The id of the field that a fault is about. */
export function itemField({ kind, item }: AnswerFault): string {
  if (kind === 'outcome') return 'outcome';
  if (kind === 'content' || kind === 'size') return `item-${item}-file`;
  return `item-${item}-${kind}`;
}

interface ItemFieldsProps {
  readonly index: number;
  readonly item: ItemForm;
  readonly file: ChosenFile | undefined;
  readonly categories: readonly { value: string; label: string }[];
  readonly faults: readonly AnswerFault[];
  readonly onChange: (part: Partial<ItemForm>) => void;
  readonly onFile: (file: ChosenFile | undefined) => void;
  readonly onRemove?: () => void;
}

/** One thing that was found: what it is, and the file or the text. */
export function ItemFields({
  index,
  item,
  file,
  categories,
  faults,
  onChange,
  onFile,
  onRemove,
}: ItemFieldsProps) {
  const w = useWords();
  const { language } = useLanguage();
  const t = w.searchTasks;
  const id = (name: string) => `item-${index}-${name}`;
  const has = (kind: AnswerFault['kind']) => faults.some((fault) => fault.kind === kind);
  const contentFault = has('content') ? t.faults.content(index + 1) : has('size') ? t.faults.size : undefined;
  return (
    <fieldset className="hr-item">
      <legend className="hr-strong">{t.item(index + 1)}</legend>
      <Select
        id={id('category')}
        label={t.category}
        value={item.category}
        empty={w.form.choose}
        choices={categories}
        error={has('category') ? t.faults.category(index + 1) : undefined}
        onChange={(category) => onChange({ category })}
      />
      <TextField
        id={id('title')}
        label={t.itemTitle}
        hint={t.itemTitleHint}
        maxLength={120}
        value={item.title}
        error={has('title') ? t.faults.title(index + 1) : undefined}
        onChange={(title) => onChange({ title })}
      />
      <div
        className={
          contentFault === undefined ? 'utrecht-form-field' : 'utrecht-form-field utrecht-form-field--invalid'
        }
      >
        <div className="utrecht-form-label" id={id('file-label')}>
          {t.file}
        </div>
        <div id={id('file-hint')} className="utrecht-form-field-description">
          {t.fileHint}
        </div>
        {contentFault !== undefined && (
          <div id={id('file-error')} className="utrecht-form-field-error-message">
            {contentFault}
          </div>
        )}
        <div className="hr-filepick">
          <input
            id={id('file')}
            type="file"
            className="hr-visually-hidden"
            accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff,.txt,.eml,.msg,.docx,.xlsx"
            aria-describedby={
              contentFault === undefined ? id('file-hint') : `${id('file-hint')} ${id('file-error')}`
            }
            onChange={(event) => {
              const chosen = event.target.files?.[0];
              if (chosen) void readFile(chosen).then(onFile);
              else onFile(undefined);
            }}
          />
          <label htmlFor={id('file')} className="utrecht-button utrecht-button--secondary-action">
            {file ? t.fileOther : t.filePick}
          </label>
          <span role="status">{file && t.fileChosen(file.name, sayBytes(file.size, language))}</span>
        </div>
      </div>
      <TextArea
        id={id('note')}
        label={t.note}
        hint={t.noteHint}
        rows={3}
        maxLength={2000}
        value={item.note}
        onChange={(note) => onChange({ note })}
      />
      <DateField
        id={id('date')}
        label={
          <>
            {t.recordedOn} <span className="hr-optional">({w.form.optional})</span>
          </>
        }
        value={item.recordedOn}
        error={has('date') ? t.faults.date(index + 1) : undefined}
        onChange={(recordedOn) => onChange({ recordedOn })}
      />
      <Checkbox
        id={id('others')}
        label={t.aboutOthers}
        checked={item.aboutOthers}
        onChange={(aboutOthers) => onChange({ aboutOthers })}
      />
      {onRemove && (
        <Buttons>
          <Button kind="subtle" onClick={onRemove}>
            {t.removeItem(index + 1)}
          </Button>
        </Buttons>
      )}
    </fieldset>
  );
}
