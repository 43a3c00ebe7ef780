import { Injectable } from '@nestjs/common';
import { Aggregates } from '@huisrecht/eventing';
import { type Actor, ViewLog } from '@huisrecht/service-kit';
import { LookupHasher } from '@huisrecht/store';
import { demand, refuse, Refused } from '../../refusal.js';
import type { FoundSubject } from '../answers.js';
import { searchValue, type SearchValues } from '../lookup-values.js';
import { Lookups } from '../lookups.js';
import { SearchLimit } from '../minute-limit.js';
import { Profiles, type WithProfile } from '../profiles.js';
import { Subject } from '../subject.js';
import { takeAtLeast } from './take-at-least.js';

/** Milliseconds that every search takes at least: more than one with twenty hits needs. */
export const SEARCH_FLOOR_MS = 250;

/** Rows that a search shows at most. */
export const MAX_FOUND = 20;

const rowOf = ({ subjectId, state, profile }: WithProfile): FoundSubject[] => {
  if (!profile) return [];
  const { groups, protectedAddress, personId } = state;
  const current = profile.addresses.find(({ until }) => !until) ?? profile.addresses[0];
  const { initials, birthDate } = profile.person;
  return [
    {
      subjectId,
      personId,
      initials,
      ...(!protectedAddress && current && { city: current.city }),
      ...(birthDate && { birthYear: Number(birthDate.slice(0, 4)) }),
      groups,
      protectedAddress,
    },
  ];
};

/** Finds people by an exact value. A stale look-up never shows: the subject itself must still have the value. */
@Injectable()
export class SearchSubjects {
  constructor(
    private readonly limit: SearchLimit,
    private readonly hasher: LookupHasher,
    private readonly lookups: Lookups,
    private readonly aggregates: Aggregates,
    private readonly profiles: Profiles,
    private readonly views: ViewLog,
  ) {}

  /** @throws Refused `search.too-often`, `search.no-value`, `search.too-many-matches` */
  async search(values: SearchValues, purpose: string, actor: Actor): Promise<FoundSubject[]> {
    demand(this.limit.take(actor.id) ? undefined : refuse('search.too-often'));
    return takeAtLeast(SEARCH_FLOOR_MS, () => this.find(values, purpose, actor));
  }

  private async find(values: SearchValues, purpose: string, actor: Actor): Promise<FoundSubject[]> {
    const wanted = searchValue(values);
    if (!wanted) throw new Refused(refuse('search.no-value'));
    const hash = this.hasher.hash(wanted.kind, wanted.value);
    const { subjectIds, full } = await this.lookups.find(hash);
    const loaded = await this.aggregates.loadMany(Subject, subjectIds);
    const matches = loaded.filter(({ state }) => state.lookups.includes(hash));
    demand(full || matches.length > MAX_FOUND ? refuse('search.too-many-matches') : undefined);
    const opened = await this.profiles.open(matches.map(({ id, state }) => ({ subjectId: id, state })));
    const rows = opened.flatMap(rowOf);
    await this.views.log({
      actor,
      purpose,
      categories: ['name', 'address', 'birth-date'],
      subjectIds: rows.map(({ subjectId }) => subjectId),
    });
    return rows;
  }
}
