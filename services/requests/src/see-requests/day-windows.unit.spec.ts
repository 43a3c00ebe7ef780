import { addDays, type Day } from '@huisrecht/calendar';
import fc from 'fast-check';
import { DayWindows, type Place, type PlacesByDay } from './day-windows.js';

const today: Day = '2026-11-24';

/** Places in memory, handed out in no order; counts what was asked. */
class Memory implements PlacesByDay {
  asked = 0;
  read = 0;
  constructor(private readonly all: readonly Place[]) {}

  async anyBefore(day: Day): Promise<boolean> {
    this.asked++;
    return this.all.some((place) => place.day < day);
  }

  async some({ from = '', before = '9999' }: { from?: Day; before?: Day }, most: number): Promise<Place[]> {
    this.asked++;
    const found = this.all.filter(({ day }) => day >= from && day < before).slice(0, most);
    this.read += found.length;
    return found.toReversed();
  }

  async inDay(day: Day, most: number, afterId = ''): Promise<Place[]> {
    this.asked++;
    return this.all
      .filter((place) => place.day === day && place.id > afterId)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .slice(0, most);
  }
}

const inOrder = (places: readonly Place[]): Place[] =>
  places.toSorted((a, b) => (`${a.day} ${a.id}` < `${b.day} ${b.id}` ? -1 : 1));

const walk = async (memory: Memory, most: number, before?: Day): Promise<Place[]> => {
  const windows = new DayWindows(memory, today);
  const lowest = await windows.lowest({ before });
  const all: Place[] = [];
  for (let after: Place | undefined; ; after = all.at(-1)) {
    const page = await windows.first(most, lowest, { before }, after);
    expect(page.length).toBeLessThanOrEqual(most);
    all.push(...page);
    if (page.length < most) return all;
  }
};

const somePlaces = fc
  .array(
    fc.record({
      ago: fc.oneof(fc.integer({ min: -28, max: 60 }), fc.integer({ min: -400, max: 9_000 }), fc.constant(7)),
      times: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 40 })),
    }),
    { maxLength: 60 },
  )
  .map((groups) =>
    groups.flatMap(({ ago, times }, group) =>
      Array.from({ length: times }, (_, n) => ({
        day: addDays(today, -ago),
        id: `req_${String((n * 7_919 + group * 104_729) % 1_000_003).padStart(7, '0')}-${group}-${n}`,
      })),
    ),
  );

describe('the walk in windows of days', () => {
  it('gives all places once, in order, page after page', async () => {
    await fc.assert(
      fc.asyncProperty(somePlaces, fc.integer({ min: 5, max: 120 }), async (places, most) => {
        expect(await walk(new Memory(places), most)).toEqual(inOrder(places));
      }),
      { numRuns: 100 },
    );
  });

  it('ends before a day', async () => {
    await fc.assert(
      fc.asyncProperty(somePlaces, fc.integer({ min: -30, max: 400 }), async (places, ago) => {
        const before = addDays(today, -ago);
        expect(await walk(new Memory(places), 25, before)).toEqual(
          inOrder(places.filter(({ day }) => day < before)),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('goes through a day with more places than can be put in order', async () => {
    const crowd = Array.from({ length: 2_600 }, (_, n) => ({
      day: addDays(today, -3),
      id: `req_${String((n * 7_919) % 2_600).padStart(5, '0')}`,
    }));
    const around = [-5, -4, -3, -2, 9].map((days) => ({ day: addDays(today, days), id: `req_x${days + 9}` }));
    expect(await walk(new Memory([...crowd, ...around]), 100)).toEqual(inOrder([...crowd, ...around]));
  });

  it('asks little, and reads little, of a long list that is dense at its end', async () => {
    const old = Array.from({ length: 20_000 }, (_, n) => ({
      day: addDays(today, -50 - (n % 2_900)),
      id: `a${n}`,
    }));
    const open = Array.from({ length: 9_000 }, (_, n) => ({
      day: addDays(today, 28 - (n % 45)),
      id: `b${n}`,
    }));
    for (const places of [old, open, [...old, ...open]]) {
      const memory = new Memory(places);
      const windows = new DayWindows(memory, today);
      const lowest = await windows.lowest({});
      await windows.first(101, lowest, {});
      expect(memory.asked).toBeLessThan(25);
      expect(memory.read).toBeLessThan(6_000);
      memory.asked = 0;
      await windows.first(101, await windows.lowest({}, lowest), {});
      expect(memory.asked).toBeLessThan(8);
    }
  });

  it('gives few places at once, and leaves many to the walk', async () => {
    const places = Array.from({ length: 601 }, (_, n) => ({ day: addDays(today, -n), id: `req_${n}` }));
    const [after] = places.slice(400);
    expect(await new DayWindows(new Memory(places), today).few({})).toBeUndefined();
    expect(await new DayWindows(new Memory(places.slice(1)), today).few({}, after)).toEqual(
      inOrder(places.slice(1, 400)),
    );
  });

  it('finds what came before the place where it began the last time', async () => {
    const places = [
      { day: '2010-01-01', id: 'req_1' },
      { day: today, id: 'req_2' },
    ];
    const windows = new DayWindows(new Memory(places), today);
    const lowest = await windows.lowest({}, '2026-01-01');
    expect(lowest <= '2010-01-01').toBe(true);
    expect(await windows.first(10, lowest, {})).toEqual(places);
  });
});
