import { defineIndexes, page, Store, type Page, type StoreCollection } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import type { StartedOrder } from './order.js';
import { Orders, type OrderQuery } from './orders.js';

interface OrderDocument {
  readonly _id: string;
  readonly state: StartedOrder;
}

export const orderIndexes = defineIndexes('orders', [
  { fields: { 'state.requestId': 1 } },
  { fields: { 'state.status': 1 } },
]);

const started: StartedOrder['status'][] = ['open', 'completed', 'stopped'];

/** Lists the documents of the aggregate. */
@Injectable()
export class StoredOrders extends Orders {
  private readonly orders: StoreCollection<OrderDocument>;

  constructor(store: Store) {
    super();
    this.orders = store.collection<OrderDocument>('orders');
  }

  async list({ requestId, status, after, limit }: OrderQuery): Promise<Page<StartedOrder>> {
    const filter = {
      'state.status': status ?? { $in: started },
      ...(requestId !== undefined && { 'state.requestId': requestId }),
    };
    const { items, next } = await page(this.orders, filter, { after, limit });
    return { items: items.map(({ state }) => state), ...(next !== undefined && { next }) };
  }
}
