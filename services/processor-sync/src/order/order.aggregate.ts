import { OrderGivenV1, SearchTaskAnsweredV1, topics } from '@huisrecht/contracts';
import { defineAggregate, on } from '@huisrecht/eventing';
import { hearFromATask } from './decisions/hear-from-a-task.js';
import { pickParties } from './decisions/start-order.js';
import { evolve } from './evolve.js';
import type { Order, OrderEvent } from './order.js';

/** Telling everyone who has the data what must be done with it, and what each did (P7, P10, P18, P20–P22). */
export const orders = defineAggregate<Order, OrderEvent>({
  name: 'orders',
  topic: topics.orders,
  initial: (orderId) => ({ status: 'none', orderId }),
  evolve,
  subscriptions: [
    on(OrderGivenV1, ({ orderId }) => orderId, pickParties),
    on(SearchTaskAnsweredV1, ({ orderId }) => orderId, hearFromATask),
  ],
});
