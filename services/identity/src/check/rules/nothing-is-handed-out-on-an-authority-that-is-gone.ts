import { dayOf, type Day } from '@huisrecht/calendar';
import type { Representation } from '@huisrecht/contracts';
import { representatives } from '../check-policy.js';
import type { CheckState, Passed } from '../check.state.js';
import { hasEnded } from './an-authority-that-ended-covers-nothing.js';

/** Why something may not be handed out now; who acted is told this word and nothing more. */
export const notHandedOut = [
  'turned-16',
  'authority-ended',
  'no-longer-one-person',
  'not-checked',
  'deceased',
] as const;
export type NotHandedOut = (typeof notHandedOut)[number];

/** What is tested again beside the check. */
export interface AtTheDoor {
  readonly now: Date;
  /** Every pseudonym of the person, as it is now. */
  readonly subjectIds: readonly string[];
  /** By the birth date as it is known now. */
  readonly sixteenOn?: Day | undefined;
  /** Which lines it is about; absent: all that passed. */
  readonly lines?: readonly number[] | undefined;
}

const turned = (representation: Representation, { now, sixteenOn }: AtTheDoor): boolean => {
  const turns = sixteenOn ?? representation.sixteenOn;
  return representatives[representation.kind].forChildren && turns !== undefined && turns <= dayOf(now);
};

const because = (passed: Passed, door: AtTheDoor): NotHandedOut | undefined => {
  const { representation } = passed;
  if (passed.subjectIds.some((id) => !door.subjectIds.includes(id))) return 'no-longer-one-person';
  if (!representation) return undefined;
  if (turned(representation, door)) return 'turned-16';
  return hasEnded(representation.until, door.now) ? 'authority-ended' : undefined;
};

/**
 * UAVG Art. 5 (P26; LAW 1.7): age and authority are tested at the check and again before anything is handed out. Also: what was
 * collected for pseudonyms that turned out to be two people goes to neither (GDPR Art. 5(1)(f)).
 */
export const mayNotBeHandedOut = (state: CheckState, door: AtTheDoor): NotHandedOut | undefined => {
  if (state.status === 'deceased') return 'deceased';
  if (state.status === 'not-needed') return undefined;
  const { lines } = door;
  const free = new Set(state.lines.filter(({ needsCheck }) => !needsCheck).map(({ line }) => line));
  const passings = state.passed.filter((one) => !lines || one.lines.some((line) => lines.includes(line)));
  const covered = new Set(passings.flatMap((one) => one.lines));
  if (state.status !== 'passed') return 'not-checked';
  if (lines && !lines.every((line) => covered.has(line) || free.has(line))) return 'not-checked';
  return passings.map((one) => because(one, door)).find((reason) => reason !== undefined);
};
