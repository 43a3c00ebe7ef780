import type { Step } from './explained.js';
import { partsOf } from './day.js';
import { sayDay } from './say.js';
import { dayOf } from './zone.js';

/** The first step of every sum: the day, in that zone, on which the request reached us. */
export const received = (receivedAt: Date | string, zone: string): Step => {
  const isDay = typeof receivedAt === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(receivedAt);
  if (isDay) partsOf(receivedAt);
  const day = isDay ? receivedAt : dayOf(receivedAt, zone);
  return {
    code: 'received',
    source: 'AVG art. 12 lid 3; Verordening 1182/71 art. 3 lid 1',
    day,
    text: {
      nl: `Ontvangen op ${sayDay(day, 'nl')}. Die dag zelf telt niet mee.`,
      en: `Received on ${sayDay(day, 'en')}. That day itself does not count.`,
    },
  };
};
