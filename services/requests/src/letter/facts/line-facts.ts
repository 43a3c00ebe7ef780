import type { Day } from '@huisrecht/calendar';
import type { AnsweredLine, CorrectionInWords, Weighing } from '../../domain/answer-facts.js';
import { erasedIsSaidOnlyWhenItIsGoneEverywhere } from '../rules/erased-is-said-only-when-it-is-gone-everywhere.js';
import type { lineFacts } from '../letter-demands.js';
import type { FactsFor } from '../template/facts.js';
import type { LetterWords } from '../words.js';
import { label, onDate, sayAsk, sayParties, sayPurposes, sayScope } from './in-words.js';

/** What a letter needs to tell of a line, beside the line. */
export interface Telling {
  readonly words: LetterWords;
  readonly today: Day;
  /** How long a backup is kept at most. */
  readonly backupDays: number;
}

type Line = FactsFor<typeof lineFacts>;

const sayWeighing = (weighing: Weighing, words: LetterWords): string =>
  [
    `${words.say('weighing-ours')}: ${weighing.ourInterest}`,
    `${words.say('weighing-theirs')}: ${weighing.theirInterest}`,
    ...(weighing.compellingGrounds === undefined
      ? []
      : [`${words.say('weighing-compelling')}: ${weighing.compellingGrounds}`]),
    `${words.say('weighing-conclusion')}: ${weighing.conclusion}`,
  ]
    .map((sentence) => sentence.trim().replace(/([^.!?])$/, '$1.'))
    .join(' ');

/** What we do on such a line; nothing for a copy, which comes with the answer. */
const actionOf = ({ right, change }: AnsweredLine) => {
  if (right === 'access' || right === 'portability') return undefined;
  return right === 'rectification' ? (change ?? 'rectify') : right;
};

const sayWhat = (scope: AnsweredLine['scope'], words: LetterWords): string => {
  const { purposes } = sayPurposes(scope, words);
  return purposes === undefined ? sayScope(scope, words) : `${sayScope(scope, words)} (${purposes})`;
};

const carriedOut = (line: AnsweredLine, words: LetterWords): Pick<Line, 'done' | 'not-done'> => {
  const action = actionOf(line);
  const marketing = line.objection === 'direct-marketing' && line.outcome !== 'refused';
  const extra = [
    ...(marketing ? [{ what: words.say('do-no-more-advertising') }] : []),
    ...(line.statementAttached ? [{ what: words.say('do-statement') }] : []),
  ];
  if (action === undefined) return { done: extra, 'not-done': [] };
  const granted = line.granted ?? (line.outcome === 'granted' ? line.scope : undefined);
  const refused = line.refused ?? (line.outcome === 'refused' ? line.scope : undefined);
  // What must stay is told as "niet verwijderd", with its day.
  const told = action === 'erasure' && line.stays.length > 0;
  return {
    done: [
      ...(granted && line.outcome !== 'refused' && !marketing && line.corrections.length === 0
        ? [{ what: `${words.say(`do-${action}`)}: ${sayWhat(granted, words)}.` }]
        : []),
      ...extra,
    ],
    'not-done':
      refused && line.outcome !== 'granted' && !told
        ? [{ what: `${words.say(`not-do-${action}`)}: ${sayWhat(refused, words)}.` }]
        : [],
  };
};

/** Its last full stop is the one of the sentence: initials end in one. */
const sayCorrection = ({ field, before, after }: CorrectionInWords, words: LetterWords) => ({
  field: label(field, words),
  after: after.replace(/\.$/, ''),
  ...(before !== undefined && before !== '' && { before }),
});

/** Everything that a letter tells of one line, in words. @param motivation of the copy, for a line that is part of it */
export const lineFactsOf = (line: AnsweredLine, motivation: string | undefined, telling: Telling): Line => {
  const { words, today, backupDays } = telling;
  const { outcome, corrections, stays, orders, grounds, weighing } = line;
  const erasing = line.right === 'erasure' && outcome !== 'refused';
  const { erased, goneBy } = erasedIsSaidOnlyWhenItIsGoneEverywhere(orders, backupDays, today);
  const why = line.motivation ?? motivation;
  return {
    ask: sayAsk(line, words),
    granted: outcome === 'granted',
    partly: outcome === 'partly',
    refused: outcome === 'refused',
    ...(why !== undefined && { motivation: why }),
    ...(weighing && { weighing: sayWeighing(weighing, words) }),
    reasons: grounds.map(({ ground, article }) => ({ reason: words.say(`ground-${ground}`), article })),
    ...carriedOut(line, words),
    corrections: corrections.map((one) => sayCorrection(one, words)),
    kept:
      line.right === 'erasure' && outcome !== 'granted'
        ? stays.map(({ category, until }) => ({
            what: label(category, words),
            ...(until !== undefined && { until: onDate(until, words) }),
          }))
        : [],
    erased: erasing && erased,
    erasing: erasing && !erased,
    ...(erasing && !erased && goneBy !== undefined && { 'gone-by': onDate(goneBy, words) }),
    ...sayParties(orders, words),
  };
};
