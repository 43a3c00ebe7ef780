import { event, PersonMergedV1, PersonSplitV1 } from '@huisrecht/contracts';
import { due, ignore, type Decision, type DueWork } from '@huisrecht/eventing';
import { aSecondPersonAgreed } from '../rules/a-protected-address-is-merged-by-two.js';
import type { PersonChange, Said, SubjectEvent, SubjectState } from '../subject.js';

export const ASSIGN_PERSON = 'identity.assign-person';

/** Which pseudonyms go to which person, after it was decided. Safe to do again. */
export type Assignments = {
  readonly to: readonly (PersonChange & { readonly subjectIds: readonly string[] })[];
  /** Pseudonyms that stay together when the one they were known by leaves: told as a person of their own. */
  readonly forms?: { readonly knownBy: string; readonly subjectIds: readonly string[]; readonly by: string };
};

/** Makes the pseudonyms follow what was decided, also when the process dies. */
const assign = (knownBy: string, at: string, data: Assignments): DueWork<Assignments> =>
  due(ASSIGN_PERSON, { id: `${ASSIGN_PERSON}:${knownBy}:${at}`, at, holder: 'self', data });

const told = (subjectId: string, subjectIds: readonly string[], { by, at }: Pick<Said, 'by' | 'at'>) => ({
  subjectId,
  subjectIds: [...subjectIds],
  decidedBy: by,
  decidedAt: at,
});

/** Somebody changed the set since it was read. */
export const changedSince = ({ sets }: SubjectState, changedAt: string | undefined): boolean =>
  sets.at(-1)?.at !== changedAt;

/** A person is what these pseudonyms are together, known by the first. */
export const mergePersons = (
  state: SubjectState,
  subjectIds: readonly string[],
  protectedAddress: boolean,
  said: Said,
): Decision<SubjectEvent> => {
  const knownBy = subjectIds[0] as string;
  if (!aSecondPersonAgreed(subjectIds, protectedAddress, said.by, state.proposal)) {
    if (state.proposal?.by === said.by) return ignore('waits-for-a-second-person');
    return [{ type: 'identity.subject.merge-proposed', data: { subjectIds, ...said } }];
  }
  const { personId } = state;
  return [
    { type: 'identity.subject.set-changed', data: { subjectIds, ...said } },
    event(PersonMergedV1, told(knownBy, subjectIds, said)),
    assign(knownBy, said.at, { to: [{ personId, knownBy, at: said.at, subjectIds }] }),
  ];
};

/**
 * A merge was wrong: these pseudonyms leave the person, each other's no more but as one person of their own when the one
 * they were known by stays alone.
 * @param newPersonId of those who leave
 */
export const splitPerson = (
  subjectIds: readonly string[],
  leaving: readonly string[],
  newPersonId: string,
  said: Said,
): Decision<SubjectEvent> => {
  const knownBy = subjectIds[0] as string;
  const first = leaving[0] as string;
  const stay = subjectIds.filter((id) => !leaving.includes(id));
  const { at, by } = said;
  return [
    { type: 'identity.subject.set-changed', data: { subjectIds: stay, ...said } },
    event(PersonSplitV1, { ...told(knownBy, stay, said), leaving: [...leaving] }),
    assign(knownBy, at, {
      to: [{ personId: newPersonId, knownBy: first, at, subjectIds: leaving }],
      ...(leaving.length > 1 && { forms: { knownBy: first, subjectIds: leaving, by } }),
    }),
  ];
};

/** Those who left together are told as a person of their own, once. */
export const formPerson = (
  state: SubjectState,
  subjectIds: readonly string[],
  said: Said,
): Decision<SubjectEvent> => {
  if (state.sets.some(({ at }) => at >= said.at)) return ignore('told-already');
  return [
    { type: 'identity.subject.set-changed', data: { subjectIds, ...said } },
    event(PersonMergedV1, told(subjectIds[0] as string, subjectIds, said)),
  ];
};

/** This pseudonym belongs to that person from then on; what was said later stands. Nothing is re-keyed. */
export const assignPerson = (state: SubjectState, change: PersonChange): Decision<SubjectEvent> =>
  state.personId === change.personId || (state.personSince ?? '') >= change.at
    ? ignore('assigned-already')
    : [{ type: 'identity.subject.person-assigned', data: change }];
