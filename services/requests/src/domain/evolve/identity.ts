import type {
  EventOf,
  IdentityNotNeededV1,
  IdentityNotSettledV1,
  IdentitySettledV1,
  ReminderDueV1,
  RequestReceivedV1,
  RequestReopenedV1,
  RequestWithdrawnV1,
} from '@huisrecht/contracts';
import {
  isKnown,
  isSure,
  type AwaitingIdentity,
  type CouldNotIdentify,
  type RequestState,
} from '../state.js';
import type { PersonNoted } from '../events.js';
import { noted, told } from './told.js';

export const received = (state: RequestState, { data }: EventOf<typeof RequestReceivedV1>): RequestState => {
  if (isKnown(state)) return state;
  const { requestId: id, lines, ...facts } = data;
  return {
    ...facts,
    status: 'awaiting-identity',
    id,
    lines,
    owner: facts.registeredBy,
    revision: 1,
    reminders: [],
    letters: [],
    reopened: 0,
    terms: { stops: [] },
    restrictions: [],
    orders: [],
    retentionViews: [],
    advice: [],
    comments: [],
    attachments: [],
    asideColleagues: [],
    timeline: [
      { at: facts.receivedAt, what: 'received', detail: facts.channel },
      { at: facts.registeredAt, what: 'registered', by: facts.registeredBy },
    ],
  };
};

/** The request without how it seemed to end; undefined when identity is no question any more. */
const awaiting = (state: RequestState): AwaitingIdentity | undefined => {
  if (state.status === 'awaiting-identity') return state;
  if (state.status !== 'could-not-identify') return undefined;
  const { because: _b, since: _s, ...known }: CouldNotIdentify = state;
  return { ...known, status: 'awaiting-identity' };
};

/** A check passed again for lines that it left out. */
const coversMore = (
  state: RequestState,
  { lines, representation, settledAt, checkedBy, way }: EventOf<typeof IdentitySettledV1>['data'],
): RequestState => {
  if (!isSure(state)) return state;
  const { lines: known, more = [], ...identity } = state.identity;
  const both = known && lines && { lines: [...new Set([...known, ...lines])] };
  const acting = [...more, ...(representation ? [representation] : [])];
  const acts = acting.length > 0 && { more: acting };
  const entry = { at: settledAt, what: 'identity-settled', by: checkedBy, detail: way } as const;
  return { ...told(state, entry), identity: { ...identity, ...both, ...acts } };
};

/** Somebody said who belongs together: what was seen of the request may not be so any more. */
export const personNoted = (
  state: RequestState,
  { data: { subjectIds, decidedAt } }: PersonNoted,
): RequestState =>
  isKnown(state)
    ? { ...told(state, { at: decidedAt, what: 'person-changed' }), person: { subjectIds, decidedAt } }
    : state;

export const identitySettled = (
  state: RequestState,
  { data }: EventOf<typeof IdentitySettledV1>,
): RequestState => {
  const known = awaiting(state);
  if (!known) return coversMore(state, data);
  const { requestId: _, ...facts } = data;
  const identity = { needed: true, ...facts };
  const entry = {
    at: data.settledAt,
    what: 'identity-settled',
    by: data.checkedBy,
    detail: data.way,
  } as const;
  return { ...told(known, entry), status: 'collecting', identity, holders: [], rounds: [] };
};

/** Only what a request names is decided on; the answer goes to a contact that was known before. */
export const identityNotNeeded = (
  state: RequestState,
  { data: { subjectIds, notedAt } }: EventOf<typeof IdentityNotNeededV1>,
): RequestState => {
  const known = awaiting(state);
  if (!known) return state;
  return {
    ...told(known, { at: notedAt, what: 'identity-not-needed' }),
    status: 'collecting',
    identity: { needed: false, subjectIds, settledAt: notedAt },
    holders: [],
    rounds: [],
  };
};

export const identityNotSettled = (
  state: RequestState,
  { data: { because, notedAt } }: EventOf<typeof IdentityNotSettledV1>,
): RequestState => {
  const known = awaiting(state);
  if (!known) return state;
  const next = told(known, { at: notedAt, what: 'identity-not-settled', detail: because });
  return { ...next, status: 'could-not-identify', because, since: notedAt };
};

export const reopened = (
  state: RequestState,
  { data: { reopenedAt, reopenedBy } }: EventOf<typeof RequestReopenedV1>,
): RequestState => {
  const known = awaiting(state);
  if (!known) return state;
  const next = told(known, { at: reopenedAt, what: 'reopened', by: reopenedBy });
  return { ...next, reopened: known.reopened + 1, reminders: [] };
};

export const reminded = (
  state: RequestState,
  { data: { reminder, day, notedAt } }: EventOf<typeof ReminderDueV1>,
): RequestState => {
  if (!isKnown(state)) return state;
  const others = state.reminders.filter((one) => one.reminder !== reminder);
  return {
    ...noted(state, { at: notedAt, what: 'reminder', detail: reminder }),
    reminders: [...others, { reminder, day }],
  };
};

export const withdrawn = (
  state: RequestState,
  { data: { withdrawnAt, recordedBy } }: EventOf<typeof RequestWithdrawnV1>,
): RequestState => {
  if (!isKnown(state)) return state;
  const next = told(state, { at: withdrawnAt, what: 'withdrawn', by: recordedBy });
  return { ...next, status: 'withdrawn', withdrawnAt };
};
