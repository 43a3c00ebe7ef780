import {
  event,
  PersonMergedV1,
  PersonSplitV1,
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
  /** CloudEvents source of the housing system that gave the code. */
  issuer!: string;
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
  readonly data: Omit<SubjectObserved, 'subjectId' | 'issuer'> & { readonly at: string };
}

/** State only: the subject is from now on one of the pseudonyms of this person. */
export interface PersonAssigned {
  readonly type: 'identity.subject.person-assigned';
  readonly data: PersonChange;
}
/** State only, of the pseudonym that a person is known by: who belongs to the person from now on. */
export interface SetChanged {
  readonly type: 'identity.subject.set-changed';
  readonly data: { readonly subjectIds: readonly string[] } & Said;
}
/** State only: somebody proposes that these are one; a second person must agree, for an address is protected. */
export interface MergeProposed {
  readonly type: 'identity.subject.merge-proposed';
  readonly data: MergeProposal;
}

export type SubjectEvent =
  | EventOf<typeof SubjectRegisteredV1>
  | EventOf<typeof SubjectChangedV1>
  | EventOf<typeof PersonMergedV1>
  | EventOf<typeof PersonSplitV1>
  | ProfileReplaced
  | PersonAssigned
  | SetChanged
  | MergeProposed;

/** To which person a pseudonym belongs. */
export interface PersonChange {
  readonly personId: string;
  /** The pseudonym that the person is known by. */
  readonly knownBy: string;
  readonly at: string;
}
/** Who said it, when and why. */
export interface Said {
  readonly by: string;
  readonly at: string;
  /** Absent where it follows from something that was said elsewhere. */
  readonly reason?: Sealed;
}
/** A merge that waits for a second person. */
export interface MergeProposal extends Said {
  readonly subjectIds: readonly string[];
}

export interface SubjectState {
  /** False until a relation event told who this is: a record may name a code first. */
  readonly known: boolean;
  /** The person this pseudonym belongs to; its own until somebody says that two are one. */
  readonly personId: string;
  /** The pseudonym this person is known by; events of the person have it as their key. */
  readonly knownBy: string;
  /** Since when it belongs to that person, RFC 3339; absent until somebody said so. */
  readonly personSince?: string;
  /** What was said of the person that is known by this pseudonym. */
  readonly sets: readonly SetChanged['data'][];
  readonly proposal?: MergeProposal;
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
  const { subjectId, issuer, eventKey, ...observed } = data;
  if (state.recentEvents.includes(eventKey)) {
    const stray = without(observed.lookups, state.lookups);
    return stray.length > 0 ? [tidy(subjectId, stray, `again:${eventKey}`, now)] : ignore('duplicate-event');
  }
  const replaced: ProfileReplaced = {
    type: 'identity.subject.profile-replaced',
    data: { ...observed, eventKey, at: now.toISOString() },
  };
  if (!state.known)
    return [replaced, event(SubjectRegisteredV1, { subjectId, groups: [...observed.groups], issuer })];

  const fields = profileFields.filter((field) => state.fieldHashes[field] !== observed.fieldHashes[field]);
  const gone = without(state.lookups, observed.lookups);
  const moved = gone.length > 0 || without(observed.lookups, state.lookups).length > 0;
  return [
    replaced,
    ...(fields.length > 0
      ? [event(SubjectChangedV1, { subjectId, fields, protectedAddress: observed.protectedAddress, issuer })]
      : []),
    ...(moved ? [tidy(subjectId, gone, eventKey, now)] : []),
  ];
};

/** How many changes of its person a subject remembers. */
const SETS_KEPT = 20;

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
    case 'identity.subject.person-assigned': {
      const { personId, knownBy, at: personSince } = event.data;
      return { ...state, personId, knownBy, personSince };
    }
    case 'identity.subject.set-changed': {
      const { proposal: _done, ...rest } = state;
      return { ...rest, sets: [...state.sets, event.data].slice(-SETS_KEPT) };
    }
    case 'identity.subject.merge-proposed':
      return { ...state, proposal: event.data };
    case PersonMergedV1.type:
    case PersonSplitV1.type:
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
    knownBy: id,
    sets: [],
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
