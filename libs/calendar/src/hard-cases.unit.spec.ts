import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  courtWindow,
  daysStoodStill,
  extensionNoticeBy,
  lawfulBy,
  letterArrivesBy,
  promisedBy,
  sayDay,
  seventyTwoHoursFrom,
  stopAskedBy,
  termOfLaw,
  weekday,
  whyInShort,
} from './index.js';

const page = readFileSync(join(import.meta.dirname, '../../../docs/clocks.md'), 'utf8');

/** The cells of a table of docs/clocks.md, so that the page and the code cannot drift. */
const table = (name: string): string[][] => {
  const body = page.split(`<!-- ${name} -->`)[1]?.split(`<!-- /${name} -->`)[0] ?? '';
  const rows = body.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
};
const daysIn = (cell: string): string[] => cell.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
const lastDayIn = (cell = ''): string => daysIn(cell).at(-1) ?? '';
const names = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

const hardCases = table('hard-cases');
const standstills = table('standstills');

describe('P24: the hard cases of docs/clocks.md', () => {
  it('are all there, and their weekdays are true', () => {
    expect(hardCases.length).toBeGreaterThanOrEqual(9);
    expect(standstills.length).toBeGreaterThanOrEqual(5);
    for (const cell of [...hardCases, ...standstills].flat()) {
      for (const [, name, day] of cell.matchAll(/([A-Z][a-z]{2}) (\d{4}-\d{2}-\d{2})/g)) {
        expect([day, name]).toEqual([day, names[weekday(day ?? '')]]);
      }
    }
  });

  it.each(hardCases)('received %s: promised %s', (...cells) => {
    const [received = '', ...expected] = cells.slice(0, 7).map(lastDayIn);
    for (const receipt of [received, new Date(`${received}T12:00:00Z`), `${received}T21:59:00Z`]) {
      const promise = promisedBy(receipt);
      const law = lawfulBy(receipt);
      const extended = termOfLaw({ receivedAt: receipt, extended: true });
      expect([
        promise.day,
        promise.plannedDay,
        promise.lastPostingDay,
        law.unrolledDay,
        law.day,
        extended.day,
      ]).toEqual(expected);
      expect(extensionNoticeBy(receipt).day).toBe(law.unrolledDay);
    }
  });

  it.each(standstills)('asked and answered %s, no slot on "%s": %s days', (waits, without, days, law) => {
    const withoutSlot = daysIn(without ?? '');
    const all = (waits ?? '').split(',').map((wait) => {
      const [from = '', until = ''] = daysIn(wait);
      return { from, until, withoutSlot };
    });
    expect(daysStoodStill(all)).toBe(Number(days));
    expect(termOfLaw({ receivedAt: '2026-03-02', standstills: all }).day).toBe(lastDayIn(law));
  });
});

describe('P24: every date explains itself', () => {
  it('in one line, in two languages', () => {
    expect(whyInShort(lawfulBy('2026-01-31'), 'en')).toBe(
      'received 31 January; one month ends 28 February, a Saturday; next working day Monday 2 March',
    );
    expect(whyInShort(lawfulBy('2026-01-31'), 'nl')).toBe(
      'ontvangen 31 januari; één maand eindigt 28 februari, een zaterdag; eerste werkdag daarna maandag 2 maart',
    );
    expect(whyInShort(lawfulBy('2026-03-27'), 'en')).toBe(
      "received 27 March; one month ends 27 April, King's Day; next working day Tuesday 28 April",
    );
    expect(whyInShort(lawfulBy('2026-08-31'), 'nl')).toBe(
      'ontvangen 31 augustus; één maand eindigt woensdag 30 september',
    );
    expect(whyInShort(termOfLaw({ receivedAt: '2028-01-31', extended: true }), 'en')).toBe(
      'received 31 January; one month ends 29 February; two further months end 29 April, a Saturday; next working day Monday 1 May',
    );
    const stood = [{ from: '2026-03-04', until: '2026-03-11' }];
    expect(whyInShort(termOfLaw({ receivedAt: '2026-03-02', standstills: stood }), 'en')).toBe(
      'received 2 March; one month ends 2 April; stood still 7 days, ends Thursday 9 April',
    );
    expect(whyInShort(extensionNoticeBy('2026-01-31'), 'en')).toContain(
      'Saturday 28 February and does not move',
    );
  });

  it('with a source and words at each step, the last leading to the day', () => {
    for (const cells of hardCases) {
      const received = lastDayIn(cells[0]);
      for (const sum of [
        lawfulBy(received),
        termOfLaw({ receivedAt: received, extended: true }),
        courtWindow(received),
        stopAskedBy(received),
      ]) {
        for (const { source, text, short } of sum.steps)
          expect(source && text.nl && text.en && short.nl && short.en).toBeTruthy();
        expect(sum.steps.at(-1)?.day).toBe(sum.day);
        expect(sum.steps.at(-1)?.text.nl).toMatch(new RegExp(`${sayDay(sum.day)}|telt die dag als werkdag`));
      }
    }
  });
});

describe('P24: what stops the clock', () => {
  it('was asked within five working days; a doubtful day is one of them', () => {
    expect(stopAskedBy('2026-03-02').day).toBe('2026-03-09');
    expect(stopAskedBy('2026-04-29').day).toBe('2026-05-06');
    expect(stopAskedBy('2026-12-23').day).toBe('2026-12-31');
  });

  it('goes on counting while nobody answered', () => {
    const term = { receivedAt: '2026-03-02', standstills: [{ from: '2026-03-04' }] };
    expect(termOfLaw({ ...term, today: '2026-03-10' })).toMatchObject({ stoodStill: 6, day: '2026-04-08' });
    expect(termOfLaw(term).stoodStill).toBe(0);
  });
});

describe('P27: six weeks for the court', () => {
  it('roll as the Algemene termijnenwet says: over Good Friday and 5 May too', () => {
    expect(courtWindow('2026-02-20').day).toBe('2026-04-07');
    expect(courtWindow('2026-03-24').day).toBe('2026-05-06');
    expect(courtWindow('2026-03-02').day).toBe('2026-04-13');
    expect(whyInShort(courtWindow('2026-02-20'), 'en')).toBe(
      'answer received 20 February; six weeks end 3 April, Good Friday; next working day Tuesday 7 April',
    );
  });

  it('count from when a letter is there, not from when it was posted', () => {
    expect(letterArrivesBy('2026-04-02')).toBe('2026-04-08');
  });
});

describe('P14: 72 hours', () => {
  it('are plain hours, over a weekend and over summer time', () => {
    expect(seventyTwoHoursFrom('2026-03-02T13:30:00Z').at.toISOString()).toBe('2026-03-05T13:30:00.000Z');
    const over = seventyTwoHoursFrom('2026-03-27T13:30:00Z');
    expect(over.at.toISOString()).toBe('2026-03-30T13:30:00.000Z');
    expect(over.steps.at(-1)?.text.nl).toContain('maandag 30 maart 2026, 15:30 uur');
  });

  it('say what the Regulation may give beside them, and only then', () => {
    expect(seventyTwoHoursFrom('2026-03-02T13:30:00Z').fallback).toBeUndefined();
    const { fallback, day } = seventyTwoHoursFrom('2026-04-02T13:30:00Z');
    expect([day, fallback?.step.day]).toEqual(['2026-04-05', '2026-04-07']);
    expect(fallback?.step.text.en).toContain('Do not plan on it');
  });
});
