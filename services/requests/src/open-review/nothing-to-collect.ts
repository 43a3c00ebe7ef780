import { event, ReviewOpenedV1, type EventOf } from '@huisrecht/contracts';

/** No line asks for a copy of data, so nobody is asked for one: people can decide at once. */
export const nothingToCollect = (requestId: string, now: Date): EventOf<typeof ReviewOpenedV1> =>
  event(ReviewOpenedV1, {
    requestId,
    round: 1,
    because: 'nothing-to-collect',
    openedAt: now.toISOString(),
  });
