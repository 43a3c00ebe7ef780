import { Injectable } from '@nestjs/common';
import { Aggregates } from '@huisrecht/eventing';
import { LookupHasher } from '@huisrecht/store';
import type { PersonSet } from './answers.js';
import { Lookups } from './lookups.js';
import { Subject, type MergeProposal } from './subject.js';

/** The most pseudonyms of one person. */
export const MAX_PSEUDONYMS = 20;

const waiting = ({ subjectIds, by, at }: MergeProposal): PersonSet['waitsForSecond'] => ({
  subjectIds,
  by,
  at,
});

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
    const own = (await this.aggregates.load(Subject, subjectId))?.state ?? Subject.initial(subjectId);
    const { personId, knownBy } = own;
    const { subjectIds } = await this.lookups.find(this.hashOf(personId));
    const wanted = new Set([...subjectIds, knownBy].filter((id) => id !== subjectId));
    const others = await this.aggregates.loadMany(Subject, [...wanted]);
    const same = others.filter(({ state }) => state.personId === personId).map(({ id }) => id);
    const holder = knownBy === subjectId ? own : others.find(({ id }) => id === knownBy)?.state;
    return {
      personId,
      knownBy,
      subjectIds: [subjectId, ...same.sort()],
      ...(holder?.sets.length && { changedAt: holder.sets.at(-1)?.at }),
      ...(holder?.proposal && { waitsForSecond: waiting(holder.proposal) }),
    };
  }

  /** Every pseudonym of these, themselves included. */
  async allOf(subjectIds: readonly string[]): Promise<string[]> {
    const sets = await Promise.all(subjectIds.map((id) => this.of(id)));
    return [...new Set(sets.flatMap((set) => set.subjectIds))];
  }

  /** Whether the address of one of them is protected. */
  async anyProtected(subjectIds: readonly string[]): Promise<boolean> {
    const loaded = await this.aggregates.loadMany(Subject, subjectIds);
    return loaded.some(({ state }) => state.protectedAddress);
  }

  /** The hash under which the pseudonyms of a person are found. */
  hashOf(personId: string): string {
    return this.hasher.hash('person', personId);
  }
}
