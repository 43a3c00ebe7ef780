import type { Right } from '@huisrecht/contracts';
import type { Refusal } from '../refusal.js';

const built: ReadonlySet<Right> = new Set<Right>(['access']);

/**
 * This version carries out access only. Another right is refused here, plainly, so that nobody believes that it is
 * being carried out: it must be handled by hand, and its clock runs. No law; an honest limit.
 */
export const onlyRightsThatAreBuiltAreTakenIn = (right: Right | undefined): Refusal | undefined =>
  right === undefined || built.has(right)
    ? undefined
    : {
        code: 'right-not-carried-out-here',
        status: 422,
        field: 'right',
        title:
          'This version carries out access (inzage) only. The request is received all the same and its term runs: handle this right by hand.',
      };
