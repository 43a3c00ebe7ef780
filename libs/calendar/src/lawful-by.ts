import type { Day } from './day.js';
import { addDays, addMonths, earlier } from './day.js';
import { step, type Explained, type Step } from './explained.js';
import { holidayOn } from './holidays.js';
import { sayEnd } from './no-working-day.js';
import { received } from './received.js';
import { rolled } from './rolled.js';
import { sayDay, sayShortly, type Language } from './say.js';
import { daysStoodStill, type Standstill } from './standstill.js';
import { AMSTERDAM } from './zone.js';

/** The term of law, as data. */
export const lawfulTerm = {
  months: 1,
  furtherMonths: 2,
  source: 'AVG art. 12 lid 3; Verordening 1182/71 art. 3 lid 2 onder c',
} as const;

/** What bears on the last day of the law. */
export interface TermOfLaw {
  /** The moment of receipt, or its day. */
  readonly receivedAt: Date | string;
  /** True when it was extended by two further months: once, on one of the two lawful grounds. */
  readonly extended?: boolean;
  /** When it stood still: recorded by a named person, never by the standard visit or a missing reason. */
  readonly standstills?: readonly Standstill[];
  /** Needed only while a wait is open: the day it is now. */
  readonly today?: Day;
  readonly zone?: string;
}

/** The last day of the law. */
export interface Lawful extends Explained {
  /** The day before any roll: notices that must go out "within the month" count from here. */
  readonly unrolledDay: Day;
  /** Days that the clock stood still and that were added. */
  readonly stoodStill: number;
}

const rollSource = 'Verordening 1182/71 art. 3 lid 4 en art. 2 lid 2';
const stopSource = 'AVG art. 12 lid 6 en overweging 63; EDPB-richtsnoeren 01/2022';

/** One month from receipt, before any roll. The last day on which a notice of extension is in time. */
export const firstMonth = (receipt: Day): Day => addMonths(receipt, lawfulTerm.months);

/**
 * Two further months, before any roll. From where they count is not settled, so the earlier of receipt and three
 * months, and the unrolled month and two: never later than any reading.
 */
export const extendedMonths = (receipt: Day): Day =>
  earlier(
    addMonths(receipt, lawfulTerm.months + lawfulTerm.furtherMonths),
    addMonths(firstMonth(receipt), lawfulTerm.furtherMonths),
  );

const ends = (day: Day, language: Language, isLast: boolean): string =>
  isLast ? sayEnd(day, language, 'working') : sayShortly(day, language);

const month = (day: Day, isLast: boolean): Step =>
  step({
    code: 'one-month',
    source: lawfulTerm.source,
    day,
    text: () => ({
      nl: `De wet geeft één maand: ${sayDay(day, 'nl')}.`,
      en: `The law gives one month: ${sayDay(day, 'en')}.`,
    }),
    short: () => ({
      nl: `één maand eindigt ${ends(day, 'nl', isLast)}`,
      en: `one month ends ${ends(day, 'en', isLast)}`,
    }),
  });

const further = (day: Day, isLast: boolean): Step =>
  step({
    code: 'two-further-months',
    source: `${lawfulTerm.source}; de vroegste van twee lezingen`,
    day,
    text: () => ({
      nl: `De termijn is met twee maanden verlengd: ${sayDay(day, 'nl')}.`,
      en: `The term was extended by two further months: ${sayDay(day, 'en')}.`,
    }),
    short: () => ({
      nl: `twee maanden erbij eindigt ${ends(day, 'nl', isLast)}`,
      en: `two further months end ${ends(day, 'en', isLast)}`,
    }),
  });

const still = (days: number, day: Day): Step =>
  step({
    code: 'stood-still',
    source: stopSource,
    day,
    text: () => ({
      nl: `De termijn stond ${days} ${days === 1 ? 'dag' : 'dagen'} stil. Die komen erbij: ${sayDay(day, 'nl')}.`,
      en: `The term stood still for ${days} ${days === 1 ? 'day' : 'days'}, which are added: ${sayDay(day, 'en')}.`,
    }),
    short: () => ({
      nl: `${days} ${days === 1 ? 'dag' : 'dagen'} stilgestaan, eindigt ${sayEnd(day, 'nl', 'working')}`,
      en: `stood still ${days} ${days === 1 ? 'day' : 'days'}, ends ${sayEnd(day, 'en', 'working')}`,
    }),
  });

const notRolled = (day: Day): Step[] => {
  const doubt = holidayOn(day);
  if (!doubt?.doubtful) return [];
  return [
    step({
      code: 'not-rolled-doubtful-day',
      source: rollSource,
      day,
      text: () => ({
        nl: `Over ${doubt.name.nl} bestaat twijfel. Voor onze eigen termijn telt die dag als werkdag: wij schuiven niet op.`,
        en: `Whether ${doubt.name.en} counts is in doubt. For our own term it is a working day: we do not move on.`,
      }),
      short: () => ({
        nl: `${doubt.name.nl} telt als werkdag`,
        en: `${doubt.name.en} counts as a working day`,
      }),
    }),
  ];
};

/**
 * The last day on which the law lets us answer: one month from receipt, or three when it was extended, and the days
 * that the clock stood still. When that is a Saturday, a Sunday or a public holiday, the next working day; only the
 * result rolls. A doubtful holiday (Good Friday, 5 May) counts as a working day, so our own term is never later than
 * any reading of the law.
 */
export const termOfLaw = ({
  receivedAt,
  extended = false,
  standstills = [],
  today,
  zone = AMSTERDAM,
}: TermOfLaw): Lawful => {
  const receipt = received(receivedAt, zone);
  const stoodStill = daysStoodStill(standstills, today);
  const base = extended ? extendedMonths(receipt.day) : firstMonth(receipt.day);
  const unrolledDay = addDays(base, stoodStill);
  const roll = rolled(unrolledDay, 'working', rollSource);
  const day = roll[0]?.day ?? unrolledDay;
  const steps = [
    receipt,
    month(firstMonth(receipt.day), !extended && stoodStill === 0),
    ...(extended ? [further(base, stoodStill === 0)] : []),
    ...(stoodStill > 0 ? [still(stoodStill, unrolledDay)] : []),
    ...roll,
    ...notRolled(day),
  ];
  return { day, unrolledDay, stoodStill, steps };
};

/**
 * The last day of the law when nothing was extended and nothing stood still: one month from receipt, rolled.
 * @param receivedAt the moment of receipt, or its day
 */
export const lawfulBy = (receivedAt: Date | string, zone: string = AMSTERDAM): Lawful =>
  termOfLaw({ receivedAt, zone });
