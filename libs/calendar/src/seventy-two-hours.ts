import { step, type Explained, type Step } from './explained.js';
import { sayDay, sayShortly, sayTime, type Language } from './say.js';
import { workingDaysAfter } from './working-days.js';
import { AMSTERDAM, dayOf, endOf } from './zone.js';

const HOUR = 3_600_000;

/** The term of a breach, as data. */
export const breachTerm = { hours: 72, source: 'AVG art. 33 lid 1' } as const;

/** A moment that tells how it was made. */
export interface ExplainedMoment extends Explained {
  readonly at: Date;
  /** What Regulation 1182/71 Art. 3(5) may give beside it. To be shown, never to plan on. */
  readonly fallback?: { readonly at: Date; readonly step: Step };
}

const saying = (moment: Date, language: Language, zone: string): string =>
  `${sayDay(dayOf(moment, zone), language)}, ${sayTime(moment, zone)}`;
const shortly = (moment: Date, language: Language, zone: string): string =>
  `${sayShortly(dayOf(moment, zone), language, true)}, ${sayTime(moment, zone)}`;

/**
 * The moment by which a breach must be reported: 72 hours on a plain clock after we became aware. Weekends, holidays
 * and the change of the clock count as they come.
 */
export const seventyTwoHoursFrom = (awareAt: Date | string, zone: string = AMSTERDAM): ExplainedMoment => {
  const aware = typeof awareAt === 'string' ? new Date(awareAt) : awareAt;
  const today = dayOf(aware, zone);
  const at = new Date(aware.getTime() + breachTerm.hours * HOUR);
  const day = dayOf(at, zone);
  const steps: Step[] = [
    step({
      code: 'aware',
      source: breachTerm.source,
      day: today,
      text: () => ({
        nl: `Vastgesteld op ${saying(aware, 'nl', zone)} uur.`,
        en: `Known on ${saying(aware, 'en', zone)}.`,
      }),
      short: () => ({
        nl: `vastgesteld ${shortly(aware, 'nl', zone)}`,
        en: `known ${shortly(aware, 'en', zone)}`,
      }),
    }),
    step({
      code: 'seventy-two-hours',
      source: breachTerm.source,
      day,
      text: () => ({
        nl: `Melden kan tot 72 uur later: ${saying(at, 'nl', zone)} uur. Weekenden en feestdagen tellen mee.`,
        en: `It must be reported within 72 hours: ${saying(at, 'en', zone)}. Weekends and holidays count.`,
      }),
      short: () => ({
        nl: `72 uur later ${shortly(at, 'nl', zone)}`,
        en: `72 hours later ${shortly(at, 'en', zone)}`,
      }),
    }),
  ];
  const second = workingDaysAfter(today, 2, 'working');
  if (second <= day) return { at, day, steps };
  const said = step({
    code: 'two-working-days-at-least',
    source: 'Verordening 1182/71 art. 3 lid 5',
    day: second,
    text: () => ({
      nl: `Er zijn geen twee werkdagen in deze 72 uur. Misschien telt de wet door tot en met ${sayDay(second, 'nl')}. Reken daar niet op.`,
      en: `There are no two working days in these 72 hours. Perhaps the law counts on to ${sayDay(second, 'en')}. Do not plan on it.`,
    }),
    short: () => ({
      nl: `misschien tot en met ${sayShortly(second, 'nl', true)}`,
      en: `perhaps to ${sayShortly(second, 'en', true)}`,
    }),
  });
  return { at, day, steps, fallback: { at: endOf(second, zone), step: said } };
};
