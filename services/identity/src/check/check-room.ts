import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Aggregates } from '@huisrecht/eventing';
import { demand, refuse } from '../refusal.js';
import type { Profile } from '../subject/profile.js';
import { Profiles, type WithProfile } from '../subject/profiles.js';
import { checkIdOf } from './check-id.js';
import { Check } from './check.js';
import type { CheckState } from './check.state.js';
import { judgeContacts, type JudgedContact } from './rules/contacts-known-before-the-request.js';

/** A check and who should be there. */
export interface Room {
  readonly check: CheckState;
  readonly subject?: WithProfile;
}

/** The contacts of the person as the check may use them now; none when nobody is known behind the code. */
export const contactsIn = ({ check, subject }: Room, now: Date): JudgedContact[] => {
  if (!subject?.profile) return [];
  const { contacts: since, protectedAddress } = subject.state;
  return judgeContacts(subject.profile, {
    receivedAt: check.receivedAt,
    now,
    since,
    protectedAddress,
    released: check.release !== undefined,
  });
};

/**
 * A number that changes with everything a colleague decides on: the check, and the contacts in their places. As an ETag
 * it keeps an index from meaning another address than the one that was read. 48 bits of SHA-256.
 */
export const roomVersion = (room: Room, now: Date): number => {
  const { status, round, outcome, release, lines } = room.check;
  const seen = JSON.stringify([status, round, outcome?.checkedAt, release?.at, lines, contactsIn(room, now)]);
  return createHash('sha256').update(seen).digest().readUIntBE(0, 6);
};

/** The profile of who should be there. */
export const profileIn = ({ subject }: Room): Profile | undefined => subject?.profile;

/** Reads a check together with its subject. */
@Injectable()
export class CheckRooms {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly profiles: Profiles,
  ) {}

  /** @throws Refused `check.not-there` */
  async of(requestId: string): Promise<Room> {
    const loaded = await this.aggregates.load(Check, checkIdOf(requestId));
    demand(!loaded || loaded.state.requestId === '' ? refuse('check.not-there') : undefined);
    const check = (loaded as { state: CheckState }).state;
    const [subject] = await this.profiles.of([check.subjectId]);
    return { check, ...(subject && { subject }) };
  }
}
