import { Commands, type DueHandler } from '@huisrecht/eventing';
import type { DueItem } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import { collections } from '../collection/collection.aggregate.js';
import { stopCollection } from '../collection/decisions/end-with-the-request.js';
import { collectionIdOf } from '../collection/ids.js';
import { stopOrder } from '../order/decisions/stop-order.js';
import { orders } from '../order/order.aggregate.js';
import type { StopOrder } from '../order/work.js';
import type { StopCollection } from './request-book.js';

/** The request or line of an order was withdrawn. */
@Injectable()
export class StopOrderHandler implements DueHandler {
  readonly kind = 'stop-order';

  constructor(private readonly commands: Commands) {}

  async handle({ data }: DueItem): Promise<void> {
    const { orderId, requestId } = data as unknown as StopOrder;
    await this.commands.execute(orders, orderId, stopOrder(requestId));
  }
}

/** No line of the request needs its collection any more. */
@Injectable()
export class StopCollectionHandler implements DueHandler {
  readonly kind = 'stop-collection';

  constructor(private readonly commands: Commands) {}

  async handle({ data }: DueItem): Promise<void> {
    const { requestId } = data as unknown as StopCollection;
    await this.commands.execute(collections, collectionIdOf(requestId), stopCollection(requestId));
  }
}
