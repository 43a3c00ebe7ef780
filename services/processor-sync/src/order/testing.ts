import type { OrderGivenV1, Scope } from '@huisrecht/contracts';
import { isDue, isVerdict, type Context, type Decision, type DueWork } from '@huisrecht/eventing';
import { startOrder, type PartyToTell } from './decisions/start-order.js';
import { evolve } from './evolve.js';
import type { Order, OrderEvent } from './order.js';
import type { GivenOrder } from './work.js';

/** Small helpers of this aggregate's specs. */
export const orderId = 'ord_0123456789abcdef';
export const requestId = 'req_0123456789abcdef';
export const subjectId = 'sub_0123456789abcdef';
export const at = (time: string): Context => ({ now: new Date(time) });
export const monday = at('2026-03-02T09:30:00.000Z');

export const everything: Scope = { categories: [], fields: [], purposes: [], recordIds: [] };
export const scope = (rest: Partial<Scope>): Scope => ({ ...everything, ...rest });

export const party = (name: string, rest: Partial<PartyToTell> = {}): PartyToTell => ({
  party: name,
  name,
  role: 'holder',
  adapter: 'opendsr',
  answerBy: '2026-03-16',
  ...rest,
});

export const given: OrderGivenV1 = {
  orderId,
  requestId,
  line: 1,
  kind: 'erase',
  subjectIds: [subjectId],
  scope: everything,
  provisional: false,
  answerBy: '2026-03-23',
  submittedAt: '2026-03-01T10:00:00Z',
  givenAt: '2026-03-02T09:30:00Z',
};

const { givenAt: _, ...ordered } = given;
export const order: GivenOrder = ordered;

export const none: Order = { status: 'none', orderId };

type Decide = (state: Order, context: Context) => Decision<OrderEvent>;

/** The order after the decisions, in order. */
export const after = (state: Order, ...steps: readonly (readonly [Decide, Context])[]): Order =>
  steps.reduce((current, [decide, context]) => apply(current, decide(current, context)), state);

export const apply = (state: Order, decision: Decision<OrderEvent>): Order =>
  eventsOf(decision).reduce(evolve, state);

export const eventsOf = (decision: Decision<OrderEvent>): OrderEvent[] =>
  isVerdict(decision) ? [] : decision.filter((effect): effect is OrderEvent => !isDue(effect));

export const dueOf = (decision: Decision<OrderEvent>): DueWork[] =>
  isVerdict(decision) ? [] : decision.filter((effect): effect is DueWork => isDue(effect));

export const started = (...parties: readonly PartyToTell[]): Order =>
  after(none, [startOrder(order, parties), monday]);

/** The short names of what happened. */
export const names = (decision: Decision<OrderEvent>): string[] =>
  eventsOf(decision).map(({ type }) => type.split('.')[3] ?? type);
