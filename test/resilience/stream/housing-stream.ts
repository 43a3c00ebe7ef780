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

const SYSTEM = 'erp';
/** How much of a stream is what; the rest comes again. */
const parts = { relation: 0.45, record: 0.35, share: 0.15 };
/** Events of a key that may come again. */
const RECENT = 10;

/**
 * A stream of a housing system, in the order in which it is published, and what must have come of it. The same random
 * source makes the same stream. Records name people of whom a relation event comes later, or never; about one event in
 * twenty comes again with its own id.
 */
export class HousingStream {
  readonly events: HousingEvent[] = [];
  /** Of each relation: its newest version, and how many distinct events told of it. */
  readonly relations = new Map<number, { readonly version: number; readonly told: number }>();
  readonly records = new Map<string, LastWord>();
  readonly shares = new Map<string, LastWord>();
  readonly poisons: readonly Poison[];
  /** Events that came again. */
  duplicates = 0;
  private readonly recent = new Map<string, HousingEvent[]>();
  private readonly people: number;

  /**
   * @param name keeps the codes of streams apart
   * @param count events, about
   */
  constructor(
    private readonly name: string,
    count: number,
    private readonly random: () => number,
    { poisoned = false } = {},
  ) {
    this.people = Math.max(20, Math.round(count / 10));
    this.poisons = poisoned ? poisonedKeys(this.people, (place) => this.codeOf(place)) : [];
    while (this.events.length < count) {
      this.next();
      this.poisonInTime(count);
    }
  }

  /** The code of the relation at this place. */
  readonly codeOf = (place: number): string => `${this.name}-${place}`;

  private next(): void {
    const kind = this.random();
    if (kind < parts.relation) this.say(this.relation(this.pick(this.people)));
    else if (kind < parts.relation + parts.record) this.say(this.record());
    else if (kind < parts.relation + parts.record + parts.share) this.say(this.share());
    else this.repeat();
  }

  private pick(bound: number): number {
    return Math.floor(this.random() * bound);
  }

  private say(event: HousingEvent): void {
    this.events.push(event);
    this.recent.set(event.key, [...(this.recent.get(event.key) ?? []), event].slice(-RECENT));
  }

  private relation(place: number): HousingEvent {
    const { version, told } = this.relations.get(place) ?? { version: 0, told: 0 };
    this.relations.set(place, { version: version + 1, told: told + 1 });
    const code = this.codeOf(place);
    const type = told === 0 ? 'relation-registered' : 'relation-changed';
    return housingEvent(type, code, relation(code, place, version + 1), `${code}-${version + 1}`);
  }

  private record(): HousingEvent {
    const recordCode = `R-${this.codeOf(this.pick(this.people))}`;
    const word = this.word(this.records, recordCode);
    const data = { recordCode, category: 'tenancy', heldSince: '2015-03-01', ...word };
    return housingEvent('record-held', recordCode, data, `${recordCode}-${word.purpose}`);
  }

  private share(): HousingEvent {
    const shareCode = `S-${this.codeOf(this.pick(this.people))}`;
    const word = this.word(this.shares, shareCode);
    const rest = { recipient: 'De Moersleutel', categories: ['contact'], sharedAt: '2026-02-01T10:00:00Z' };
    return housingEvent(
      'data-shared',
      shareCode,
      { shareCode, ...rest, ...word },
      `${shareCode}-${word.purpose}`,
    );
  }

  /** The next word about a record or share: another purpose, other people. */
  private word(words: Map<string, LastWord>, code: string): LastWord {
    const version = Number(words.get(code)?.purpose.split('-')[1] ?? 0) + 1;
    const [one, other] = [this.pick(this.people), this.pick(this.people)].map(this.codeOf) as [
      string,
      string,
    ];
    const people = [{ relationCode: one, role: 'tenant' as const }];
    const word = {
      system: SYSTEM,
      purpose: `purpose-${version}`,
      people: one === other ? people : [...people, { relationCode: other, role: 'co-tenant' as const }],
    };
    words.set(code, word);
    return word;
  }

  /** A publisher's outbox publishes again: any of the last events of a key, also after newer ones. */
  private repeat(): void {
    const keys = [...this.recent.keys()];
    const told = this.recent.get(keys[this.pick(keys.length)] ?? '') ?? [];
    if (told.length === 0) return;
    this.events.push(told[this.pick(told.length)]!);
    this.duplicates++;
  }

  /** Each poison comes once, spread over the stream. */
  private poisonInTime(count: number): void {
    this.poisons.forEach(({ event }, index) => {
      const at = Math.floor((count * (index + 1)) / (this.poisons.length + 2));
      if (this.events.length >= at && !this.events.some(({ id }) => id === event.id)) this.say(event);
    });
  }
}
