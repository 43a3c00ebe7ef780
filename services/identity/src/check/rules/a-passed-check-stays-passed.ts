import type { Refusal } from '../../refusal.js';
import type { CheckState } from '../check.state.js';

const titles: Record<Exclude<CheckState['status'], 'open' | 'rejected'>, Refusal> = {
  none: {
    code: 'no-check',
    status: 404,
    title: 'There is no check for this request yet. Try again in a moment.',
  },
  passed: { code: 'check-passed', status: 409, title: 'This check was passed already.' },
  expired: {
    code: 'check-expired',
    status: 409,
    title: 'Nobody came in time. Take the request up again first.',
  },
  withdrawn: { code: 'request-withdrawn', status: 409, title: 'The request was withdrawn.' },
};

/** An outcome can be recorded while the check is open, and again after it was rejected: whoever comes back with the right document passes. */
export const onlyAnOpenCheckIsRecorded = ({ status }: CheckState): Refusal | undefined =>
  status === 'open' || status === 'rejected' ? undefined : titles[status];
