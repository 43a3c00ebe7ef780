import { event, PersonalDataViewedV1, topics, type EventOf } from '@huisrecht/contracts';
import { defineAggregate, type Decision } from '@huisrecht/eventing';

export interface ViewState {
  readonly logged: boolean;
}
type ViewEvent = EventOf<typeof PersonalDataViewedV1>;

/** What somebody saw in one look: one event per subject, all of the same view. */
export interface Looked {
  readonly actor: string;
  readonly purpose: string;
  readonly categories: readonly string[];
  readonly subjectIds: readonly string[];
  readonly requestId?: string | undefined;
}

/** A look at people, told subject by subject (P12; one record names one subject). */
export const logView = (
  viewId: string,
  looked: Looked,
  { logged }: ViewState,
  now: Date,
): Decision<ViewEvent> => {
  if (logged) return [];
  const { actor, purpose, categories, subjectIds, requestId } = looked;
  return subjectIds.map((subjectId) =>
    event(PersonalDataViewedV1, {
      viewId,
      subjectId,
      actor,
      service: 'identity',
      purpose,
      categories: [...categories],
      ...(requestId !== undefined && { requestId }),
      viewedAt: now.toISOString(),
    }),
  );
};

/** One look of one person or service. */
export const View = defineAggregate<ViewState, ViewEvent>({
  name: 'view',
  topic: topics.views,
  initial: () => ({ logged: false }),
  evolve: () => ({ logged: true }),
  subscriptions: [],
});
