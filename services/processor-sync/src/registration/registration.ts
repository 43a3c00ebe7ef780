import { SubjectChangedV1, SubjectRegisteredV1, type EventOf } from '@huisrecht/contracts';
import { defineAggregate, ignore, on, type Decision } from '@huisrecht/eventing';

/** Which housing system knows a person. Collection `registrations`, `_id` is the pseudonym. */
export interface Registration {
  readonly subjectId: string;
  /** The CloudEvents source of that system; absent until it is told. */
  readonly issuer?: string;
}

type RegistrationEvent = EventOf<typeof SubjectRegisteredV1> | EventOf<typeof SubjectChangedV1>;

const keep = <E extends RegistrationEvent>(told: E, { issuer }: Registration): Decision<RegistrationEvent> =>
  told.data.issuer === undefined || told.data.issuer === issuer ? ignore('registration-known') : [told];
const ofSubject = ({ subjectId }: { readonly subjectId: string }): string => subjectId;

/**
 * A person whom a system knows is asked for there, also when it told of no record: who somebody is and how they are
 * reached is personal data too (GDPR Art. 15(1), 19; P10, P17). Publishes nothing.
 */
export const registrations = defineAggregate<Registration, RegistrationEvent>({
  name: 'registrations',
  initial: (subjectId) => ({ subjectId }),
  evolve: (state, { data: { issuer } }) => ({ ...state, ...(issuer !== undefined && { issuer }) }),
  subscriptions: [on(SubjectRegisteredV1, ofSubject, keep), on(SubjectChangedV1, ofSubject, keep)],
});
