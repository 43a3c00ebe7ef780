import type { CaseState } from '../case.state.js';

/** A case stays with who took it (a rule of ours): nobody works on it beside them without knowing. */
export const aCaseHasOneOwner = (state: CaseState, staffId: string): boolean =>
  state.status !== 'taken' || state.takenBy === staffId;
