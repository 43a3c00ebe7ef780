import { dayFromParts, dayOf, daysBetween, sayDay, sayMoment, sayShortDay } from './days.js';

describe('days in words', () => {
  it('says a day without its year when that is this year', () => {
    expect(sayDay('2027-03-02', 'nl', '2027-01-01')).toBe('dinsdag 2 maart');
    expect(sayDay('2027-03-02', 'nl', '2026-12-31')).toBe('dinsdag 2 maart 2027');
    expect(sayDay('2027-03-02', 'en', '2027-01-01')).toBe('Tuesday 2 March');
    expect(sayShortDay('2027-03-02', 'nl', '2027-01-01')).toBe('di 2 mrt');
  });

  it('says a moment on the clock of Amsterdam', () => {
    expect(sayMoment('2026-11-24T23:30:00Z', 'nl')).toBe('woensdag 25 november 2026, 00.30 uur');
    expect(sayMoment('2026-07-01T10:05:00Z', 'en')).toBe('Wednesday 1 July 2026, 12:05');
  });

  it('gives a moment its day in Amsterdam, not in UTC', () => {
    expect(dayOf('2026-11-24T22:59:00Z')).toBe('2026-11-24');
    expect(dayOf('2026-11-24T23:00:00Z')).toBe('2026-11-25');
  });

  it('counts days over the change to summer time', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
  });

  it('takes a date of three fields only when the day exists', () => {
    expect(dayFromParts('1', '3', '1980')).toBe('1980-03-01');
    expect(dayFromParts('29', '02', '2023')).toBeUndefined();
    expect(dayFromParts('31', '4', '2024')).toBeUndefined();
    expect(dayFromParts('1', '3', '80')).toBeUndefined();
    expect(dayFromParts('', '', '')).toBeUndefined();
  });
});
