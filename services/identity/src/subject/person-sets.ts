import { Injectable } from '@nestjs/common';
import { Aggregates } from '@huisrecht/eventing';
import { LookupHasher } from '@huisrecht/store';
import type { PersonSet } from './answers.js';
import { Lookups } from './lookups.js';
import { ownPerson, Subject } from './subject.js';

/** The most pseudonyms of one person. */
export const MAX_PSEUDONYMS = 20;

/** Reads who belongs together. Each subject says to which person it belongs; the look-up document only helps to find the others. */
@Injectable()
export class PersonSets {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly lookups: Lookups,
    private readonly hasher: LookupHasher,
  ) {}

  /** The set that a subject is in; only itself while nobody said otherwise. */
  async of(subjectId: string): Promise<PersonSet> {
    const own = await this.aggregates.load(Subject, subjectId);
    const personId = own?.state.personId ?? ownPerson(subjectId);
    const { subjectIds } = await this.lookups.find(this.hashOf(personId));
    const others = await this.aggregates.loadMany(
      Subject,
      subjectIds.filter((id) => id !== subjectId),
    );
    const same = others.filter(({ state }) => state.personId === personId).map(({ id }) => id);
    return { personId, subjectIds: [subjectId, ...same] };
  }

  /** The hash under which the pseudonyms of a person are found. */
  hashOf(personId: string): string {
    return this.hasher.hash('person', personId);
  }
}
