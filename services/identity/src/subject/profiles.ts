import { Injectable } from '@nestjs/common';
import { Aggregates } from '@huisrecht/eventing';
import { Sealer } from '@huisrecht/store';
import { profileContext } from './observe.js';
import type { Profile } from './profile.js';
import { Subject, type SubjectState } from './subject.js';

/** A subject with its opened profile; without one when no relation event came yet, or its key was destroyed. */
export interface WithProfile {
  readonly subjectId: string;
  readonly state: SubjectState;
  readonly profile?: Profile;
  readonly erased: boolean;
}

/** Opens profiles, in batches. What comes out is shown or handed on at once, and kept nowhere. */
@Injectable()
export class Profiles {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly sealer: Sealer,
  ) {}

  /** The subjects that exist, in the order of the ids. */
  async of(subjectIds: readonly string[]): Promise<WithProfile[]> {
    const loaded = await this.aggregates.loadMany(Subject, subjectIds);
    return this.open(loaded.map(({ id, state }) => ({ subjectId: id, state })));
  }

  /** Opens the profiles of subjects that were loaded. */
  async open(subjects: readonly { subjectId: string; state: SubjectState }[]): Promise<WithProfile[]> {
    const sealed = subjects.flatMap(({ subjectId, state: { profile } }) =>
      profile ? [{ subjectId, context: profileContext(subjectId), sealed: profile }] : [],
    );
    const opened = await this.sealer.openMany<Profile>(sealed);
    const profiles = new Map(sealed.map(({ subjectId }, index) => [subjectId, opened[index]]));
    return subjects.map(({ subjectId, state }) => {
      const one = profiles.get(subjectId);
      return {
        subjectId,
        state,
        erased: one?.state === 'gone',
        ...(one?.state === 'open' && { profile: one.value }),
      };
    });
  }
}
