import { Injectable } from '@nestjs/common';
import type { Address } from '@huisrecht/contracts';
import { type Actor, ViewLog } from '@huisrecht/service-kit';
import { demand, refuse, Refused } from '../../refusal.js';
import type { SubjectView } from '../answers.js';
import { ViewLimit } from '../minute-limit.js';
import { PersonSets } from '../person-sets.js';
import type { Profile } from '../profile.js';
import { Profiles } from '../profiles.js';

/** Name and birth date apart, as answers give them. */
export const nameAndBirth = ({ person: { birthDate, ...name } }: Profile) => ({
  name,
  ...(birthDate && { birthDate }),
});

/** Addresses without the references that are ours. */
export const plainAddresses = ({ addresses }: Profile): Address[] =>
  addresses.map(({ contact: _contact, ...address }) => address);

/** Opens one person, logged with its purpose. A protected address is for a team lead only. */
@Injectable()
export class ViewSubject {
  constructor(
    private readonly limit: ViewLimit,
    private readonly profiles: Profiles,
    private readonly persons: PersonSets,
    private readonly views: ViewLog,
  ) {}

  /** @throws Refused `view.too-often`; `subject.not-there`, also for whom only a code is known */
  async view(subjectId: string, purpose: string, actor: Actor, requestId?: string): Promise<SubjectView> {
    demand(this.limit.take(actor.id) ? undefined : refuse('view.too-often'));
    const [subject] = await this.profiles.of([subjectId]);
    if (!subject?.profile) throw new Refused(refuse('subject.not-there'));
    const { state, profile } = subject;
    const { personId, subjectIds } = await this.persons.of(subjectId);
    const addressWithheld = state.protectedAddress && !actor.has('team-lead');
    await this.views.log({
      actor,
      purpose,
      requestId,
      subjectIds: [subjectId],
      categories: ['name', 'birth-date', ...(addressWithheld ? [] : ['address']), 'phone', 'email', 'codes'],
    });
    return {
      subjectId,
      personId,
      subjectIds,
      groups: state.groups,
      protectedAddress: state.protectedAddress,
      addressWithheld,
      ...nameAndBirth(profile),
      addresses: addressWithheld ? [] : plainAddresses(profile),
      phones: profile.phones.map(({ phone }) => phone),
      emails: profile.emails.map(({ email }) => email),
      codes: [{ issuer: profile.issuer, code: profile.relationCode }],
      contractNumbers: profile.contractNumbers,
    };
  }
}
