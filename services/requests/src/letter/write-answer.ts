import { dayOf } from '@huisrecht/calendar';
import type { AnswerFacts } from '../domain/answer-facts.js';
import type { PackageContent } from '../package/content.js';
import { composeLetter, type LetterFrame } from './compose-letter.js';
import { answerLetterFacts } from './facts/answer-letter-facts.js';
import type { LetterText } from './letter-text.js';

/**
 * The answer to a request, whatever rights it invoked: what was decided on each, why, what is given, where we looked,
 * who got data, and what a person can do.
 * @param content of the package, where a copy was asked for; absent when no line asks for one
 * @param backupDays how long a backup is kept at most
 */
export const writeAnswer = (
  facts: AnswerFacts,
  content: PackageContent | undefined,
  frame: LetterFrame,
  backupDays: number,
): LetterText =>
  composeLetter(
    'answer',
    answerLetterFacts(facts, content, frame.association.contactPhone, {
      words: frame.texts.wordsIn(frame.language),
      today: dayOf(frame.now),
      backupDays,
    }),
    frame,
  );
