import {
  CheckEndedDeceasedV1,
  CheckPassedV1,
  CheckRejectedV1,
  CheckReminderDueV1,
  CollectionCompletedV1,
  CollectionExtendedV1,
  CollectionStartedV1,
  HolderAnsweredV1,
  HolderFailedV1,
  OrderCompletedV1,
  OrderExtendedV1,
  OrderStartedV1,
  OrderStoppedV1,
  PartyAnsweredV1,
  PartyFailedV1,
  topics,
} from '@huisrecht/contracts';
import { defineAggregate, on } from '@huisrecht/eventing';
import {
  onCollectionCompleted,
  onCollectionExtended,
  onCollectionStarted,
  onHolderAnswered,
  onHolderFailed,
} from '../collect-answers/collect-answers.js';
import {
  onOrderCompleted,
  onOrderExtended,
  onOrderStarted,
  onOrderStopped,
  onPartyAnswered,
  onPartyFailed,
} from '../give-orders/note-order-answers.js';
import {
  onCheckEndedDeceased,
  onCheckPassed,
  onCheckRejected,
  onCheckReminderDue,
} from '../settle-identity/settle-identity.js';
import { evolve } from './evolve/evolve.js';
import type { RequestEvent } from './events.js';
import { initial, type RequestState } from './state.js';

/** A request of a data subject, from receipt to answer (GDPR Art. 12, 15). */
export const requests = defineAggregate<RequestState, RequestEvent>({
  name: 'requests',
  topic: topics.requests,
  initial,
  evolve,
  subscriptions: [
    on(CheckPassedV1, (e) => e.requestId, onCheckPassed),
    on(CheckEndedDeceasedV1, (e) => e.requestId, onCheckEndedDeceased),
    on(CheckRejectedV1, (e) => e.requestId, onCheckRejected),
    on(CheckReminderDueV1, (e) => e.requestId, onCheckReminderDue),
    on(CollectionStartedV1, (e) => e.requestId, onCollectionStarted),
    on(CollectionExtendedV1, (e) => e.requestId, onCollectionExtended),
    on(HolderAnsweredV1, (e) => e.requestId, onHolderAnswered),
    on(HolderFailedV1, (e) => e.requestId, onHolderFailed),
    on(CollectionCompletedV1, (e) => e.requestId, onCollectionCompleted),
    on(OrderStartedV1, (e) => e.requestId, onOrderStarted),
    on(OrderExtendedV1, (e) => e.requestId, onOrderExtended),
    on(PartyAnsweredV1, (e) => e.requestId, onPartyAnswered),
    on(PartyFailedV1, (e) => e.requestId, onPartyFailed),
    on(OrderCompletedV1, (e) => e.requestId, onOrderCompleted),
    on(OrderStoppedV1, (e) => e.requestId, onOrderStopped),
  ],
});
