import { Injectable } from '@nestjs/common';
import { Commands, type DueHandler } from '@huisrecht/eventing';
import { Lookups } from '../lookups.js';
import { PersonSets } from '../person-sets.js';
import { Subject } from '../subject.js';
import { ASSIGN_PERSON, assignPerson, formPerson, type Assignments } from './decide.js';

/** Each pseudonym is changed by itself: what broke off is done again. */
@Injectable()
export class AssignPerson implements DueHandler {
  readonly kind = ASSIGN_PERSON;

  constructor(
    private readonly commands: Commands,
    private readonly lookups: Lookups,
    private readonly persons: PersonSets,
  ) {}

  handle({ data }: { readonly data: Readonly<Record<string, unknown>> }): Promise<void> {
    return this.assign(data as unknown as Assignments);
  }

  private async assign({ to, forms }: Assignments): Promise<void> {
    for (const { subjectIds, ...change } of to) {
      const hashes = [this.persons.hashOf(change.personId)];
      await this.lookups.add(subjectIds.map((subjectId) => ({ subjectId, hashes })));
      for (const subjectId of subjectIds) await this.one(subjectId, change);
    }
    const [change] = to;
    if (!forms || !change) return;
    const { knownBy, subjectIds, by } = forms;
    await this.commands.execute(Subject, knownBy, (state) =>
      formPerson(state, subjectIds, { by, at: change.at }),
    );
  }

  private async one(subjectId: string, change: Parameters<typeof assignPerson>[1]): Promise<void> {
    const left: string[] = [];
    await this.commands.execute(Subject, subjectId, (state) => {
      left.splice(0, left.length, ...(state.personId === change.personId ? [] : [state.personId]));
      return assignPerson(state, change);
    });
    await this.lookups.drop(
      subjectId,
      left.map((personId) => this.persons.hashOf(personId)),
    );
  }
}
