import type { LetterKind } from '@huisrecht/contracts';
import { isSure, type KnownRequest } from '../domain/state.js';

/**
 * The letters that give a person something we may only give to who we are sure of: the answer, and a decision on a line
 * of a person who was checked. The others say no more than that there is a request (GDPR Art. 12(6); P26).
 */
export const givesData = (request: KnownRequest, letter: LetterKind): boolean =>
  letter === 'answer' || (letter === 'line-decision' && isSure(request));
