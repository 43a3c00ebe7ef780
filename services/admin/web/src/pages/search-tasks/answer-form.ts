import type { FoundItem } from '../../api/processor-sync.js';
import { dayFromParts } from '../../dates/days.js';
import type { DateParts } from '../../ui/fields.js';

/** Something that was found, as it is filled in. */
export interface ItemForm {
  readonly category: string;
  readonly title: string;
  readonly note: string;
  readonly recordedOn: DateParts;
  readonly aboutOthers: boolean;
}

/** A file that was chosen; kept in memory only. */
export interface ChosenFile {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  /** Base64. */
  readonly content: string;
}

/** The answer to a task, as it is filled in. */
export interface AnswerForm {
  readonly outcome?: 'nothing-found' | 'found';
  readonly items: readonly ItemForm[];
}

const noDate: DateParts = { day: '', month: '', year: '' };
export const emptyItem: ItemForm = {
  category: '',
  title: '',
  note: '',
  recordedOn: noDate,
  aboutOthers: false,
};
export const emptyAnswer: AnswerForm = { items: [emptyItem] };
/** All files of one answer together, in bytes. */
export const fileBound = 10_000_000;

/** What is not right: a kind, and the item it is about (from 0). */
export interface AnswerFault {
  readonly kind: 'outcome' | 'category' | 'title' | 'content' | 'date' | 'size';
  readonly item: number;
}

export type TaskAnswer =
  { readonly outcome: 'nothing-found' } | { readonly outcome: 'found'; readonly items: readonly FoundItem[] };

const typed = (date: DateParts): boolean => date.day + date.month + date.year !== '';
const dateOf = ({ recordedOn }: ItemForm) => dayFromParts(recordedOn.day, recordedOn.month, recordedOn.year);

const faultsOf = (item: ItemForm, file: ChosenFile | undefined, index: number): AnswerFault[] => {
  const wrong: AnswerFault['kind'][] = [];
  if (item.category === '') wrong.push('category');
  if (item.title.trim() === '') wrong.push('title');
  if (item.note.trim() === '' && file === undefined) wrong.push('content');
  if (typed(item.recordedOn) && dateOf(item) === undefined) wrong.push('date');
  return wrong.map((kind) => ({ kind, item: index }));
};

const foundItem = (item: ItemForm, file: ChosenFile | undefined): FoundItem => {
  const recordedOn = dateOf(item);
  const note = item.note.trim();
  return {
    category: item.category,
    title: item.title.trim(),
    ...(note === '' ? {} : { note }),
    ...(recordedOn === undefined ? {} : { recordedOn }),
    ...(item.aboutOthers ? { aboutOthers: true } : {}),
    ...(file ? { file: { name: file.name, mediaType: file.mediaType, content: file.content } } : {}),
  };
};

/**
 * The form as the answer to send, or what is not right in it.
 * @param files by the index of their item
 */
export function readAnswer(
  form: AnswerForm,
  files: ReadonlyMap<number, ChosenFile>,
): { readonly answer: TaskAnswer } | { readonly faults: readonly AnswerFault[] } {
  if (form.outcome === undefined) return { faults: [{ kind: 'outcome', item: 0 }] };
  if (form.outcome === 'nothing-found') return { answer: { outcome: 'nothing-found' } };
  const faults = form.items.flatMap((item, i) => faultsOf(item, files.get(i), i));
  const total = [...files.values()].reduce((sum, { size }) => sum + size, 0);
  if (total > fileBound) faults.push({ kind: 'size', item: 0 });
  if (faults.length > 0) return { faults };
  return { answer: { outcome: 'found', items: form.items.map((item, i) => foundItem(item, files.get(i))) } };
}
