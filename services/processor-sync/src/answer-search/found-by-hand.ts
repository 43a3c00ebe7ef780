import { createHash } from 'node:crypto';
import { bsnIn } from '@huisrecht/contracts';
import type { FoundItem } from '../asking/holder-adapter.js';
import type { DirectoryIndex } from '../directory/directory.js';
import { refuse } from '../problems.js';
import type { AnswerSearchDto, FoundDto } from './answer-search.dto.js';
import { faultOfFile, MAX_FILES_BYTES } from './files.js';

const note = { nl: 'Aantekening', en: 'Note' };

/**
 * What a colleague found by hand, as items. Words are checked by P16; the files are what they are: a person's own letter
 * is never refused for what stands in it (LAW 1.11).
 * @throws Problem item.empty, category.unknown, file.*, free-text.*
 */
export const foundByHand = (
  { items = [], noBsn = false, outcome }: AnswerSearchDto,
  directory: DirectoryIndex,
  subjectId: string,
): FoundItem[] => {
  if (outcome !== 'found') return [];
  const found = items.map((item, index) => toItem(item, `items[${index}]`, directory, subjectId, noBsn));
  const bytes = found.reduce((sum, { document }) => sum + (document?.content.length ?? 0), 0);
  if (bytes > MAX_FILES_BYTES) throw refuse('file.too-large', 'items');
  return found;
};

const toItem = (
  { category, title, note: said, recordedOn, aboutOthers = false, file }: FoundDto,
  at: string,
  directory: DirectoryIndex,
  subjectId: string,
  noBsn: boolean,
): FoundItem => {
  if (file === undefined && said === undefined) throw refuse('item.empty', at);
  const known = directory.category(category);
  if (!known) throw refuse('category.unknown', `${at}.category`);
  checkText(title, `${at}.title`, noBsn);
  if (said !== undefined) checkText(said, `${at}.note`, noBsn);
  const content = file && Buffer.from(file.content, 'base64');
  const fault = file && content && faultOfFile(file.name, file.mediaType, content);
  if (fault) throw refuse(fault, `${at}.file`);
  const label = known.fields.find(({ id }) => id === 'note')?.label ?? note;
  return {
    theirId: idOf(category, title, said, recordedOn, content),
    category,
    label: { nl: title, en: title },
    fields: said === undefined ? [] : [{ field: 'note', label, value: said, aboutOther: false }],
    people: [{ role: 'tenant', isSubject: true }],
    aboutOthers,
    subjectId,
    ...(recordedOn !== undefined && { recordedOn }),
    ...(file && content && { document: { name: file.name, mediaType: file.mediaType, content } }),
  };
};

/** Words of ours hold no BSN (P16). @throws Problem free-text.* */
export const checkText = (text: string, field: string, noBsn: boolean): void => {
  const found = bsnIn(text);
  if (found === 'labelled') throw refuse('free-text.holds-a-bsn', field);
  if (found === 'perhaps' && !noBsn) throw refuse('free-text.may-hold-a-bsn', field);
};

const idOf = (...parts: readonly (string | Buffer | undefined)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part ?? '').update('\0');
  return hash.digest('hex').slice(0, 32);
};
