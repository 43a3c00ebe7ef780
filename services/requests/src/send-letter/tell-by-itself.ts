import {
  LineWithdrawnV1,
  RequestWithdrawnV1,
  RestrictionLiftedV1,
  RestrictionPlacedV1,
} from '@huisrecht/contracts';
import type { DueWork } from '@huisrecht/eventing';
import { writeLetterWork } from '../domain/due.js';
import type { RequestEvent } from '../domain/events.js';
import { isSure, type KnownRequest } from '../domain/state.js';

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

/**
 * That something was withdrawn is told by the system, to the address that we knew already, where it freed what was
 * restricted or where nobody was checked: anyone can ring and say so. Whoever did not do it themselves can call us (GDPR
 * Art. 18(3); LAW §4(4); P21). Of any other withdrawal the letter is proposed. @param before as it was asked for
 */
export const tellThatItWasWithdrawn = (
  before: KnownRequest,
  events: readonly RequestEvent[],
  now: Date,
): DueWork[] => {
  const freed = events.some(({ type }) => type === RestrictionLiftedV1.type);
  if (!freed && isSure(before)) return [];
  return events.flatMap((happened): DueWork[] => {
    const requestId = before.id;
    if (happened.type === RequestWithdrawnV1.type)
      return [writeLetterWork({ requestId, letter: 'withdrawn' }, now)];
    if (happened.type !== LineWithdrawnV1.type) return [];
    return [writeLetterWork({ requestId, letter: 'withdrawn', line: happened.data.line }, now)];
  });
};
