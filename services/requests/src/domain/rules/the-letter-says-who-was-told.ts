import { unsettledOrders, type KnownRequest } from '../state.js';

/** How long the letter waits to know who gets an order: mostly that takes less than a second. */
const AT_MOST_MS = 10_000;

/**
 * The letter names everyone who was told to correct, erase, restrict or stop, so it is made when that is known; who is
 * silent never delays it. When it takes longer, a letter of its own tells it afterwards. GDPR Art. 19; P17, P18.
 * @returns whether the letter waits a moment
 */
export const theLetterSaysWhoWasTold = (state: KnownRequest, now: Date): boolean =>
  unsettledOrders(state).some(
    ({ partiesKnownAt, givenAt }) => partiesKnownAt === undefined && +now - Date.parse(givenAt) < AT_MOST_MS,
  );
