import { refuse, type Refusal } from '../../refusal.js';
import { waitingLines, type CheckState } from '../check.state.js';

/**
 * An outcome can be recorded while the check is open, and again after it was rejected: whoever comes back with the right
 * document passes. A check that was passed stays so; only lines that it left out can still be added.
 */
export const onlyAnOpenCheckIsRecorded = (state: CheckState): Refusal | undefined => {
  const { status } = state;
  if (status === 'open' || status === 'rejected') return undefined;
  if (status === 'passed' && waitingLines(state).length > 0) return undefined;
  return refuse(status === 'none' ? 'check.not-there' : `check.${status}`);
};
