import { event, PersonalDataViewedV1, topics, type EventOf } from '@huisrecht/contracts';
import { defineAggregate, type Decision } from '@huisrecht/eventing';
import type { Actor } from '../auth/actor.js';

export interface ViewState {
  readonly logged: boolean;
  readonly at?: string;
}
type ViewEvent = EventOf<typeof PersonalDataViewedV1>;

/** What somebody saw, or took out, in one look. */
export interface Look {
  /** Who; `public` for somebody without a login, who had a code. */
  readonly actor: Pick<Actor, 'id' | 'service'> | 'public';
  /** A slug. */
  readonly purpose: string;
  /** Slugs; one event names at most the first 40. */
  readonly categories: readonly string[];
  /** Pseudonyms of everybody who was shown. */
  readonly subjectIds: readonly string[];
  readonly requestId?: string | undefined;
}

/** The most categories that one event names. */
const MOST = 40;

const nameOf = (actor: Look['actor']): string => {
  if (actor === 'public') return actor;
  return actor.service === undefined ? actor.id : `service:${actor.service}`;
};

/** A look at people, told subject by subject (P12; one record names one subject). */
export const logView = (
  viewId: string,
  service: string,
  { actor, purpose, categories, subjectIds, requestId }: Look,
  { logged }: ViewState,
  now: Date,
): Decision<ViewEvent> => {
  if (logged) return [];
  const shown = [...new Set(categories)].slice(0, MOST);
  return subjectIds.map((subjectId) =>
    event(PersonalDataViewedV1, {
      viewId,
      subjectId,
      actor: nameOf(actor),
      service,
      purpose,
      categories: shown,
      ...(requestId !== undefined && { requestId }),
      viewedAt: now.toISOString(),
    }),
  );
};

/** One look of one person or program. Each service that shows people has it among its aggregates. */
export const views = defineAggregate<ViewState, ViewEvent>({
  name: 'views',
  topic: topics.views,
  kept: {
    since: 'at',
    ms: topics.views.retentionMs,
    source:
      'As long as its topic keeps what it says: then nobody can hear it again. The log of views itself is the topic (P12).',
  },
  initial: () => ({ logged: false }),
  evolve: (_, { data: { viewedAt: at } }) => ({ logged: true, at }),
  subscriptions: [],
});
