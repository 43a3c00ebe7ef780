import type { Said } from './narrator.ts';

const at = (day: string): Date => new Date(day.length === 10 ? `${day}T12:00:00Z` : day);
const words: Intl.DateTimeFormatOptions = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/Amsterdam',
};

/** A day in words: `maandag 2 maart 2026`. */
export const dayInWords = (day: string): Said => ({
  nl: at(day).toLocaleDateString('nl-NL', words),
  en: at(day).toLocaleDateString('en-GB', words),
});

/** The day so many days before now in Amsterdam, as `2026-03-02`. */
export const daysAgo = (days: number, now = new Date()): string =>
  new Date(now.getTime() - days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });
