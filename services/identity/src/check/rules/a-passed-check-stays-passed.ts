import { refuse, type Refusal } from '../../refusal.js';
import type { CheckState } from '../check.state.js';

/** An outcome can be recorded while the check is open, and again after it was rejected: whoever comes back with the right document passes. */
export const onlyAnOpenCheckIsRecorded = ({ status }: CheckState): Refusal | undefined => {
  if (status === 'open' || status === 'rejected') return undefined;
  return refuse(status === 'none' ? 'check.not-there' : `check.${status}`);
};
