import type { Directory } from '../../api/processor-sync.js';
import type { Language } from '../../dates/days.js';

/** What a field is called, with its kind of data. */
export const fieldName = (
  directory: Directory | undefined,
  { category, field }: { readonly category: string; readonly field: string },
  language: Language,
): string => {
  const found = directory?.categories.find(({ id }) => id === category);
  const name = found?.fields?.find(({ id }) => id === field)?.label[language] ?? field;
  return found ? `${found.label[language]}: ${name}` : name;
};
