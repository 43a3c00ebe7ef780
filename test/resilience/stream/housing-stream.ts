import { housingEvent, type HousingEvent } from './housing-event.ts';
import { relation } from './people.ts';
import { poisonedKeys, type Poison } from './poison.ts';

/** A record or a share as it must be known at the end: its newest word. */
export interface LastWord {
  readonly system: string;
  readonly purpose: string;
  /** Relation codes and roles, in order. */
  readonly people: readonly { readonly relationCode: string; readonly role: 'tenant' | 'co-tenant' }[];
}

/** A stream of a housing system, in the order in which it is published, and what must have come of it. */
export interface HousingStream {
  readonly events: readonly HousingEvent[];
  /** Of each relation: its newest version, and how many distinct events told of it. */
  readonly relations: ReadonlyMap<number, { readonly version: number; readonly told: number }>;
  readonly records: ReadonlyMap<string, LastWord>;
  readonly shares: ReadonlyMap<string, LastWord>;
  readonly poisons: readonly Poison[];
  readonly duplicates: number;
}

type Draft = { -readonly [Key in keyof HousingStream]: HousingStream[Key] } & {
  events: HousingEvent[];
  relations: Map<number, { version: number; told: number }>;
  records: Map<string, LastWord>;
  shares: Map<string, LastWord>;
};

const SHARES_OF = { relation: 0.45, record: 0.35, share: 0.15 };
const SYSTEM = 'erp';

/**
 * Makes a stream of about `count` events from a random source: the same source, the same stream. Records name people
 * whose relation may come later or never before them; about one in twenty events comes again with its own id.
 */
export const housingStream = (count: number, random: () => number): HousingStream => {
  const people = Math.max(20, Math.round(count / 10));
  const draft: Draft = {
    events: [],
    relations: new Map(),
    records: new Map(),
    shares: new Map(),
    poisons: poisonedKeys(people),
    duplicates: 0,
  };
  const pick = (bound: number): number => Math.floor(random() * bound);
  const recent = new Map<string, HousingEvent[]>();
  const say = (event: HousingEvent): void => {
    draft.events.push(event);
    recent.set(event.key, [...(recent.get(event.key) ?? []), event].slice(-10));
  };
  while (draft.events.length < count) {
    const kind = random();
    if (kind < SHARES_OF.relation) say(tellRelation(draft, pick(people)));
    else if (kind < SHARES_OF.relation + SHARES_OF.record) say(tellRecord(draft, pick(people), pick(people)));
    else if (kind < SHARES_OF.relation + SHARES_OF.record + SHARES_OF.share)
      say(tellShare(draft, pick(people), pick(people)));
    else repeat(draft, recent, pick);
    poisonInTime(draft, count, say);
  }
  return draft;
};

const tellRelation = (draft: Draft, place: number): HousingEvent => {
  const { version, told } = draft.relations.get(place) ?? { version: 0, told: 0 };
  const next = { version: version + 1, told: told + 1 };
  draft.relations.set(place, next);
  const type = told === 0 ? 'relation-registered' : 'relation-changed';
  const id = `rel-${place}-${next.version}`;
  return housingEvent(type, `REL-${place}`, relation(place, next.version), id);
};

const lastWord = (known: LastWord | undefined, one: number, other: number): LastWord => {
  const version = known ? Number(known.purpose.split('-')[1]) + 1 : 1;
  const people = [{ relationCode: `REL-${one}`, role: 'tenant' as const }];
  return {
    system: SYSTEM,
    purpose: `purpose-${version}`,
    people:
      one === other ? people : [...people, { relationCode: `REL-${other}`, role: 'co-tenant' as const }],
  };
};

const tellRecord = (draft: Draft, place: number, other: number): HousingEvent => {
  const recordCode = `R-${place}`;
  const word = lastWord(draft.records.get(recordCode), place, other);
  draft.records.set(recordCode, word);
  const data = { recordCode, category: 'tenancy', heldSince: '2015-03-01', ...word };
  return housingEvent('record-held', recordCode, data, `${recordCode}-${word.purpose}`);
};

const tellShare = (draft: Draft, place: number, other: number): HousingEvent => {
  const shareCode = `S-${place}`;
  const word = lastWord(draft.shares.get(shareCode), place, other);
  draft.shares.set(shareCode, word);
  const rest = { recipient: 'De Moersleutel', categories: ['contact'], sharedAt: '2026-02-01T10:00:00Z' };
  return housingEvent(
    'data-shared',
    shareCode,
    { shareCode, ...rest, ...word },
    `${shareCode}-${word.purpose}`,
  );
};

/**
 * A publisher's outbox publishes again: of a relation any of its last ten events, of another key the whole tail of
 * them, since only relations carry what tells an old event from news.
 */
const repeat = (draft: Draft, recent: Map<string, HousingEvent[]>, pick: (bound: number) => number): void => {
  const keys = [...recent.keys()];
  const key = keys[pick(keys.length)];
  const told = key === undefined ? [] : recent.get(key)!;
  if (told.length === 0) return;
  const from = pick(told.length);
  const again = told[0]!.type.includes('relation') ? [told[from]!] : told.slice(from);
  draft.events.push(...again);
  draft.duplicates += again.length;
};

/** Each poison comes once, spread over the stream. */
const poisonInTime = (draft: Draft, count: number, say: (event: HousingEvent) => void): void => {
  draft.poisons.forEach((poison, index) => {
    const at = Math.floor((count * (index + 1)) / (draft.poisons.length + 2));
    const due = draft.events.length >= at && !draft.events.some(({ id }) => id === poison.event.id);
    if (due) say(poison.event);
  });
};
