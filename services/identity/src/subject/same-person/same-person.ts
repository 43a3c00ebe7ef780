import { Injectable } from '@nestjs/common';
import { Commands, isDue, isVerdict, newId, type Decision } from '@huisrecht/eventing';
import type { Actor } from '@huisrecht/service-kit';
import { Sealer, type Sealed } from '@huisrecht/store';
import { aTextHoldsNoBsn } from '../../bsn/a-text-holds-no-bsn.js';
import { Pseudonyms } from '../../pseudonyms/pseudonyms.js';
import { demand, refuse, Refused } from '../../refusal.js';
import type { PersonSet } from '../answers.js';
import { MAX_PSEUDONYMS, PersonSets } from '../person-sets.js';
import { Subject, type SubjectEvent, type SubjectState } from '../subject.js';
import { AssignPerson } from './assign-person.js';
import { changedSince, mergePersons, splitPerson, type Assignments } from './decide.js';

/** Why, in the words of who decided. */
export interface Reason {
  readonly reason: string;
  readonly notABsn: boolean;
}

/**
 * Says that pseudonyms are one person, or no longer. Decided on the pseudonym that the person is known by, and told from
 * there; the others follow, also when the process dies. Nothing is re-keyed.
 */
@Injectable()
export class SamePerson {
  constructor(
    private readonly commands: Commands,
    private readonly pseudonyms: Pseudonyms,
    private readonly persons: PersonSets,
    private readonly assigning: AssignPerson,
    private readonly sealer: Sealer,
  ) {}

  /** @throws Refused `subject.not-there`, `person.too-many`, `person.changed`, `text.…` */
  async join(subjectId: string, others: readonly string[], why: Reason, actor: Actor): Promise<PersonSet> {
    demand(aTextHoldsNoBsn(why.reason, why.notABsn, 'reason'));
    await this.mustExist([subjectId, ...others]);
    const mine = await this.persons.of(subjectId);
    const theirs = await Promise.all(others.map((id) => this.persons.of(id)));
    const { knownBy } = mine;
    const all = [mine, ...theirs].flatMap(({ subjectIds }) => subjectIds);
    const together = [knownBy, ...new Set(all.filter((id) => id !== knownBy))];
    demand(together.length > MAX_PSEUDONYMS ? refuse('person.too-many', 'subjectIds') : undefined);
    if (together.length === mine.subjectIds.length) return mine;
    const hidden = await this.persons.anyProtected(together);
    const reason = await this.seal(knownBy, why.reason);
    return this.decide(subjectId, knownBy, (state, at) =>
      changedSince(state, mine.changedAt)
        ? undefined
        : mergePersons(state, together, hidden, { by: actor.id, at, reason }),
    );
  }

  /** @throws Refused `subject.not-there`, `person.changed`, `text.…` */
  async separate(subjectId: string, why: Reason, actor: Actor): Promise<PersonSet> {
    demand(aTextHoldsNoBsn(why.reason, why.notABsn, 'reason'));
    await this.mustExist([subjectId]);
    const before = await this.persons.of(subjectId);
    const { knownBy } = before;
    if (before.subjectIds.length === 1) return before;
    const rest = before.subjectIds.filter((id) => id !== knownBy);
    const leaving = subjectId === knownBy ? rest : [subjectId];
    const reason = await this.seal(knownBy, why.reason);
    const newPersonId = newId('per');
    return this.decide(subjectId, knownBy, (state, at) =>
      changedSince(state, before.changedAt)
        ? undefined
        : splitPerson([knownBy, ...rest], leaving, newPersonId, { by: actor.id, at, reason }),
    );
  }

  private async mustExist(subjectIds: readonly string[]): Promise<void> {
    const known = await this.pseudonyms.known(subjectIds);
    demand(subjectIds.every((id) => known.has(id)) ? undefined : refuse('subject.not-there'));
  }

  private seal(owner: string, reason: string): Promise<Sealed> {
    const context = { collection: 'subject', field: 'sets', owner };
    return this.sealer.seal({ subject: owner, class: 'identity' }, context, reason);
  }

  /** Decides, and has the pseudonyms follow before the answer; the due work is for when this process dies. */
  private async decide(
    asked: string,
    knownBy: string,
    /** Undefined when somebody changed the person meanwhile. */
    decide: (state: SubjectState, at: string) => Decision<SubjectEvent> | undefined,
  ): Promise<PersonSet> {
    let decision: Decision<SubjectEvent> = [];
    await this.commands.execute(Subject, knownBy, (state, { now }) => {
      const decided = decide(state, now.toISOString());
      if (!decided) throw new Refused(refuse('person.changed'));
      decision = decided;
      return decided;
    });
    const work = isVerdict(decision) ? undefined : decision.find((effect) => isDue(effect));
    if (work) await this.assigning.handle(work as { data: Assignments });
    return this.persons.of(asked);
  }
}
