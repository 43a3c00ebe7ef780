import { Injectable } from '@nestjs/common';
import {
  DataSharedV1,
  DisclosureKnownV1,
  event,
  HoldingKnownV1,
  RecordHeldV1,
  type PersonInRecord,
  type RelationChangedV1,
  type RelationRegisteredV1,
  type SubjectInRecord,
} from '@huisrecht/contracts';
import { LookupHasher, Sealer } from '@huisrecht/store';
import { sealEach } from '../keys/seal-each.js';
import { Pseudonyms, type Code } from '../pseudonyms/pseudonyms.js';
import { reach } from '../reach.js';
import { Lookups } from '../subject/lookups.js';
import { observationOf, profileContext, profileOf } from '../subject/observe.js';
import { SubjectObserved } from '../subject/subject.js';
import { ClearedNumbers } from './cleared-numbers.js';
import { eventKeyOf } from './event-key.js';
import { examineHousingEvent, type HousingFact, type Objection } from './examine-housing-event.js';
import { HousingInbound, type Incoming, type Taken } from './housing-inbound.js';
import { noticeOf } from './notice-of.js';

type Relation = RelationRegisteredV1 | RelationChangedV1;
type WithPeople = RecordHeldV1 | DataSharedV1;

/** An event that may come in, with the codes in it and, soon, their pseudonyms. */
interface Accepted {
  readonly place: number;
  readonly incoming: Incoming;
  readonly fact: HousingFact;
  readonly codes: readonly Code[];
}

const hasPeople = (fact: HousingFact): fact is WithPeople => 'people' in fact;

const codesOf = (fact: HousingFact, publisher: string): Code[] =>
  hasPeople(fact)
    ? fact.people.map(({ relationCode, issuer }) => ({ issuer: issuer ?? publisher, code: relationCode }))
    : [{ issuer: publisher, code: fact.relationCode }];

/**
 * Takes housing events in, a batch at a time: judged by contract and P16, codes resolved in one look-up, profiles
 * sealed with one call for keys, look-ups written in one bulk. What comes out names nobody.
 */
@Injectable()
export class PrepareHousing extends HousingInbound {
  constructor(
    private readonly pseudonyms: Pseudonyms,
    private readonly lookups: Lookups,
    private readonly cleared: ClearedNumbers,
    private readonly sealer: Sealer,
    private readonly hasher: LookupHasher,
  ) {
    super();
  }

  async take(batch: readonly Incoming[]): Promise<Taken[]> {
    const taken = new Array<Taken | undefined>(batch.length);
    const accepted = await this.judge(batch, (place, objection) => {
      taken[place] = { notice: noticeOf(batch[place] as Incoming, objection, this.hasher) };
    });
    const subjects = await this.resolve(accepted);
    accepted.forEach((one, index) => {
      if (hasPeople(one.fact))
        taken[one.place] = { publish: this.known(one.fact, subjects[index] as string[]) };
    });
    const relations = accepted.flatMap((one, index) =>
      hasPeople(one.fact)
        ? []
        : [{ ...one, fact: one.fact, subjectId: (subjects[index] as string[])[0] as string }],
    );
    (await this.observe(relations)).forEach((result, index) => {
      const { place, incoming } = relations[index] as Accepted;
      taken[place] = result ?? {
        notice: noticeOf(incoming, { verdict: 'park', code: 'identity-key-destroyed' }, this.hasher),
      };
    });
    return taken as Taken[];
  }

  private async judge(
    batch: readonly Incoming[],
    object: (place: number, objection: Objection) => void,
  ): Promise<Accepted[]> {
    const examined = batch.map(({ envelope, data }) =>
      examineHousingEvent({ ...envelope, data: data as object }),
    );
    const keyOf = (place: number): string => eventKeyOf((batch[place] as Incoming).envelope, this.hasher);
    const asked = examined.flatMap((one, place) => ('question' in one && one.question ? [keyOf(place)] : []));
    const cleared = asked.length > 0 ? await reach(() => this.cleared.among(asked)) : new Set<string>();
    return examined.flatMap((one, place) => {
      const objection = 'objection' in one ? one.objection : one.question;
      if (objection && ('objection' in one || !cleared.has(keyOf(place)))) object(place, objection);
      else if ('fact' in one) {
        const incoming = batch[place] as Incoming;
        return [{ place, incoming, fact: one.fact, codes: codesOf(one.fact, incoming.envelope.source) }];
      }
      return [];
    });
  }

  /** The pseudonyms of each event's codes, all events in one look-up. */
  private async resolve(accepted: readonly Accepted[]): Promise<string[][]> {
    const all = await reach(() => this.pseudonyms.of(accepted.flatMap(({ codes }) => codes)));
    let from = 0;
    return accepted.map(({ codes }) => all.slice(from, (from += codes.length)));
  }

  private known(fact: WithPeople, subjectIds: readonly string[]) {
    const people: SubjectInRecord[] = fact.people.map(({ role }: PersonInRecord, index) => ({
      subjectId: subjectIds[index] as string,
      role,
    }));
    if ('recordCode' in fact) {
      const { recordCode, system, category, purpose, heldSince } = fact;
      const recordId = this.hasher.id('rec', 'record', system, recordCode);
      return event(HoldingKnownV1, { recordId, system, category, purpose, heldSince, people });
    }
    const { shareCode, system, recipient, categories, purpose, sharedAt, agreement } = fact;
    const shareId = this.hasher.id('shr', 'share', system, shareCode);
    const share = { shareId, system, recipient, categories, purpose, sharedAt, people };
    return event(DisclosureKnownV1, { ...share, ...(agreement !== undefined && { agreement }) });
  }

  /** @returns undefined for whose identity was erased */
  private async observe(
    relations: readonly (Accepted & { readonly fact: Relation; readonly subjectId: string })[],
  ): Promise<(Taken | undefined)[]> {
    const prepared = relations.map(({ fact, subjectId, incoming: { envelope } }) => {
      const profile = profileOf(fact, envelope.source, subjectId, this.hasher);
      const observation = observationOf(fact, profile, subjectId, this.hasher);
      return { profile, observation, eventKey: eventKeyOf(envelope, this.hasher) };
    });
    const sealed = await reach(() =>
      sealEach(
        this.sealer,
        prepared.map(({ profile, observation: { subjectId } }) => ({
          key: { subject: subjectId, class: 'identity' as const },
          context: profileContext(subjectId),
          value: profile,
        })),
      ),
    );
    await reach(() =>
      this.lookups.add(
        prepared.flatMap(({ observation: { subjectId, lookups } }, index) =>
          sealed[index] ? [{ subjectId, hashes: lookups }] : [],
        ),
      ),
    );
    return prepared.map(({ observation, eventKey }, index) => {
      const profile = sealed[index];
      return (
        profile && { handle: { type: SubjectObserved.type, data: { ...observation, eventKey, profile } } }
      );
    });
  }
}
