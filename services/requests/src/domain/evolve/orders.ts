import type {
  EventOf,
  OrderAnswerNotedV1,
  OrderGivenV1,
  OrderPartiesNotedV1,
  OrderSettledV1,
  OrderTroubleNotedV1,
} from '@huisrecht/contracts';
import { isKnown, type Order, type Party, type RequestState } from '../state.js';
import { changeOrder, changeParty, mergeParties } from './parts.js';
import { noted } from './told.js';

export const orderGiven = (state: RequestState, { data }: EventOf<typeof OrderGivenV1>): RequestState => {
  if (!isKnown(state) || state.orders.some(({ orderId }) => orderId === data.orderId)) return state;
  const { requestId: _, submittedAt: _s, ...facts } = data;
  const entry = { at: data.givenAt, what: 'order-given', line: data.line, detail: data.kind } as const;
  return { ...noted(state, entry), orders: [...state.orders, { ...facts, parties: [] }] };
};

const change = (
  state: RequestState,
  orderId: string,
  by: (order: Order) => Order,
): { state: RequestState; order: Order } | undefined => {
  if (!isKnown(state)) return undefined;
  const orders = changeOrder(state.orders, orderId, by);
  const order = orders.find((one) => one.orderId === orderId);
  return order && { state: { ...state, orders }, order };
};

export const orderParties = (
  state: RequestState,
  { data: { orderId, parties, notedAt } }: EventOf<typeof OrderPartiesNotedV1>,
): RequestState =>
  change(state, orderId, (order) => ({
    ...order,
    parties: mergeParties(order.parties, parties),
    partiesKnownAt: order.partiesKnownAt ?? notedAt,
  }))?.state ?? state;

const ofParty = (
  state: RequestState,
  orderId: string,
  slug: string,
  by: (party: Party) => Party,
): { state: RequestState; line: number; name: string } | undefined => {
  const changed = change(state, orderId, (order) => ({
    ...order,
    parties: changeParty(order.parties, slug, by),
  }));
  const party = changed?.order.parties.find((one) => one.party === slug);
  return changed && party && { state: changed.state, line: changed.order.line, name: party.name };
};

export const orderAnswered = (
  state: RequestState,
  { data }: EventOf<typeof OrderAnswerNotedV1>,
): RequestState => {
  const { requestId: _, orderId, party, ...answer } = data;
  const after = ofParty(state, orderId, party, ({ trouble: _t, ...known }) => ({
    ...known,
    answers: [...known.answers, answer],
  }));
  if (!after || !isKnown(after.state)) return state;
  const { name: holder, line } = after;
  const { answeredAt: at, outcome: detail } = data;
  return noted(after.state, { at, what: 'party-answered', holder, line, detail });
};

export const orderTrouble = (
  state: RequestState,
  { data }: EventOf<typeof OrderTroubleNotedV1>,
): RequestState => {
  const { requestId: _, orderId, party, ...trouble } = data;
  const after = ofParty(state, orderId, party, (known) => ({ ...known, trouble }));
  if (!after || !isKnown(after.state)) return state;
  const { name: holder, line } = after;
  return noted(after.state, { at: data.failedAt, what: 'party-trouble', holder, line, detail: data.code });
};

export const orderSettled = (
  state: RequestState,
  { data: { orderId, settledAt } }: EventOf<typeof OrderSettledV1>,
): RequestState => {
  const after = change(state, orderId, (order) => ({ ...order, settledAt }));
  if (!after || !isKnown(after.state)) return state;
  const { line, kind: detail } = after.order;
  return noted(after.state, { at: settledAt, what: 'order-settled', line, detail });
};
