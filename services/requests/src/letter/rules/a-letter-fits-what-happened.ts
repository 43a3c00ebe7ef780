import type { LetterKind } from '@huisrecht/contracts';
import { refusal, type Refusal } from '../../domain/refusal.js';
import { needsIdentity } from '../../domain/rules/some-rights-never-wait-for-identity.js';
import {
  inForce,
  isIdentified,
  lineOf,
  liveLines,
  type KnownRequest,
  type Restriction,
} from '../../domain/state.js';

/** Which letter, and about which line or restriction where it is about one. */
export interface LetterAbout {
  readonly letter: LetterKind;
  readonly line?: number | undefined;
  readonly restrictionId?: string | undefined;
}

const isAbout =
  ({ line, restrictionId }: LetterAbout) =>
  (one: Restriction): boolean =>
    (line === undefined || one.line === line) &&
    (restrictionId === undefined || one.restrictionId === restrictionId);

/** The restriction that a letter is about: the last that fits. */
export const restrictionFor = (request: KnownRequest, about: LetterAbout): Restriction | undefined => {
  const fitting = inForce(request).filter(isAbout(about));
  return (about.letter === 'restriction-lifts' ? fitting.filter(({ lift }) => lift) : fitting).at(-1);
};

/** When what a letter is about was withdrawn: a line, else the whole request. */
export const withdrawnAtOf = (request: KnownRequest, { line }: LetterAbout): string | undefined => {
  if (line !== undefined) return lineOf(request, line)?.withdrawnAt;
  return request.status === 'withdrawn' ? request.withdrawnAt : undefined;
};

const waits = ({ status }: KnownRequest): boolean =>
  status === 'awaiting-identity' || status === 'could-not-identify';
const isOver = ({ status }: KnownRequest): boolean => status === 'ended' || status === 'withdrawn';

const fits = (request: KnownRequest, about: LetterAbout): boolean => {
  const lines = liveLines(request);
  switch (about.letter) {
    case 'receipt':
      return !isOver(request);
    case 'ask-right-or-reason':
      return !isOver(request) && (!request.reasonGiven || lines.some(({ given }) => !given));
    case 'invitation':
      return waits(request);
    case 'could-not-identify':
      return request.status === 'could-not-identify';
    case 'extension':
      return request.terms.extension !== undefined;
    case 'restriction-placed':
    case 'restriction-lifts':
      return restrictionFor(request, about) !== undefined;
    case 'line-decision':
      return about.line !== undefined && lineOf(request, about.line)?.decided !== undefined;
    case 'recipients-told':
      return request.orders.some(({ line }) => about.line === undefined || line === about.line);
    case 'withdrawn':
      return withdrawnAtOf(request, about) !== undefined;
    case 'not-a-request':
      return request.status === 'ended';
    case 'answer':
      return isIdentified(request) && request.rounds.some(({ prepared }) => prepared);
  }
};

/**
 * Whether a letter may go out although we are not sure who asks: it tells what we ask, or what protects. That a
 * restriction lifts is told as it was told that it was placed, to the address known before: or what somebody else asked
 * for would stand for ever.
 */
const maySayBefore = (request: KnownRequest, { letter, line }: LetterAbout): boolean => {
  if (letter !== 'line-decision' && letter !== 'recipients-told') return true;
  const about = line === undefined ? undefined : lineOf(request, line);
  return isIdentified(request) || (about !== undefined && !needsIdentity(about));
};

/**
 * A letter tells what happened: no letter of a decision that nobody took, of an extension that is none, of a restriction
 * that is not in force. What is decided about somebody is told once we are sure who that is (LAW §4(3), GDPR Art. 12(6)).
 */
export const aLetterFitsWhatHappened = (request: KnownRequest, about: LetterAbout): Refusal | undefined => {
  if (about.letter === 'line-decision' && about.line === undefined)
    return refusal('letter.needs-a-line', 'line');
  if (!fits(request, about)) return refusal('letter.not-found');
  return maySayBefore(request, about) ? undefined : refusal('identity.not-settled');
};
