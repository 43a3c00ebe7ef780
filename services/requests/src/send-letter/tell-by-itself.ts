import { RestrictionPlacedV1 } from '@huisrecht/contracts';
import type { DueWork } from '@huisrecht/eventing';
import { writeLetterWork } from '../domain/due.js';
import type { RequestEvent } from '../domain/events.js';

/**
 * That data is restricted is told by the system, to the address that we knew already: so a restriction that somebody
 * else asked for is noticed (LAW 1.4).
 */
export const tellByItself = (events: readonly RequestEvent[], now: Date): DueWork[] =>
  events.flatMap((happened): DueWork[] => {
    if (happened.type !== RestrictionPlacedV1.type) return [];
    const { requestId, restrictionId, line } = happened.data;
    return [writeLetterWork({ requestId, letter: 'restriction-placed', line, restrictionId }, now)];
  });
