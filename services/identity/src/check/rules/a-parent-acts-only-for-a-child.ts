import type { RepresentativeKind } from '@huisrecht/contracts';
import { refuse, type Refusal } from '../../refusal.js';
import { representatives } from '../check-policy.js';
import { isChild, type AgeTest } from './who-is-under-16-is-represented.js';

/**
 * UAVG Art. 5(1) (P26): a parent with authority or a guardian acts for who is under sixteen, and for nobody else; for a
 * child nobody but them. Without a birth date a colleague says on which day the child turns sixteen.
 */
export const aParentActsForAChild = (kind: RepresentativeKind, age: AgeTest): Refusal | undefined => {
  const { forChildren } = representatives[kind];
  if (forChildren && age.sixteenOn === undefined)
    return refuse('representation.birth-date-unknown', 'representation.sixteenOn');
  if (forChildren && !isChild(age)) return refuse('representation.sixteen', 'representation.kind');
  return !forChildren && isChild(age)
    ? refuse('representation.parent-or-guardian', 'representation.kind')
    : undefined;
};
