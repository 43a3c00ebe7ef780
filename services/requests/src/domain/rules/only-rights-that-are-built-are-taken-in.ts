import type { Right } from '@huisrecht/contracts';
import { type Refusal, refusal } from '../refusal.js';

const built: ReadonlySet<Right> = new Set<Right>(['access']);

/**
 * This version carries out access only. Another right is refused here, plainly, so that nobody believes that it is
 * being carried out: it must be handled by hand, and its clock runs. No law; an honest limit.
 */
export const onlyRightsThatAreBuiltAreTakenIn = (right: Right | undefined): Refusal | undefined =>
  right === undefined || built.has(right) ? undefined : refusal('right.not-carried-out-here', 'right');
