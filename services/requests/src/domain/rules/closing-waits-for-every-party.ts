import { unsettledOrders, type KnownRequest } from '../state.js';
import { erasuresThatWait } from './erasing-waits-for-the-copy.js';

/**
 * A request closes only when everyone who got an order of it has said what they did, or a team lead recorded why no
 * answer can come; and when nothing that was granted still has to be ordered. Silence is not an answer. GDPR Art. 19, 5(2); P7, P17.
 */
export const everyPartyHasAnswered = (state: KnownRequest): boolean =>
  unsettledOrders(state).length === 0 && erasuresThatWait(state).length === 0;
