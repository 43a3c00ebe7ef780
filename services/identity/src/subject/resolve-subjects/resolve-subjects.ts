import { Injectable } from '@nestjs/common';
import { type Actor, ViewLog } from '@huisrecht/service-kit';
import { Pseudonyms, type Code } from '../../pseudonyms/pseudonyms.js';
import type { Identifiers } from '../answers.js';
import type { Profile } from '../profile.js';
import { Profiles, type WithProfile } from '../profiles.js';
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
  { subjectId, state: { protectedAddress } }: WithProfile,
  profile: Profile,
  codes: Code[],
): Identifiers => ({
  subjectId,
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
    private readonly views: ViewLog,
  ) {}

  /** One answer per id that is a pseudonym, in order; other ids are left out. */
  async resolve(
    subjectIds: readonly string[],
    purpose: string,
    actor: Actor,
    requestId?: string,
  ): Promise<Identifiers[]> {
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
      return { subjectId, state: subject?.erased ? 'erased' : 'unknown', ...none, codes: own };
    });
  }
}
