import { type Refusal, refusal } from '../refusal.js';
import type { Known } from '../state.js';

/** Two further months are the most there is: a term is extended once. GDPR Art. 12(3); P24. */
export const aTermIsExtendedOnlyOnce = ({ terms }: Pick<Known, 'terms'>): Refusal | undefined =>
  terms.extension === undefined ? undefined : refusal('extension.only-once');
