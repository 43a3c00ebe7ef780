import { event, PersonalDataViewedV1, topics, type EventOf } from '@huisrecht/contracts';
import { defineAggregate, type Decision } from '@huisrecht/eventing';

export interface ViewState {
  readonly logged: boolean;
}
type ViewEvent = EventOf<typeof PersonalDataViewedV1>;

/** What somebody saw, or took out, in one look. */
export interface Looked {
  /** Staff id, or `public` for a package fetched with its code. */
  readonly actor: string;
  readonly purpose: string;
  readonly categories: readonly string[];
  readonly subjectId: string;
  readonly requestId: string;
}

/** The most categories that one event names. */
const MOST = 40;

/** A look at somebody's data (P12). */
export const logView = (
  viewId: string,
  looked: Looked,
  { logged }: ViewState,
  now: Date,
): Decision<ViewEvent> => {
  if (logged) return [];
  const categories = [...new Set(looked.categories)].slice(0, MOST);
  return [
    event(PersonalDataViewedV1, {
      ...looked,
      viewId,
      service: 'requests',
      categories,
      viewedAt: now.toISOString(),
    }),
  ];
};

/** One look of one person. */
export const views = defineAggregate<ViewState, ViewEvent>({
  name: 'views',
  topic: topics.views,
  initial: () => ({ logged: false }),
  evolve: () => ({ logged: true }),
  subscriptions: [],
});
