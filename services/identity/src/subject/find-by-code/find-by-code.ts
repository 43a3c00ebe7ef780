import { Aggregates } from '@huisrecht/eventing';
import { type Actor, ViewLog } from '@huisrecht/service-kit';
import { LookupHasher } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import type { FoundByCode } from '../answers.js';
import { searchValue } from '../lookup-values.js';
import { Lookups } from '../lookups.js';
import { Subject } from '../subject.js';

/** Codes that are looked up at once. */
const HANDS = 8;

/** Whose relation codes these are, as pseudonyms and nothing else: for a list of requests that is taken in. */
@Injectable()
export class FindByCode {
  constructor(
    private readonly hasher: LookupHasher,
    private readonly lookups: Lookups,
    private readonly aggregates: Aggregates,
    private readonly views: ViewLog,
  ) {}

  /** One answer for each code, in order. Who was found is logged. */
  async find(codes: readonly string[], purpose: string, actor: Actor): Promise<FoundByCode[]> {
    const answers: FoundByCode[] = [];
    for (let from = 0; from < codes.length; from += HANDS) {
      const some = codes.slice(from, from + HANDS);
      answers.push(...(await Promise.all(some.map((code) => this.one(code)))));
    }
    await this.views.log({
      actor,
      purpose,
      categories: ['codes'],
      subjectIds: [...new Set(answers.flatMap(({ subjectId }) => subjectId ?? []))],
    });
    return answers;
  }

  private async one(code: string): Promise<FoundByCode> {
    const wanted = searchValue({ by: 'relation-code', code });
    if (!wanted) return { found: 'nobody' };
    const hash = this.hasher.hash(wanted.kind, wanted.value);
    const { subjectIds } = await this.lookups.find(hash);
    const loaded = await this.aggregates.loadMany(Subject, subjectIds);
    // A stale look-up never counts: the subject itself must still have the code.
    const matches = loaded.filter(({ state }) => state.lookups.includes(hash));
    const [first] = matches;
    if (!first) return { found: 'nobody' };
    const one = matches.every(({ state }) => state.personId === first.state.personId);
    return one ? { found: 'one', subjectId: first.id } : { found: 'more' };
  }
}
