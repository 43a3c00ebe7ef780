import { weekday, type Day } from './day.js';
import { holidayOn } from './holidays.js';
import { sayShortly, type Language } from './say.js';
import { isWorkingDay, type DoubtfulDays } from './working-days.js';

/** Why a day is no working day: the name of the holiday, or of the day of the weekend. */
export const whyNoWorkingDay = (day: Day, language: Language, doubtfulDays: DoubtfulDays): string => {
  const holiday = holidayOn(day);
  if (holiday && (!holiday.doubtful || doubtfulDays === 'free')) return holiday.name[language];
  const saturday = weekday(day) === 6;
  if (language === 'nl') return saturday ? 'zaterdag' : 'zondag';
  return saturday ? 'Saturday' : 'Sunday';
};

/** `Wednesday 30 September`, or `28 February, a Saturday` when it is no working day. */
export const sayEnd = (day: Day, language: Language, doubtfulDays: DoubtfulDays): string => {
  if (isWorkingDay(day, doubtfulDays)) return sayShortly(day, language, true);
  const why = whyNoWorkingDay(day, language, doubtfulDays);
  const article = holidayOn(day) ? '' : language === 'nl' ? 'een ' : 'a ';
  return `${sayShortly(day, language)}, ${article}${why}`;
};
