import { Injectable } from '@nestjs/common';
import { Aggregates, Commands } from '@huisrecht/eventing';
import { kitProblems, type Actor } from '@huisrecht/service-kit';
import { newcomerProblems } from '../problems.js';
import { Case, caseIdOf } from './case.js';
import type { CaseState } from './case.state.js';
import { takeCase } from './take-case/take-case.js';

/** A case with the version that was looked at. */
export interface VersionedCase {
  readonly state: Exclude<CaseState, { status: 'none' }>;
  readonly version: number;
}

/** What colleagues do with a case. */
@Injectable()
export class Cases {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly commands: Commands,
  ) {}

  /** @throws Problem `case.not-there` */
  async see(requestId: string): Promise<VersionedCase> {
    const found = await this.aggregates.load(Case, caseIdOf(requestId));
    return here(found?.state, found?.version);
  }

  /** @throws Problem `case.not-there`, `case.taken`, `version.changed` */
  async take(requestId: string, seen: number, { id }: Actor): Promise<VersionedCase> {
    const done = await this.commands.execute(Case, caseIdOf(requestId), (state, { now, version }) => {
      const decision = takeCase(state, id, now);
      if (version !== seen) throw kitProblems.of('version.changed', { field: 'If-Match' });
      return decision;
    });
    return here(done.state, done.version);
  }
}

const here = (state: CaseState = { status: 'none' }, version = 0): VersionedCase => {
  if (state.status === 'none') throw newcomerProblems.of('case.not-there');
  return { state, version };
};
