import { addDays, dayOf } from '@huisrecht/calendar';
import type { Right } from '@huisrecht/contracts';
import { BadCursor, defineIndexes, Store, type Page, type StoreCollection } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import type { KnownRequest, Status } from '../domain/state.js';

/** How a list is narrowed. */
export interface ListFilter {
  readonly status?: readonly Status[] | undefined;
  readonly overdue?: boolean | undefined;
  readonly dueWithin?: number | undefined;
  readonly owner?: string | undefined;
  readonly right?: Right | undefined;
  /** In its one form. */
  readonly number?: string | undefined;
  /** One pseudonym of a person: for somebody at the counter without a number. */
  readonly subjectId?: string | undefined;
}

interface Stored {
  readonly _id: string;
  readonly state: KnownRequest;
}

export const requestIndexes = defineIndexes('requests', [
  { fields: { 'state.promisedBy': 1, _id: 1 } },
  { fields: { 'state.status': 1, 'state.promisedBy': 1, _id: 1 } },
  { fields: { 'state.owner': 1, 'state.promisedBy': 1, _id: 1 } },
  { fields: { 'state.number': 1 } },
  { fields: { 'state.subjectId': 1 } },
]);

const owing: readonly Status[] = [
  'awaiting-identity',
  'could-not-identify',
  'collecting',
  'in-review',
  'decided',
];

/** Nothing went out yet; a supplement that is under way does not count. */
const notAnswered = { 'state.status': { $in: owing }, 'state.rounds.0.sent': { $exists: false } };

const conditions = (filter: ListFilter, now: Date): object[] => {
  const { status, overdue, dueWithin, owner, right, number, subjectId } = filter;
  const today = dayOf(now);
  return [
    { 'state.status': { $in: status ?? ([...owing, 'answered', 'closed', 'withdrawn'] satisfies Status[]) } },
    ...(overdue === true ? [notAnswered, { 'state.promisedBy': { $lt: today } }] : []),
    ...(dueWithin !== undefined
      ? [notAnswered, { 'state.promisedBy': { $lte: addDays(today, dueWithin) } }]
      : []),
    ...(owner !== undefined ? [{ 'state.owner': owner }] : []),
    ...(right !== undefined ? [{ 'state.lines.right': right }] : []),
    ...(number !== undefined ? [{ 'state.number': number }] : []),
    ...(subjectId !== undefined ? [{ 'state.subjectId': subjectId }] : []),
  ];
};

const cursorTo = ({ _id, state }: Stored): string =>
  Buffer.from(JSON.stringify([state.promisedBy, _id])).toString('base64url');

const beyond = (after: string): object => {
  let cursor: unknown;
  try {
    cursor = JSON.parse(Buffer.from(after, 'base64url').toString());
  } catch {
    throw new BadCursor();
  }
  const [day, id] = Array.isArray(cursor) ? (cursor as unknown[]) : [];
  if (typeof day !== 'string' || typeof id !== 'string') throw new BadCursor();
  return { $or: [{ 'state.promisedBy': { $gt: day } }, { 'state.promisedBy': day, _id: { $gt: id } }] };
};

/** Pages of requests, the earliest promise first; what is changed meanwhile shifts nothing. */
@Injectable()
export class RequestList {
  private readonly requests: StoreCollection<Stored>;

  constructor(store: Store) {
    this.requests = store.collection<Stored>('requests');
  }

  /** @throws BadCursor */
  async page(filter: ListFilter, now: Date, limit: number, after?: string): Promise<Page<KnownRequest>> {
    const all = [...conditions(filter, now), ...(after === undefined ? [] : [beyond(after)])];
    const found = await this.requests
      .find({ $and: all })
      .project<Stored>({ state: 1 })
      .sort({ 'state.promisedBy': 1, _id: 1 })
      .limit(limit + 1)
      .toArray();
    const rows = found.slice(0, limit);
    const last = rows.at(-1);
    const items = rows.map(({ state }) => state);
    return found.length > limit && last ? { items, next: cursorTo(last) } : { items };
  }

  /** Requests that are not answered: all, past the promise, past the law. */
  async unanswered(now: Date): Promise<{ all: number; promise: number; law: number }> {
    const today = dayOf(now);
    const count = (more: object): Promise<number> =>
      this.requests.countDocuments({ $and: [notAnswered, more] });
    const [all, promise, law] = await Promise.all([
      count({}),
      count({ 'state.promisedBy': { $lt: today } }),
      count({ 'state.lawfulBy': { $lt: today } }),
    ]);
    return { all, promise, law };
  }
}
