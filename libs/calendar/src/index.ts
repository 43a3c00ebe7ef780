export * from './day.js';
export * from './zone.js';
export * from './say.js';
export * from './explained.js';
export {
  computedHolidays,
  easterOf,
  holidayOn,
  holidaysOf,
  type Holiday,
  type HolidayName,
} from './holidays.js';
export { pinned as pinnedHolidays, type PinnedYear } from './holidays.nl.js';
export * from './working-days.js';
export * from './promised-by.js';
export * from './lawful-by.js';
export * from './standstill.js';
export * from './extension.js';
export * from './stop-by.js';
export * from './marks.js';
export * from './court-window.js';
export * from './seventy-two-hours.js';
