import type { Page } from '@huisrecht/store';
import type { StartedOrder } from './order.js';

export interface OrderQuery {
  readonly requestId?: string | undefined;
  readonly status?: StartedOrder['status'] | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Lists orders. */
export abstract class Orders {
  /** Page by page, in a stable order. @throws BadCursor */
  abstract list(query: OrderQuery): Promise<Page<StartedOrder>>;
}
