import {
  event,
  SubjectChangedV1,
  SubjectRegisteredV1,
  topics,
  type EventOf,
  type PersonRole,
} from '@huisrecht/contracts';
import {
  defineAggregate,
  due,
  ignore,
  on,
  type Context,
  type Decision,
  type DueWork,
} from '@huisrecht/eventing';
import type { Sealed } from '@huisrecht/store';
import { profileFields, type ProfileField } from './profile.js';

/** How many ids of foreign events a subject remembers: an outbox that publishes again is told from news that way. */
export const RECENT_EVENTS = 64;

/**
 * What a housing system told of a subject, prepared: sealed, hashed, nothing that names anybody. Not a contract: it
 * never travels, the inbound zone hands it to the aggregate.
 */
export class SubjectObserved {
  static readonly type = 'identity.subject-observed';
  subjectId!: string;
  /** Keyed hash of the publisher and the event's own id. */
  eventKey!: string;
  profile!: Sealed;
  fieldHashes!: Readonly<Record<ProfileField, string>>;
  /** Hashes under which the subject can be found. */
  lookups!: readonly string[];
  /** References of every address, phone number and e-mail address. */
  contacts!: readonly string[];
  groups!: readonly PersonRole[];
  protectedAddress!: boolean;
}

/** State only: the sealed profile and its hashes were replaced. */
export interface ProfileReplaced {
  readonly type: 'identity.subject.profile-replaced';
  readonly data: Omit<SubjectObserved, 'subjectId'> & { readonly at: string };
}

/** State only: the subject is from now on one of the pseudonyms of this person. */
export interface PersonAssigned {
  readonly type: 'identity.subject.person-assigned';
  readonly data: {
    readonly personId: string;
    readonly by: string;
    readonly at: string;
    readonly reason: Sealed;
  };
}

export type SubjectEvent =
  EventOf<typeof SubjectRegisteredV1> | EventOf<typeof SubjectChangedV1> | ProfileReplaced | PersonAssigned;

/** Why and by whom a subject was joined to a person or separated again. */
export type PersonChange = PersonAssigned['data'];

export interface SubjectState {
  /** False until a relation event told who this is: a record may name a code first. */
  readonly known: boolean;
  /** The person this pseudonym belongs to; its own until somebody says that two are one. */
  readonly personId: string;
  readonly personChanges: readonly PersonChange[];
  readonly groups: readonly PersonRole[];
  readonly protectedAddress: boolean;
  readonly profile?: Sealed;
  readonly fieldHashes: Readonly<Partial<Record<ProfileField, string>>>;
  readonly lookups: readonly string[];
  /** Since when each contact is known, RFC 3339; `start` for what came with the first event. */
  readonly contacts: Readonly<Record<string, string>>;
  readonly recentEvents: readonly string[];
}

/** Puts the look-up documents in line with the subject, and drops the hashes that it no longer has. */
export type TidyLookups = { readonly subjectId: string; readonly gone: readonly string[] };
export const TIDY_LOOKUPS = 'identity.tidy-lookups';

const tidy = (subjectId: string, gone: readonly string[], id: string, now: Date): DueWork<TidyLookups> =>
  due(TIDY_LOOKUPS, {
    id: `${TIDY_LOOKUPS}:${subjectId}:${id}`,
    at: now.toISOString(),
    holder: 'self',
    data: { subjectId, gone },
  });

const without = (all: readonly string[], known: readonly string[]): string[] =>
  all.filter((one) => !known.includes(one));

/**
 * A relation event came: register or change the subject. An id that was seen before is a publisher's outbox that
 * publishes again and changes nothing, so it cannot bring an older state back.
 */
export const observe = (
  { data }: EventOf<typeof SubjectObserved>,
  state: SubjectState,
  { now }: Context,
): Decision<SubjectEvent> => {
  const { subjectId, eventKey, ...observed } = data;
  if (state.recentEvents.includes(eventKey)) {
    const stray = without(observed.lookups, state.lookups);
    return stray.length > 0 ? [tidy(subjectId, stray, `again:${eventKey}`, now)] : ignore('duplicate-event');
  }
  const replaced: ProfileReplaced = {
    type: 'identity.subject.profile-replaced',
    data: { ...observed, eventKey, at: now.toISOString() },
  };
  if (!state.known)
    return [replaced, event(SubjectRegisteredV1, { subjectId, groups: [...observed.groups] })];

  const fields = profileFields.filter((field) => state.fieldHashes[field] !== observed.fieldHashes[field]);
  const gone = without(state.lookups, observed.lookups);
  const moved = gone.length > 0 || without(observed.lookups, state.lookups).length > 0;
  return [
    replaced,
    ...(fields.length > 0
      ? [event(SubjectChangedV1, { subjectId, fields, protectedAddress: observed.protectedAddress })]
      : []),
    ...(moved ? [tidy(subjectId, gone, eventKey, now)] : []),
  ];
};

/** How many changes of its person a subject remembers. */
const PERSON_CHANGES = 20;

/** A privacy officer says that this pseudonym belongs to that person. Nothing is re-keyed. */
export const assignPerson = (
  subjectId: string,
  state: SubjectState,
  change: PersonChange,
): Decision<SubjectEvent> => {
  if (state.personId === change.personId) return [];
  return [
    { type: 'identity.subject.person-assigned', data: change },
    event(SubjectChangedV1, { subjectId, fields: ['person'], protectedAddress: state.protectedAddress }),
  ];
};

/** The person a subject is while nobody said otherwise. */
export const ownPerson = (subjectId: string): string => subjectId.replace(/^sub_/, 'per_');

const contactsSince = (
  state: SubjectState,
  contacts: readonly string[],
  at: string,
): Record<string, string> =>
  Object.fromEntries(
    contacts.map((contact) => [contact, state.known ? (state.contacts[contact] ?? at) : 'start']),
  );

const evolve = (state: SubjectState, event: SubjectEvent): SubjectState => {
  switch (event.type) {
    case 'identity.subject.profile-replaced': {
      const { at, eventKey, contacts, ...observed } = event.data;
      return {
        ...state,
        ...observed,
        known: true,
        contacts: contactsSince(state, contacts, at),
        recentEvents: [...state.recentEvents, eventKey].slice(-RECENT_EVENTS),
      };
    }
    case 'identity.subject.person-assigned':
      return {
        ...state,
        personId: event.data.personId,
        personChanges: [...state.personChanges, event.data].slice(-PERSON_CHANGES),
      };
    case SubjectRegisteredV1.type:
    case SubjectChangedV1.type:
      return state;
  }
};

/** A pseudonymous data subject: one per code of a housing system, for ever. */
export const Subject = defineAggregate<SubjectState, SubjectEvent>({
  name: 'subject',
  topic: topics.subjects,
  initial: (id) => ({
    known: false,
    personId: ownPerson(id),
    personChanges: [],
    groups: [],
    protectedAddress: false,
    fieldHashes: {},
    lookups: [],
    contacts: {},
    recentEvents: [],
  }),
  evolve,
  subscriptions: [on(SubjectObserved, ({ subjectId }) => subjectId, observe)],
});
