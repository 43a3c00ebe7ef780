import {
  DraftConfirmedV1,
  DraftDiscardedV1,
  DraftReceivedV1,
  DraftRemovedV1,
  event,
  topics,
  type DiscardReason,
  type EventOf,
} from '@huisrecht/contracts';
import { defineAggregate, due, type Context, type Decision, type DueWork } from '@huisrecht/eventing';
import { addDays, dayOf, startOf } from '@huisrecht/calendar';
import { settings } from '../domain/settings.js';
import { refuse } from '../domain/refusal.js';

export type DraftEvent =
  | EventOf<typeof DraftReceivedV1>
  | EventOf<typeof DraftConfirmedV1>
  | EventOf<typeof DraftDiscardedV1>
  | EventOf<typeof DraftRemovedV1>;

/** A mail that waits for a clerk, or what became of it. */
export type Draft =
  | { readonly status: 'none'; readonly draftId: string }
  | (Omit<DraftReceivedV1, never> & {
      readonly status: 'waiting' | 'confirmed' | 'discarded' | 'removed';
      readonly requestId?: string;
      readonly because?: DiscardReason;
      readonly by?: string;
      /** When a clerk was done with it. */
      readonly doneAt?: string;
    });
/** A draft that came in. */
export type KnownDraft = Exclude<Draft, { readonly status: 'none' }>;

const evolve = (state: Draft, event: DraftEvent): Draft => {
  if (event.type === DraftReceivedV1.type) {
    return state.status === 'none' ? { ...(event.data as DraftReceivedV1), status: 'waiting' } : state;
  }
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'nl.huisrecht.requests.draft-confirmed.v1': {
      const { requestId, confirmedBy: by, confirmedAt: doneAt } = event.data;
      return { ...state, status: 'confirmed', requestId, by, doneAt };
    }
    case 'nl.huisrecht.requests.draft-discarded.v1': {
      const { because, discardedBy: by, discardedAt: doneAt } = event.data;
      return { ...state, status: 'discarded', because, by, doneAt };
    }
    case 'nl.huisrecht.requests.draft-removed.v1':
      return { ...state, status: 'removed' };
    default:
      return state;
  }
};

/** Mails that may be requests. Collection `drafts`. */
export const drafts = defineAggregate<Draft, DraftEvent>({
  name: 'drafts',
  topic: topics.drafts,
  initial: (draftId) => ({ status: 'none', draftId }),
  evolve,
  subscriptions: [],
});

type Decide = (state: Draft, context: Context) => Decision<DraftEvent>;

export const REMOVE = 'requests.remove-draft';
/** What the removal is about. */
export type OfDraft = { readonly draftId: string };

/** The first moment after the thirty days in which the original stays (statement §7). */
const removableFrom = (doneAt: Date): Date => startOf(addDays(dayOf(doneAt), settings.originalMailDays + 1));

/** Whether draft and original may go: a clerk was done with it thirty days ago. */
export const mayGo = (draft: Draft, now: Date): boolean =>
  (draft.status === 'confirmed' || draft.status === 'discarded') &&
  removableFrom(new Date(draft.doneAt ?? now)) <= now;

const removal = (draftId: string, now: Date): DueWork<OfDraft> =>
  due(REMOVE, {
    id: `${draftId}:remove:${dayOf(now)}`,
    at: removableFrom(now).toISOString(),
    holder: 'mailbox',
    data: { draftId },
  });

/** A mail came in. The same mail again changes nothing. */
export const receiveDraft =
  (draft: Omit<DraftReceivedV1, 'notedAt'>): Decide =>
  (state, { now }) =>
    state.status === 'none' ? [event(DraftReceivedV1, { ...draft, notedAt: now.toISOString() })] : [];

const waiting = (state: Draft): KnownDraft => {
  if (state.status === 'none') return refuse('draft.not-found');
  if (state.status === 'removed') return refuse('draft.gone');
  return state;
};

/**
 * A clerk made a request of it, or added it to one. One that was put aside can still become a request: it counts from
 * its arrival all the same.
 * @throws Refused draft.not-found, draft.gone, draft.is-another-request
 */
export const confirmDraft =
  (requestId: string, confirmedBy: string): Decide =>
  (state, { now }) => {
    const draft = waiting(state);
    if (draft.status === 'confirmed') {
      return draft.requestId === requestId ? [] : refuse('draft.is-another-request');
    }
    const { draftId } = draft;
    return [
      event(DraftConfirmedV1, { draftId, requestId, confirmedBy, confirmedAt: now.toISOString() }),
      removal(draftId, now),
    ];
  };

/**
 * A clerk looked: it is no request. The original stays thirty days.
 * @throws Refused draft.not-found, draft.gone, draft.is-another-request
 */
export const discardDraft =
  (because: DiscardReason, discardedBy: string): Decide =>
  (state, { now }) => {
    const draft = waiting(state);
    if (draft.status === 'confirmed') return refuse('draft.is-another-request');
    if (draft.status === 'discarded') return [];
    const { draftId } = draft;
    return [
      event(DraftDiscardedV1, { draftId, because, discardedBy, discardedAt: now.toISOString() }),
      removal(draftId, now),
    ];
  };

/** Draft and original are gone. Nothing happens to one that a clerk is not done with for thirty days. */
export const draftIsRemoved =
  (originalDeleted: boolean): Decide =>
  (state, { now }) =>
    state.status !== 'none' && mayGo(state, now)
      ? [
          event(DraftRemovedV1, {
            draftId: state.draftId,
            originalDeleted,
            removedAt: now.toISOString(),
          }),
        ]
      : [];
