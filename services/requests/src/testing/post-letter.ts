import type { LetterKind } from '@huisrecht/contracts';
import { letterIsOut, queueLetter } from '../send-letter/send-letter.js';
import { clerk } from './examples.js';
import type { Play } from './play.js';

/** A letter beside the answer that is written, printed and posted. @returns its id */
export const postLetter = (play: Play, letter: LetterKind, nth = 1): string => {
  const letterId = `let_${letter}-${String(nth).padStart(8, '0')}`;
  play.do(queueLetter({ letterId, letter, language: 'nl', delivery: 'post', queuedBy: clerk.id }));
  play.do(letterIsOut(letterId, clerk.id));
  return letterId;
};
