import { due, type DueWork } from '@huisrecht/eventing';
import type { TellParty } from '../work.js';

/**
 * A party that is down delays nobody else: each is told by work of its own, in its own lane, with its own limits and
 * waits (GDPR Art. 19; DESIGN: the outside world is due work).
 */
export const tellWork = (orderId: string, party: string, ask: number, at: Date): DueWork<TellParty> =>
  due('tell-party', {
    id: `${orderId}:${party}:${ask}`,
    at: at.toISOString(),
    holder: party,
    data: { orderId, party, ask },
  });
