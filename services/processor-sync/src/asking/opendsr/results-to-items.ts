import type { DirectoryIndex } from '../../directory/directory.js';
import type { FoundItem, HolderReply, Subject } from '../holder-adapter.js';
import { failed, foundAll } from '../holder-adapter.js';
import type { ResultItem, Results } from './messages.js';

/** What a processor sent, as items; an item of a category that we do not know is not readable for us. */
export const resultsToReply = (
  results: Results,
  directory: DirectoryIndex,
  subjects: readonly Subject[],
): HolderReply => {
  const { items, outcome, because } = results;
  if (items.some(({ category }) => !directory.category(category))) return failed('answer-not-readable');
  const found = items.map((item) => toItem(item, directory, subjects));
  if (outcome !== 'kept-because' && outcome !== 'refused-because') return foundAll(found);
  return { kind: 'answered', outcome, items: found, ...(because !== undefined && { because }) };
};

const toItem = (item: ResultItem, directory: DirectoryIndex, subjects: readonly Subject[]): FoundItem => {
  const { id, category, label, fields = [], people = [], recorded_on, source, document } = item;
  const known = directory.category(category);
  const everyone = people.length > 0 ? people : [{ role: 'tenant' as const, is_subject: true }];
  const knownSource = directory.directory.sources.some((one) => one.id === source);
  return {
    theirId: id,
    category,
    label: { nl: label, en: label },
    fields: fields.map(({ field, label: said, value, about_other = false }) => ({
      field,
      value,
      aboutOther: about_other,
      label: known?.fields.find((one) => one.id === field)?.label ?? { nl: said ?? field, en: said ?? field },
    })),
    people: everyone.map(({ role, is_subject }) => ({ role, isSubject: is_subject })),
    aboutOthers:
      everyone.some(({ is_subject }) => !is_subject) || fields.some(({ about_other }) => about_other),
    subjectId: ownerOf(item, subjects),
    ...(source !== undefined && knownSource && { source }),
    ...(recorded_on !== undefined && { recordedOn: recorded_on }),
    ...(document && {
      document: {
        name: document.name,
        mediaType: document.media_type,
        content: Buffer.from(document.content, 'base64'),
      },
    }),
  };
};

const ownerOf = ({ controller_customer_id: code }: ResultItem, subjects: readonly Subject[]): string =>
  (subjects.find(({ codes }) => code !== undefined && codes.includes(code)) ?? subjects[0])?.subjectId ?? '';
