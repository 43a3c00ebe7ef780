import type { Decision } from '@huisrecht/eventing';
import { newcomerProblems } from '../../problems.js';
import type { CaseEvent, CaseState } from '../case.state.js';
import { aCaseHasOneOwner } from '../rules/a-case-has-one-owner.js';

/**
 * A colleague takes the case up; the same one may say so again.
 * @throws Problem `case.not-there`, `case.taken`
 */
export const takeCase = (state: CaseState, takenBy: string, now: Date): Decision<CaseEvent> => {
  if (state.status === 'none') throw newcomerProblems.of('case.not-there');
  if (!aCaseHasOneOwner(state, takenBy)) throw newcomerProblems.of('case.taken');
  if (state.status === 'taken') return [];
  return [{ type: 'newcomer.case.taken', data: { takenBy, takenAt: now.toISOString() } }];
};
