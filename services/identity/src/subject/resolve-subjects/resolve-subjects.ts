import { Injectable } from '@nestjs/common';
import { type Actor, ViewLog } from '@huisrecht/service-kit';
import { Pseudonyms, type Code } from '../../pseudonyms/pseudonyms.js';
import type { Identifiers } from '../answers.js';
import type { Profile } from '../profile.js';
import { PersonSets } from '../person-sets.js';
import { Profiles, type WithProfile } from '../profiles.js';
import { ownPerson } from '../subject.js';
import { nameAndBirth, plainAddresses } from '../view-subject/view-subject.js';

const none = {
  codes: [],
  contractNumbers: [],
  addresses: [],
  phones: [],
  emails: [],
  protectedAddress: false,
};

const known = (
  { subjectId, state: { protectedAddress, personId } }: WithProfile,
  profile: Profile,
  codes: Code[],
): Identifiers => ({
  subjectId,
  personId,
  state: 'known',
  codes,
  contractNumbers: profile.contractNumbers,
  ...nameAndBirth(profile),
  addresses: protectedAddress ? [] : plainAddresses(profile),
  phones: profile.phones.map(({ phone }) => phone),
  emails: profile.emails.map(({ email }) => email),
  protectedAddress,
});

/** Turns pseudonyms into identifiers for a service that asks holders or writes letters. Logged per subject. */
@Injectable()
export class ResolveSubjects {
  constructor(
    private readonly pseudonyms: Pseudonyms,
    private readonly profiles: Profiles,
    private readonly persons: PersonSets,
    private readonly views: ViewLog,
  ) {}

  /**
   * One answer per id that is a pseudonym, in order; other ids are left out.
   * @param wholePerson every pseudonym of each person, also those that were not named
   */
  async resolve(
    named: readonly string[],
    purpose: string,
    actor: Actor,
    requestId?: string,
    wholePerson = false,
  ): Promise<Identifiers[]> {
    const subjectIds = wholePerson ? await this.persons.allOf(named) : named;
    const codes = await this.pseudonyms.known(subjectIds);
    const profiles = new Map((await this.profiles.of(subjectIds)).map((one) => [one.subjectId, one]));
    const ids = [...new Set(subjectIds)].filter((id) => codes.has(id));
    await this.views.log({
      actor,
      purpose,
      requestId,
      subjectIds: ids,
      categories: ['name', 'birth-date', 'address', 'phone', 'email', 'codes'],
    });
    return ids.map((subjectId): Identifiers => {
      const subject = profiles.get(subjectId);
      const code = codes.get(subjectId);
      const own = code ? [code] : [];
      if (subject?.profile) return known(subject, subject.profile, own);
      const personId = subject?.state.personId ?? ownPerson(subjectId);
      return { subjectId, personId, state: subject?.erased ? 'erased' : 'unknown', ...none, codes: own };
    });
  }
}
