import { Injectable } from '@nestjs/common';
import { Commands, newId } from '@huisrecht/eventing';
import type { Actor } from '@huisrecht/service-kit';
import { Sealer } from '@huisrecht/store';
import { aTextHoldsNoBsn } from '../../bsn/a-text-holds-no-bsn.js';
import { Pseudonyms } from '../../pseudonyms/pseudonyms.js';
import { demand, refuse } from '../../refusal.js';
import type { PersonSet } from '../answers.js';
import { Lookups } from '../lookups.js';
import { MAX_PSEUDONYMS, PersonSets } from '../person-sets.js';
import { assignPerson, Subject } from '../subject.js';

/** Why, in the words of who decided. */
export interface Reason {
  readonly reason: string;
  readonly notABsn: boolean;
}

/**
 * Says that pseudonyms are one person, or no longer. Each subject is changed by itself, so a call that broke off is
 * simply made again; nothing is re-keyed.
 */
@Injectable()
export class SamePerson {
  constructor(
    private readonly commands: Commands,
    private readonly pseudonyms: Pseudonyms,
    private readonly persons: PersonSets,
    private readonly lookups: Lookups,
    private readonly sealer: Sealer,
  ) {}

  /** @throws Refused `subject.not-there`, `person.too-many`, `text.…` */
  async join(subjectId: string, others: readonly string[], why: Reason, actor: Actor): Promise<PersonSet> {
    demand(aTextHoldsNoBsn(why.reason, why.notABsn, 'reason'));
    await this.mustExist([subjectId, ...others]);
    const { personId, subjectIds } = await this.persons.of(subjectId);
    const together = [...new Set([...subjectIds, ...others])];
    demand(together.length > MAX_PSEUDONYMS ? refuse('person.too-many', 'subjectIds') : undefined);
    const hashes = [this.persons.hashOf(personId)];
    await this.lookups.add(together.map((id) => ({ subjectId: id, hashes })));
    for (const id of together) await this.assign(id, personId, why.reason, actor);
    return this.persons.of(subjectId);
  }

  /** @throws Refused `subject.not-there`, `text.…` */
  async separate(subjectId: string, why: Reason, actor: Actor): Promise<PersonSet> {
    demand(aTextHoldsNoBsn(why.reason, why.notABsn, 'reason'));
    await this.mustExist([subjectId]);
    const before = await this.persons.of(subjectId);
    if (before.subjectIds.length === 1) return before;
    // A person of its own that never was another's: the old one may be named after this very subject.
    await this.assign(subjectId, newId('per'), why.reason, actor);
    await this.lookups.drop(subjectId, [this.persons.hashOf(before.personId)]);
    return this.persons.of(subjectId);
  }

  private async mustExist(subjectIds: readonly string[]): Promise<void> {
    const known = await this.pseudonyms.known(subjectIds);
    demand(subjectIds.every((id) => known.has(id)) ? undefined : refuse('subject.not-there'));
  }

  private async assign(subjectId: string, personId: string, reason: string, actor: Actor): Promise<void> {
    const context = { collection: 'subject', field: 'personChanges', owner: subjectId };
    const sealed = await this.sealer.seal({ subject: subjectId, class: 'identity' }, context, reason);
    await this.commands.execute(Subject, subjectId, (state, { now }) =>
      assignPerson(subjectId, state, { personId, by: actor.id, at: now.toISOString(), reason: sealed }),
    );
  }
}
