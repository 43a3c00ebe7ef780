import { addDays, daysBetween, earlier, later, type Day } from '@huisrecht/calendar';

/** A place in the list: the promised day, and the id within it. */
export interface Place {
  readonly day: Day;
  readonly id: string;
}

/** The days from which places are asked: the first, and the one after the last; open where absent. */
export interface Days {
  readonly from?: Day | undefined;
  readonly before?: Day | undefined;
}

/** What the walk asks of a store: three small questions, each answered from an index of days. */
export interface PlacesByDay {
  /** Whether there is any place before a day. */
  anyBefore(day: Day): Promise<boolean>;
  /** At most so many places within these days, in any order. */
  some(days: Days, most: number): Promise<Place[]>;
  /** The first so many places of one day behind an id, in order. */
  inDay(day: Day, most: number, afterId?: string): Promise<Place[]>;
}

/** More places than this are not put in order at once; the days are made fewer. */
const MOST = 600;
const GROWTH = 8;
const LONGEST = 32_768;

const inOrder = (a: Place, b: Place): number =>
  a.day === b.day ? (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) : a.day < b.day ? -1 : 1;
const isBeyond = (place: Place, after: Place | undefined): boolean =>
  after === undefined || inOrder(place, after) > 0;

/**
 * The first places in order of day and id, walked in windows of days: wider where little is found, narrower where much
 * is. A store that cannot read a list in the order of an index would put all of it in order for one page; here it is
 * asked only for what fits in a window.
 */
export class DayWindows {
  /**
   * @param places what matches
   * @param today roughly where most places are: only for speed
   */
  constructor(
    private readonly places: PlacesByDay,
    private readonly today: Day,
  ) {}

  /**
   * A day before which there is nothing, and not long before the first place.
   * @param hint where it was the last time
   */
  async lowest({ before }: Days, hint?: Day): Promise<Day> {
    if (hint !== undefined && !(await this.places.anyBefore(hint))) return hint;
    const top = hint ?? earlier(before ?? this.today, addDays(this.today, 1));
    let some = 0;
    let none = LONGEST;
    // From long ago to now: a store may look up all that lies before a day, only to say that there is something.
    for (let ago = LONGEST / GROWTH; ago > GROWTH && some === 0; ago = Math.floor(ago / 4)) {
      if (await this.places.anyBefore(addDays(top, -ago))) some = ago;
      else none = ago;
    }
    while (none - some > 8) {
      const middle = Math.floor((some + none) / 2);
      if (await this.places.anyBefore(addDays(top, -middle))) some = middle;
      else none = middle;
    }
    return addDays(top, -none);
  }

  /** All places, in order, when they are few enough to be put in order at once: for a search. */
  async few({ before }: Days, after?: Place): Promise<Place[] | undefined> {
    const found = await this.places.some({ from: after?.day, before }, MOST + 1);
    return found.length > MOST ? undefined : found.filter((place) => isBeyond(place, after)).sort(inOrder);
  }

  /** At most so many places behind `after`, or from `lowest` on, in order. */
  async first(most: number, lowest: Day, { before }: Days, after?: Place): Promise<Place[]> {
    const found: Place[] = [];
    const last = before ?? addDays(later(this.today, lowest), 366);
    let from = after === undefined ? lowest : later(after.day, lowest);
    let width = 2;
    while (found.length < most) {
      const isLast = daysBetween(from, last) <= width;
      const to = isLast ? before : addDays(from, width);
      const here = await this.places.some({ from, before: to }, MOST + 1);
      if (here.length > MOST && width > 1) {
        width = Math.max(1, Math.floor(Math.min(width, daysBetween(from, last)) / GROWTH));
        continue;
      }
      const isCrowded = here.length > MOST;
      const ordered = isCrowded
        ? await this.crowded(from, most - found.length, after)
        : here.filter((place) => isBeyond(place, after)).sort(inOrder);
      found.push(...ordered);
      if (isLast && !isCrowded) break;
      from = addDays(from, isCrowded ? 1 : width);
      width = isCrowded ? 1 : wider(width, here.length, most - found.length);
    }
    return found.slice(0, most);
  }

  /** One day with more than can be put in order: the store does that. */
  private crowded(day: Day, most: number, after: Place | undefined): Promise<Place[]> {
    return this.places.inDay(day, most, after?.day === day ? after.id : undefined);
  }
}

/** How many days to look at next, by what was found in the last. */
const wider = (width: number, found: number, needed: number): number => {
  if (found === 0) return Math.min(LONGEST, width * GROWTH);
  return Math.max(1, Math.min(width * GROWTH, Math.ceil((width * needed * 1.5) / found)));
};
