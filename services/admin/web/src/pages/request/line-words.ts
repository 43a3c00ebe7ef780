import type { RequestLine, Scope } from '../../api/lines.js';
import type { Directory } from '../../api/processor-sync.js';
import type { Language } from '../../dates/days.js';
import type { Words } from '../../words/words.js';

type Named = readonly { readonly id: string; readonly label: Readonly<Record<Language, string>> }[];

const names = (ids: readonly string[], known: Named, language: Language): string =>
  ids.map((id) => known.find((each) => each.id === id)?.label[language] ?? id).join(', ');

/** A scope in words, a line each; nothing when it is everything. */
export function scopeWords(
  w: Words,
  scope: Scope | undefined,
  directory: Directory | undefined,
  language: Language,
): string[] {
  if (!scope) return [];
  const categories = directory?.categories ?? [];
  const fields = categories.flatMap(({ fields: those = [] }) => those);
  return [
    ...(scope.categories.length > 0
      ? [w.lineCard.categories(names(scope.categories, categories, language))]
      : []),
    ...(scope.fields.length > 0 ? [w.lineCard.fields(names(scope.fields, fields, language))] : []),
    ...(scope.purposes.length > 0
      ? [w.lineCard.purposes(names(scope.purposes, directory?.purposes ?? [], language))]
      : []),
    ...(scope.recordIds.length > 0 ? [w.lineCard.records(scope.recordIds.length)] : []),
  ];
}

/** What a line asks, in words without anything personal. */
export function askedWords(
  w: Words,
  line: RequestLine,
  directory: Directory | undefined,
  language: Language,
): string[] {
  const { change, objection, restrictionCase, erasureGround } = line;
  return [
    ...(change === undefined ? [] : [w.lineCard.changes[change]]),
    ...(objection === undefined ? [] : [w.objectionKinds[objection]]),
    ...(restrictionCase === undefined ? [] : [w.restrictionCases[restrictionCase] ?? restrictionCase]),
    ...(erasureGround === undefined ? [] : [w.erasureGrounds[erasureGround] ?? erasureGround]),
    ...scopeWords(w, line.scope, directory, language),
  ];
}
