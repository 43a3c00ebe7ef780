import { clockBar } from './clock-bar.js';

const received = '2026-03-05T09:00:00Z';
const at = (day: string) => new Date(`${day}T12:00:00Z`);

describe('P24: a clock you can read', () => {
  it('is calm with more than a week left, and counts the last day as a day', () => {
    expect(clockBar(received, '2026-04-02', at('2026-03-05'))).toEqual({
      used: 0,
      tone: 'calm',
      daysLeft: 28,
    });
    expect(clockBar(received, '2026-04-02', at('2026-03-25'))).toMatchObject({ tone: 'calm', daysLeft: 8 });
  });

  it('warns in the last week, and on the last day itself it is not late', () => {
    expect(clockBar(received, '2026-04-02', at('2026-03-26'))).toMatchObject({ tone: 'soon', daysLeft: 7 });
    expect(clockBar(received, '2026-04-02', at('2026-04-02'))).toEqual({
      used: 1,
      tone: 'soon',
      daysLeft: 0,
    });
  });

  it('is late the day after, and its bar stays full', () => {
    expect(clockBar(received, '2026-04-02', at('2026-04-05'))).toEqual({
      used: 1,
      tone: 'late',
      daysLeft: -3,
    });
  });

  it('stands still at the answer', () => {
    expect(clockBar(received, '2026-04-02', at('2026-06-01'), '2026-03-19T10:00:00Z')).toEqual({
      used: 0.5,
      tone: 'met',
      daysLeft: 14,
    });
    expect(clockBar(received, '2026-04-02', at('2026-06-01'), '2026-04-03T10:00:00Z')).toMatchObject({
      tone: 'missed',
      daysLeft: -1,
    });
  });

  it('no longer matters once the request is withdrawn', () => {
    expect(clockBar(received, '2026-04-02', at('2026-06-01'), undefined, true).tone).toBe('stopped');
  });

  it('survives a receipt after its own last day', () => {
    expect(clockBar('2026-04-10T09:00:00Z', '2026-04-02', at('2026-04-10'))).toMatchObject({
      used: 1,
      tone: 'late',
    });
  });
});
