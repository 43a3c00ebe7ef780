import { event, HousingEventNotTakenV1, topics, type EventOf } from '@huisrecht/contracts';
import { defineAggregate, type Decision } from '@huisrecht/eventing';
import type { Notice as NoticeFacts } from './housing-inbound.js';

export interface NoticeState {
  readonly given: boolean;
  readonly at?: string;
}
type NoticeEvent = EventOf<typeof HousingEventNotTakenV1>;

/** Tells a housing system once that an event was not taken, however often that event is read. */
export const giveNotice = (facts: NoticeFacts, { given }: NoticeState, now: Date): Decision<NoticeEvent> =>
  given ? [] : [event(HousingEventNotTakenV1, { ...facts, noticedAt: now.toISOString() })];

/** What was said to a housing system about one event. */
export const Notice = defineAggregate<NoticeState, NoticeEvent>({
  name: 'notice',
  topic: topics.housingNotices,
  kept: {
    since: 'at',
    ms: topics.housingNotices.retentionMs,
    source:
      'As long as its topic keeps what it says; longer than the inbound topic keeps the event, which is told of once.',
  },
  initial: () => ({ given: false }),
  evolve: (_, { data: { noticedAt: at } }) => ({ given: true, at }),
  subscriptions: [],
});
