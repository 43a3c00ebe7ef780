import type { RequestEvent } from '../events.js';
import { isIdentified, type IdentifiedRequest, type RequestState } from '../state.js';
import * as answer from './answer.js';
import * as collection from './collection.js';
import * as identity from './identity.js';
import * as letters from './letters.js';
import * as lines from './lines.js';
import * as office from './office.js';
import * as orders from './orders.js';
import * as restrictions from './restrictions.js';
import * as retention from './retention.js';
import * as terms from './terms.js';
import * as transfers from './transfers.js';

type OfType<T extends RequestEvent['type']> = Extract<RequestEvent, { type: T }>;
type Appliers = { [T in RequestEvent['type']]: (state: RequestState, event: OfType<T>) => RequestState };

/** Only for a request whose person we are sure of; else it changes nothing. */
const whenIdentified =
  <E extends RequestEvent>(apply: (state: IdentifiedRequest, event: E) => RequestState) =>
  (state: RequestState, event: E): RequestState =>
    isIdentified(state) ? apply(state, event) : state;

const appliers: Appliers = {
  'requests.person-noted': identity.personNoted,
  'nl.huisrecht.requests.request-received.v1': identity.received,
  'nl.huisrecht.requests.identity-settled.v1': identity.identitySettled,
  'nl.huisrecht.requests.identity-not-needed.v1': identity.identityNotNeeded,
  'nl.huisrecht.requests.identity-not-settled.v1': identity.identityNotSettled,
  'nl.huisrecht.requests.request-reopened.v1': identity.reopened,
  'nl.huisrecht.requests.reminder-due.v1': identity.reminded,
  'nl.huisrecht.requests.letter-queued.v1': letters.letterQueued,
  'nl.huisrecht.requests.letter-printed.v1': letters.letterPrinted,
  'nl.huisrecht.requests.letter-sent.v1': letters.letterSent,
  'nl.huisrecht.requests.letter-not-sent.v1': letters.letterNotSent,
  'nl.huisrecht.requests.letter-returned.v1': letters.letterReturned,
  'nl.huisrecht.requests.post-address-confirmed.v1': letters.addressConfirmed,
  'nl.huisrecht.requests.request-withdrawn.v1': identity.withdrawn,
  'nl.huisrecht.requests.collection-requested.v1': whenIdentified(collection.collectionRequested),
  'nl.huisrecht.requests.holders-asked.v1': whenIdentified(collection.holdersAsked),
  'nl.huisrecht.requests.holder-answer-noted.v1': whenIdentified(collection.holderAnswered),
  'nl.huisrecht.requests.holder-trouble-noted.v1': whenIdentified(collection.holderTrouble),
  'nl.huisrecht.requests.all-holders-answered.v1': whenIdentified(collection.allAnswered),
  'nl.huisrecht.requests.review-opened.v1': whenIdentified(collection.reviewOpened),
  'nl.huisrecht.requests.decision-taken.v1': whenIdentified(collection.decisionTaken),
  'nl.huisrecht.requests.answer-prepared.v1': whenIdentified(answer.answerPrepared),
  'nl.huisrecht.requests.answer-sent.v1': whenIdentified(answer.answerSent),
  'nl.huisrecht.requests.package-code-issued.v1': whenIdentified(answer.codeIssued),
  'nl.huisrecht.requests.package-fetched.v1': whenIdentified(answer.packageFetched),
  'nl.huisrecht.requests.package-locked.v1': whenIdentified(answer.packageLocked),
  'nl.huisrecht.requests.package-destroyed.v1': whenIdentified(answer.packageDestroyed),
  'nl.huisrecht.requests.package-transfer-decided.v1': whenIdentified(transfers.transferDecided),
  'nl.huisrecht.requests.package-transferred.v1': whenIdentified(transfers.transferred),
  'nl.huisrecht.requests.package-transfer-failed.v1': whenIdentified(transfers.transferFailed),
  'nl.huisrecht.requests.request-closed.v1': whenIdentified(answer.closed),
  'nl.huisrecht.requests.attachment-added.v1': office.attachmentAdded,
  'nl.huisrecht.requests.line-added.v1': lines.lineAdded,
  'nl.huisrecht.requests.line-withdrawn.v1': lines.lineWithdrawn,
  'nl.huisrecht.requests.line-decided.v1': lines.lineDecided,
  'nl.huisrecht.requests.advice-given.v1': lines.adviceGiven,
  'nl.huisrecht.requests.order-given.v1': orders.orderGiven,
  'nl.huisrecht.requests.order-parties-noted.v1': orders.orderParties,
  'nl.huisrecht.requests.order-answer-noted.v1': orders.orderAnswered,
  'nl.huisrecht.requests.order-trouble-noted.v1': orders.orderTrouble,
  'nl.huisrecht.requests.order-settled.v1': orders.orderSettled,
  'nl.huisrecht.requests.restriction-placed.v1': restrictions.restrictionPlaced,
  'nl.huisrecht.requests.restriction-confirmed.v1': restrictions.restrictionConfirmed,
  'nl.huisrecht.requests.restriction-lift-announced.v1': restrictions.liftAnnounced,
  'nl.huisrecht.requests.restriction-lifted.v1': restrictions.restrictionLifted,
  'nl.huisrecht.requests.restricted-use-recorded.v1': restrictions.useRecorded,
  'nl.huisrecht.requests.restricted-use-reviewed.v1': restrictions.useReviewed,
  'nl.huisrecht.requests.retention-view-requested.v1': retention.retentionViewRequested,
  'nl.huisrecht.requests.retention-view-noted.v1': retention.retentionViewNoted,
  'nl.huisrecht.requests.term-extended.v1': terms.termExtended,
  'nl.huisrecht.requests.term-stopped.v1': terms.termStopped,
  'nl.huisrecht.requests.term-resumed.v1': terms.termResumed,
  'nl.huisrecht.requests.colleague-stood-aside.v1': office.stoodAside,
  'nl.huisrecht.requests.owner-changed.v1': office.ownerChanged,
  'nl.huisrecht.requests.comment-added.v1': office.commentAdded,
  'nl.huisrecht.requests.request-ended.v1': office.ended,
};

/** The state after an event. Total: an event that cannot be applied changes nothing. */
export const evolve = <T extends RequestEvent['type']>(state: RequestState, event: OfType<T>): RequestState =>
  (appliers[event.type] as (state: RequestState, event: OfType<T>) => RequestState)(state, event);
