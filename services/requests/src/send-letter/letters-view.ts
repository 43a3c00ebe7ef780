import { letterKinds, type LetterKind } from '@huisrecht/contracts';
import { aLetterFitsWhatHappened, type LetterAbout } from '../letter/rules/a-letter-fits-what-happened.js';
import { inForce, liveLines, type KnownRequest, type Letter } from '../domain/state.js';

/** The letters of a request: those that are there, and what could be sent now with one click. */
export interface LettersView {
  readonly items: readonly Letter[];
  readonly proposed: readonly LetterAbout[];
  /** Everything that may be sent now, the proposed too; the answer once it is out. */
  readonly possible: readonly LetterAbout[];
  readonly addressInDoubtSince?: string;
}

/** Letters that are of one line each. */
const ofLine: readonly LetterKind[] = [
  'line-decision',
  'restriction-placed',
  'restriction-lifts',
  'recipients-told',
];

const abouts = (request: KnownRequest): LetterAbout[] =>
  letterKinds.flatMap((letter): LetterAbout[] => {
    if (letter === 'withdrawn') {
      const lines = request.lines.filter(({ withdrawnAt }) => withdrawnAt !== undefined);
      return [{ letter }, ...lines.map(({ line }) => ({ letter, line }))];
    }
    if (!ofLine.includes(letter)) return [{ letter }];
    if (letter === 'restriction-placed' || letter === 'restriction-lifts')
      return inForce(request).map(({ line, restrictionId }) => ({ letter, line, restrictionId }));
    return liveLines(request).map(({ line }) => ({ letter, line }));
  });

const isOnItsWay =
  (about: LetterAbout) =>
  ({ letter, line, restrictionId, status }: Letter): boolean =>
    letter === about.letter &&
    (line === about.line || (about.line === undefined && letter !== 'withdrawn')) &&
    (about.restrictionId === undefined || restrictionId === about.restrictionId) &&
    status !== 'not-sent' &&
    status !== 'returned';

/** What is proposed: what happened and was not told yet. Recipients are told of once they all answered. */
const isProposed = (request: KnownRequest, about: LetterAbout): boolean => {
  if (request.letters.some(isOnItsWay(about))) return false;
  const answered = 'rounds' in request && request.rounds.some(({ sent }) => sent);
  switch (about.letter) {
    case 'receipt':
    case 'ask-right-or-reason':
      return !answered && request.status !== 'could-not-identify';
    case 'invitation':
      return request.reminders.some(({ reminder }) => reminder.startsWith('nobody-came'));
    case 'could-not-identify':
    case 'extension':
    case 'restriction-placed':
    case 'restriction-lifts':
    case 'not-a-request':
      return true;
    case 'withdrawn':
      return request.status !== 'ended';
    case 'line-decision':
      return !answered && request.lines.length > 1;
    case 'recipients-told':
      return request.orders
        .filter(({ line }) => line === about.line)
        .every(({ settledAt, kind }) => settledAt !== undefined && kind !== 'restrict');
    case 'answer':
      return false;
  }
};

export const lettersView = (request: KnownRequest): LettersView => {
  const possible = abouts(request).filter((about) => aLetterFitsWhatHappened(request, about) === undefined);
  const { addressInDoubtSince } = request;
  return {
    items: request.letters,
    proposed: possible.filter((about) => isProposed(request, about)),
    possible,
    ...(addressInDoubtSince !== undefined && { addressInDoubtSince }),
  };
};
