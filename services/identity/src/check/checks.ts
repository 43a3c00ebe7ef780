import { Injectable } from '@nestjs/common';
import type { DocumentKind } from '@huisrecht/contracts';
import { Aggregates, Commands } from '@huisrecht/eventing';
import { type Actor, Clock, kitProblems, ViewLog } from '@huisrecht/service-kit';
import { Sealer, type Sealed } from '@huisrecht/store';
import { aTextHoldsNoBsn } from '../bsn/a-text-holds-no-bsn.js';
import { demand } from '../refusal.js';
import { PersonSets } from '../subject/person-sets.js';
import type { CheckView, Delivery, KnownContacts, PersonAtCheck } from './answers.js';
import { checkIdOf } from './check-id.js';
import { Check } from './check.js';
import type { CheckState } from './check.state.js';
import { CheckRooms, contactsIn, roomVersion } from './check-room.js';
import { findDelivery } from './find-delivery/find-delivery.js';
import { knownContacts } from './known-contacts/known-contacts.js';
import type { MayHandOut } from './may-hand-out/may-hand-out.dto.js';
import { reopenCheck } from './open-check/open-check.js';
import { recordDeceased } from './record-deceased/record-deceased.js';
import type { Passing, Rejecting } from './record-outcome/recording.js';
import { recordOutcome } from './record-outcome/record-outcome.js';
import { releaseAddress } from './release-address/release-address.js';
import { mayNotBeHandedOut } from './rules/nothing-is-handed-out-on-an-authority-that-is-gone.js';
import { sixteenOn } from './rules/who-is-under-16-is-represented.js';
import { checkView, personAtCheck } from './see-check/see-check.js';

/** Which originals are accepted here. */
export abstract class AcceptedDocuments {
  abstract readonly kinds: readonly DocumentKind[];
}

/** An answer with the version of what was looked at. */
export interface Versioned<T> {
  readonly body: T;
  readonly version: number;
}

/** What colleagues and services do with a check. */
@Injectable()
export class Checks {
  constructor(
    private readonly rooms: CheckRooms,
    private readonly commands: Commands,
    private readonly aggregates: Aggregates,
    private readonly persons: PersonSets,
    private readonly sealer: Sealer,
    private readonly views: ViewLog,
    private readonly accepted: AcceptedDocuments,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused `check.not-there` */
  async see(requestId: string): Promise<Versioned<CheckView>> {
    const room = await this.rooms.of(requestId);
    return { body: checkView(room.check, this.accepted.kinds), version: roomVersion(room, this.clock.now()) };
  }

  /** Who should be there; logged. @throws Refused `check.not-there` */
  async person(requestId: string, actor: Actor): Promise<Versioned<PersonAtCheck>> {
    const room = await this.rooms.of(requestId);
    const now = this.clock.now();
    await this.views.log({
      actor,
      purpose: 'identity-check',
      requestId,
      subjectIds: room.subject?.profile ? [room.check.subjectId] : [],
      categories: ['name', 'birth-date', 'address', 'email', 'phone'],
    });
    return { body: personAtCheck(room, now), version: roomVersion(room, now) };
  }

  /** @throws Problem `version.changed`; Refused by a rule */
  async record(
    requestId: string,
    recording: Passing | Rejecting,
    version: number,
    actor: Actor,
  ): Promise<Versioned<CheckView>> {
    const { reason, notABsn } = recording;
    const passing = recording.result === 'passed' ? recording : undefined;
    const ownReason = passing?.protection?.reason;
    demand(
      aTextHoldsNoBsn(reason, notABsn, 'reason'),
      aTextHoldsNoBsn(ownReason, notABsn, 'protection.reason'),
    );
    const { subject, check: seen } = await this.rooms.of(requestId);
    const { subjectIds } = await this.persons.of(seen.subjectId);
    const seal = async (text: string | undefined): Promise<Sealed | undefined> =>
      text ? this.sealReason(seen.subjectId, requestId, text) : undefined;
    const [sealedReason, sealedProtectionReason] = [await seal(reason), await seal(ownReason)];
    const earlier = await this.earlier(passing?.earlierRequestId);
    const birthDate = subject?.profile?.person.birthDate ?? undefined;
    await this.commands.execute(Check, checkIdOf(requestId), (check, { now }) => {
      const room = { check, ...(subject && { subject }) };
      if (roomVersion(room, now) !== version) throw kitProblems.of('version.changed', { field: 'If-Match' });
      return recordOutcome(check, recording, {
        by: actor,
        now,
        acceptedDocuments: this.accepted.kinds,
        contacts: contactsIn(room, now),
        subjectIds,
        birthDate,
        earlier,
        sealedReason,
        sealedProtectionReason,
      });
    });
    return this.see(requestId);
  }

  /** @throws Refused when the check is not open or the reason holds a burgerservicenummer */
  async release(
    requestId: string,
    reason: string,
    notABsn: boolean,
    actor: Actor,
  ): Promise<Versioned<CheckView>> {
    demand(aTextHoldsNoBsn(reason, notABsn, 'reason'));
    const { check } = await this.rooms.of(requestId);
    const sealed = await this.sealReason(check.subjectId, requestId, reason);
    await this.commands.execute(Check, checkIdOf(requestId), (state, { now }) =>
      releaseAddress(state, { by: actor.id, at: now.toISOString(), reason: sealed }),
    );
    return this.see(requestId);
  }

  /** The person has died. @throws Refused when the request was withdrawn or the reason holds a burgerservicenummer */
  async deceased(
    requestId: string,
    reason: string,
    notABsn: boolean,
    actor: Actor,
  ): Promise<Versioned<CheckView>> {
    demand(aTextHoldsNoBsn(reason, notABsn, 'reason'));
    const { check } = await this.rooms.of(requestId);
    const sealed = await this.sealReason(check.subjectId, requestId, reason);
    await this.commands.execute(Check, checkIdOf(requestId), (state, { now }) =>
      recordDeceased(state, { by: actor.id, at: now.toISOString(), reason: sealed }),
    );
    return this.see(requestId);
  }

  /** Whether it may still be handed out, tested now. @throws Refused `check.not-there` */
  async mayHandOut(requestId: string, lines?: readonly number[]): Promise<MayHandOut> {
    const { check, subject } = await this.rooms.of(requestId);
    const { subjectIds } = await this.persons.of(check.subjectId);
    const birthDate = subject?.profile?.person.birthDate;
    const because = mayNotBeHandedOut(check, {
      now: this.clock.now(),
      subjectIds,
      lines,
      sixteenOn: birthDate ? sixteenOn(birthDate) : undefined,
    });
    return { allowed: because === undefined, ...(because && { because }) };
  }

  /** The contacts known before the request, masked; logged. @throws Refused `check.not-there` */
  async knownContacts(requestId: string, actor: Actor): Promise<KnownContacts> {
    const room = await this.rooms.of(requestId);
    await this.views.log({
      actor,
      purpose: 'confirm-through-a-known-contact',
      requestId,
      subjectIds: room.subject?.profile ? [room.check.subjectId] : [],
      categories: ['address', 'email', 'phone'],
    });
    return { items: knownContacts(room, this.clock.now()) };
  }

  /** Opens it again when it had expired; one that is open stays as it is. @throws Refused when it was passed or withdrawn */
  async reopen(requestId: string): Promise<Versioned<CheckView>> {
    await this.rooms.of(requestId);
    await this.commands.execute(Check, checkIdOf(requestId), (state, { now }) => reopenCheck(state, now));
    return this.see(requestId);
  }

  /** Where a letter may go now; logged. @throws Refused `check.not-there` */
  async delivery(requestId: string, actor: Actor): Promise<Delivery> {
    const room = await this.rooms.of(requestId);
    const delivery = findDelivery(room, this.clock.now());
    await this.views.log({
      actor,
      purpose: 'write-to-the-subject',
      requestId,
      subjectIds: delivery.name ? [room.check.subjectId] : [],
      categories: ['name', ...(delivery.email ? ['email'] : []), ...(delivery.address ? ['address'] : [])],
    });
    return delivery;
  }

  private async earlier(requestId: string | undefined): Promise<CheckState | undefined> {
    if (requestId === undefined) return undefined;
    return (await this.aggregates.load(Check, checkIdOf(requestId)))?.state;
  }

  private sealReason(subjectId: string, requestId: string, reason: string): Promise<Sealed> {
    const context = { collection: 'check', field: 'reason', owner: requestId };
    return this.sealer.seal({ subject: subjectId, class: 'request-file' }, context, reason);
  }
}
