import { addDays, addMonths, partsOf, type Day } from '@huisrecht/calendar';
import type { RetentionEntry } from '@huisrecht/contracts';

const count = (text: string | undefined): number => Number(text ?? 0);

/**
 * The last day that a rule keeps what began on this day: from the day itself, or from the end of its year. A book year is
 * a calendar year. What a law keeps for years is kept from the end of the year (AWR Art. 52(4), BW 2:10). P15.
 * @param period ISO 8601: `P7Y`, `P4D`
 */
export const lastDayOf = ({ anchor, period }: Pick<RetentionEntry, 'anchor' | 'period'>, began: Day): Day => {
  const [, years, months, weeks, days] = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(period) ?? [];
  const from = anchor === 'exact-date' ? began : `${partsOf(began).y}-12-31`;
  return addDays(addMonths(from, count(years) * 12 + count(months)), count(weeks) * 7 + count(days));
};
