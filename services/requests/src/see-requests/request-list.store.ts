import { addDays, dayOf, earlier, type Day } from '@huisrecht/calendar';
import type { Right } from '@huisrecht/contracts';
import {
  BadCursor,
  defineIndexes,
  indexName,
  Store,
  type Index,
  type Page,
  type StoreCollection,
} from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import { statuses, type KnownRequest, type Status } from '../domain/state.js';
import { DayWindows, type Days, type Place, type PlacesByDay } from './day-windows.js';

/** How a list is narrowed. */
export interface ListFilter {
  readonly status?: readonly Status[] | undefined;
  /** Past the promise, and not answered. */
  readonly overdue?: boolean | undefined;
  /** Promised within so many days, and not answered; past ones too. */
  readonly dueWithin?: number | undefined;
  /** Promised before this day, and not answered; past ones too. */
  readonly dueBefore?: Day | undefined;
  readonly owner?: string | undefined;
  readonly right?: readonly Right[] | undefined;
  /** In its one form, or how it begins. */
  readonly number?: string | undefined;
  /** One pseudonym of a person: for somebody at the counter without a number. */
  readonly subjectId?: string | undefined;
}

interface Stored {
  readonly _id: string;
  readonly state: KnownRequest;
}

/**
 * The indexes of the list. A right is looked for among what the days or the state of a request leave: there are seven,
 * so an index of them would leave more.
 */
const by = {
  day: { fields: { 'state.promisedBy': 1, _id: 1 } },
  status: { fields: { 'state.status': 1, 'state.promisedBy': 1, _id: 1 } },
  owner: { fields: { 'state.owner': 1, 'state.status': 1, 'state.promisedBy': 1, _id: 1 } },
  number: { fields: { 'state.number': 1 } },
  person: { fields: { 'state.subjectId': 1 } },
  pseudonyms: { fields: { 'state.identity.subjectIds': 1 } },
} as const satisfies Record<string, Index>;

export const requestIndexes = defineIndexes('requests', Object.values(by));

/**
 * The index that serves a filter, said and not left to a planner: one that expects to find something soon reads all of
 * them to find that there is nothing.
 */
const indexFor = (filter: ListFilter): string => {
  const { number, subjectId, owner, status } = filter;
  if (number !== undefined) return indexName(by.number);
  if (subjectId !== undefined) return indexName(by.person);
  if (owner !== undefined) return indexName(by.owner);
  return indexName(status !== undefined || isOwedOnly(filter) ? by.status : by.day);
};

const owing: readonly Status[] = [
  'awaiting-identity',
  'could-not-identify',
  'collecting',
  'in-review',
  'decided',
];

/** Nothing went out yet: no answer, and no letter that we could not establish who asks. A supplement does not count. */
const notAnswered = [
  { 'state.rounds.0.sent': { $exists: false } },
  {
    $nor: [
      {
        'state.status': 'could-not-identify',
        'state.letters': { $elemMatch: { letter: 'could-not-identify', sentAt: { $exists: true } } },
      },
    ],
  },
];
/** A clock that stands still has not run out. */
const running = { $nor: [{ 'state.terms.stops': { $elemMatch: { until: { $exists: false } } } }] };

const ANY_NUMBER = 10;

const isOwedOnly = ({ overdue, dueWithin, dueBefore }: ListFilter): boolean =>
  overdue === true || dueWithin !== undefined || dueBefore !== undefined;

const inStatus = (among: readonly Status[] | undefined): object[] =>
  among === undefined ? [] : [{ 'state.status': { $in: among } }];

const conditions = (filter: ListFilter): object[] => {
  const { status, owner, right, number, subjectId } = filter;
  const isOwed = isOwedOnly(filter);
  const among = isOwed ? owing.filter((one) => status?.includes(one) ?? true) : status;
  // All of them is no condition, but lets the days be found behind the owner in one index.
  const withOwner = owner === undefined ? undefined : statuses;
  return [
    ...(owner === undefined ? [] : [{ 'state.owner': owner }]),
    ...inStatus(among ?? withOwner),
    ...(isOwed ? notAnswered : []),
    ...(right === undefined ? [] : [{ 'state.lines.right': { $in: right } }]),
    ...(number === undefined
      ? []
      : number.length < ANY_NUMBER
        ? [{ 'state.number': { $gte: number, $lt: `${number}~` } }]
        : [{ 'state.number': number }]),
    ...(subjectId === undefined ? [] : [{ 'state.subjectId': subjectId }]),
  ];
};

/** The day before which all that matches is promised. */
const bound = ({ overdue, dueWithin, dueBefore }: ListFilter, today: Day): Day | undefined => {
  const bounds = [
    ...(overdue === true ? [today] : []),
    ...(dueWithin === undefined ? [] : [addDays(today, dueWithin + 1)]),
    ...(dueBefore === undefined ? [] : [dueBefore]),
  ];
  return bounds.length === 0 ? undefined : bounds.reduce(earlier);
};

const placeOf = ({ _id: id, state }: Stored): Place => ({ day: state.promisedBy, id });
const cursorTo = ({ day, id }: Place): string => Buffer.from(JSON.stringify([day, id])).toString('base64url');

const placeFrom = (after: string): Place => {
  let cursor: unknown;
  try {
    cursor = JSON.parse(Buffer.from(after, 'base64url').toString());
  } catch {
    throw new BadCursor();
  }
  const [day, id] = Array.isArray(cursor) ? (cursor as unknown[]) : [];
  if (typeof day !== 'string' || typeof id !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(day))
    throw new BadCursor();
  return { day, id };
};

/** What matches, by day, from the index that serves the filter. */
class MatchingPlaces implements PlacesByDay {
  constructor(
    private readonly requests: StoreCollection<Stored>,
    private readonly matching: readonly object[],
    private readonly index: string,
  ) {}

  async anyBefore(day: Day): Promise<boolean> {
    return (await this.some({ before: day }, 1)).length > 0;
  }

  async some({ from, before }: Days, most: number): Promise<Place[]> {
    const found = await this.requests
      .find(placesWithin(this.matching, { from, before }))
      .hint(this.index)
      .project<Stored>({ 'state.promisedBy': 1 })
      .limit(most)
      .toArray();
    return found.map(placeOf);
  }

  async inDay(day: Day, most: number, afterId?: string): Promise<Place[]> {
    const found = await this.requests
      .find({
        $and: [...this.matching, { 'state.promisedBy': day, ...(afterId && { _id: { $gt: afterId } }) }],
      })
      .project<Stored>({ 'state.promisedBy': 1 })
      .sort({ _id: 1 })
      .limit(most)
      .toArray();
    return found.map(placeOf);
  }
}

const placesWithin = (matching: readonly object[], { from, before }: Days) => {
  const day = { ...(from && { $gte: from }), ...(before && { $lt: before }) };
  const all = [...matching, ...(from || before ? [{ 'state.promisedBy': day }] : [])];
  return all.length === 0 ? {} : { $and: all };
};

/** The queries that a page of this filter is made from: for a test that each has its index. */
export const queriesOf = (filter: ListFilter, now: Date): object[] => {
  const today = dayOf(now);
  const before = bound(filter, today) ?? addDays(today, 8);
  const isSearch = filter.number !== undefined || filter.subjectId !== undefined;
  return [placesWithin(conditions(filter), isSearch ? {} : { from: addDays(before, -8), before })];
};

/** The most filters of which is remembered where their list begins. */
const REMEMBERED = 500;
/** How many are read at once for a file. */
const BATCH = 200;

/** Requests, the earliest promise first; what is changed meanwhile shifts nothing. */
@Injectable()
export class RequestList {
  private readonly requests: StoreCollection<Stored>;
  /** Where the list of a filter began the last time: a hint, looked at again before it is believed. */
  private readonly beginnings = new Map<string, Day>();

  constructor(store: Store) {
    this.requests = store.collection<Stored>('requests');
  }

  /** @throws BadCursor */
  async page(filter: ListFilter, now: Date, limit: number, after?: string): Promise<Page<KnownRequest>> {
    const behind = after === undefined ? undefined : placeFrom(after);
    const places = await this.places(filter, dayOf(now), limit + 1, behind);
    const shown = places.slice(0, limit);
    const items = await this.read(shown);
    const last = shown.at(-1);
    return places.length > limit && last ? { items, next: cursorTo(last) } : { items };
  }

  /** All that match, in order, read as they are asked for. */
  async *all(filter: ListFilter, now: Date): AsyncGenerator<KnownRequest> {
    for (let after: Place | undefined; ;) {
      const places = await this.places(filter, dayOf(now), BATCH, after);
      yield* await this.read(places);
      after = places.at(-1);
      if (places.length < BATCH) return;
    }
  }

  /** Requests that are not answered: all, past the promise, past the law. */
  async unanswered(now: Date): Promise<{ all: number; promise: number; law: number }> {
    const today = dayOf(now);
    const owed = [{ 'state.status': { $in: [...owing] } }, ...notAnswered];
    const count = (...more: object[]): Promise<number> =>
      this.requests.countDocuments({ $and: [...owed, ...more] });
    const [all, promise, law] = await Promise.all([
      count(),
      count({ 'state.promisedBy': { $lt: today } }),
      count({ 'state.lawfulBy': { $lt: today } }, running),
    ]);
    return { all, promise, law };
  }

  private async places(filter: ListFilter, today: Day, most: number, after?: Place): Promise<Place[]> {
    const matching = conditions(filter);
    const days = { before: bound(filter, today) };
    const windows = new DayWindows(new MatchingPlaces(this.requests, matching, indexFor(filter)), today);
    const isSearch = filter.number !== undefined || filter.subjectId !== undefined;
    const few = isSearch ? await windows.few(days, after) : undefined;
    if (few) return few.slice(0, most);
    if (after) return windows.first(most, after.day, days, after);
    const key = JSON.stringify(matching);
    const lowest = await windows.lowest(days, this.beginnings.get(key));
    this.remember(key, lowest);
    return windows.first(most, lowest, days);
  }

  private remember(key: string, lowest: Day): void {
    this.beginnings.delete(key);
    this.beginnings.set(key, lowest);
    const [oldest] = this.beginnings.keys();
    if (this.beginnings.size > REMEMBERED && oldest !== undefined) this.beginnings.delete(oldest);
  }

  /** The requests at these places, in their order. */
  private async read(places: readonly Place[]): Promise<KnownRequest[]> {
    if (places.length === 0) return [];
    const found = await this.requests
      .find({ _id: { $in: places.map(({ id }) => id) } })
      .project<Stored>({ state: 1 })
      .toArray();
    const byId = new Map(found.map(({ _id, state }) => [_id, state]));
    return places.flatMap(({ id }) => byId.get(id) ?? []);
  }
}
