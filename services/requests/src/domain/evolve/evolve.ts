import type { RequestEvent } from '../events.js';
import { isIdentified, type IdentifiedRequest, type RequestState } from '../state.js';
import * as answer from './answer.js';
import * as collection from './collection.js';
import * as identity from './identity.js';

type OfType<T extends RequestEvent['type']> = Extract<RequestEvent, { type: T }>;
type Appliers = { [T in RequestEvent['type']]: (state: RequestState, event: OfType<T>) => RequestState };

/** Only for a request whose person we are sure of; else it changes nothing. */
const whenIdentified =
  <E extends RequestEvent>(apply: (state: IdentifiedRequest, event: E) => RequestState) =>
  (state: RequestState, event: E): RequestState =>
    isIdentified(state) ? apply(state, event) : state;

const appliers: Appliers = {
  'nl.huisrecht.requests.request-received.v1': identity.received,
  'nl.huisrecht.requests.identity-settled.v1': identity.identitySettled,
  'nl.huisrecht.requests.identity-not-settled.v1': identity.identityNotSettled,
  'nl.huisrecht.requests.request-reopened.v1': identity.reopened,
  'nl.huisrecht.requests.reminder-due.v1': identity.reminded,
  'nl.huisrecht.requests.letter-sent.v1': identity.letterSent,
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
  'nl.huisrecht.requests.request-closed.v1': whenIdentified(answer.closed),
};

/** The state after an event. Total: an event that cannot be applied changes nothing. */
export const evolve = <T extends RequestEvent['type']>(state: RequestState, event: OfType<T>): RequestState =>
  (appliers[event.type] as (state: RequestState, event: OfType<T>) => RequestState)(state, event);
