import { dayOf } from '@huisrecht/calendar';
import type { RetentionItem } from '@huisrecht/contracts';
import type { AnsweredLine, GroundInWords, StaysInWords } from '../domain/answer-facts.js';
import { grounds } from '../domain/grounds.js';
import {
  everything,
  isIdentified,
  type KnownRequest,
  type Line,
  type LineDecision,
} from '../domain/state.js';
import type { LineDecisionFile } from '../decide-line/line-decisions.js';
import type { DirectoryView } from '../neighbours/answers.js';
import { categoryInWords, fieldInWords, orderInWords, restrictionInWords, scopeInWords } from './in-words.js';

/** What must stay of an erasure, counted by category, with the last day of each. */
export const staysOf = (items: readonly RetentionItem[], directory: DirectoryView): StaysInWords[] => {
  const staying = items.filter(({ verdict }) => verdict === 'must-stay');
  return [...Map.groupBy(staying, ({ category }) => category)].map(([category, theirs]) => {
    const days = theirs.flatMap(({ until }) => until ?? []).sort();
    // Where one has no day yet, no day is promised for the kind.
    const until = days.length === theirs.length ? days.at(-1) : undefined;
    return {
      category: categoryInWords(category, directory),
      records: theirs.length,
      ...(until !== undefined && { until }),
    };
  });
};

const whatWasAsked = ({ line, right, given, objection, restrictionCase, erasureGround, change }: Line) => ({
  ...{ line, right, given },
  ...(objection && { objection }),
  ...(restrictionCase && { restrictionCase }),
  ...(erasureGround && { erasureGround }),
  ...(change && { change }),
});

/** Beside what every line has. */
export interface LineBeside {
  /** Words and values of the decision; absent for access and portability. */
  readonly file?: LineDecisionFile | undefined;
  /** What retention said of a line of erasure. */
  readonly retention: readonly RetentionItem[];
  readonly directory: DirectoryView;
}

const groundsInWords = (decided: LineDecision | undefined): GroundInWords[] =>
  (decided?.grounds ?? []).map((ground) => ({
    ground,
    article: grounds[ground].article,
    letter: grounds[ground].letter,
  }));

/** When and by whom a line of access or portability was decided: with its round. */
const withTheRound = (state: KnownRequest): { decidedAt: string; decidedBy: string } | undefined =>
  isIdentified(state) ? state.rounds.find(({ decided }) => decided)?.decided : undefined;

/** A decided line as a letter tells of it. @throws Error for one that is not decided */
export const answeredLine = (
  state: KnownRequest,
  line: Line,
  { file, retention, directory }: LineBeside,
): AnsweredLine => {
  const { decided, outcome } = line;
  const when = decided ?? withTheRound(state);
  if (outcome === undefined || !when) throw new Error('A line of an answer is not decided.');
  return {
    ...whatWasAsked(line),
    scope: scopeInWords(line.scope ?? everything, directory),
    outcome,
    ...(file && { motivation: file.motivation }),
    grounds: groundsInWords(decided),
    ...(file?.necessity !== undefined && { necessity: file.necessity }),
    ...(decided?.granted && { granted: scopeInWords(decided.granted, directory) }),
    ...(decided?.refused && { refused: scopeInWords(decided.refused, directory) }),
    ...(file?.weighing && { weighing: file.weighing }),
    corrections: (file?.corrections ?? []).map(({ category, field, before, after }) => ({
      category: categoryInWords(category, directory),
      field: fieldInWords(field, directory, category),
      ...(before !== undefined && { before }),
      after,
    })),
    statementAttached: file?.statement !== undefined,
    stays: staysOf(retention, directory),
    orders: state.orders.filter((one) => one.line === line.line).map((one) => orderInWords(one, directory)),
    restrictions: state.restrictions
      .filter((one) => one.line === line.line)
      .map((one) => restrictionInWords(one, directory)),
    ...{ decidedOn: dayOf(when.decidedAt), decidedBy: when.decidedBy },
  };
};
