import { step, type Step } from './explained.js';
import { partsOf, type Day } from './day.js';
import { sayDay, sayShortly } from './say.js';
import { dayOf } from './zone.js';

/** The day of what may be a moment or a day already. @throws RangeError when it is neither */
export const asDay = (at: Date | string, zone: string): Day => {
  if (typeof at !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(at)) return dayOf(at, zone);
  partsOf(at);
  return at;
};

/** The first step of every sum: the day, in that zone, on which the request reached us. */
export const received = (receivedAt: Date | string, zone: string): Step => {
  const day = asDay(receivedAt, zone);
  return step({
    code: 'received',
    source: 'AVG art. 12 lid 3; Verordening 1182/71 art. 3 lid 1',
    day,
    text: () => ({
      nl: `Ontvangen op ${sayDay(day, 'nl')}. Die dag zelf telt niet mee.`,
      en: `Received on ${sayDay(day, 'en')}. That day itself does not count.`,
    }),
    short: () => ({ nl: `ontvangen ${sayShortly(day, 'nl')}`, en: `received ${sayShortly(day, 'en')}` }),
  });
};
