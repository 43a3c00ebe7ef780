import {
  LineAddedV1,
  LineWithdrawnV1,
  OrderGivenV1,
  RequestReceivedV1,
  RequestWithdrawnV1,
  type EventOf,
  type OrderKind,
  type Right,
} from '@huisrecht/contracts';
import {
  defineAggregate,
  due,
  ignore,
  on,
  type Context,
  type Decision,
  type DueWork,
} from '@huisrecht/eventing';
import { mayBeCalledOff } from '../order/rules/a-lift-is-never-called-off.js';
import type { StopOrder } from '../order/work.js';

/** A line of a request, as far as this service must know it. */
export interface BookedLine {
  readonly line: number;
  readonly right: Right;
  readonly withdrawn?: true;
}

/** Which lines a request has and which orders were given for it. Collection `request-books`. */
export interface RequestBook {
  readonly requestId: string;
  readonly lines: readonly BookedLine[];
  readonly orders: readonly { readonly orderId: string; readonly line: number; readonly kind: OrderKind }[];
}

type BookEvent =
  | EventOf<typeof RequestReceivedV1>
  | EventOf<typeof LineAddedV1>
  | EventOf<typeof LineWithdrawnV1>
  | EventOf<typeof OrderGivenV1>;

export interface StopCollection {
  readonly requestId: string;
}

const collects = ({ right, withdrawn }: BookedLine): boolean =>
  !withdrawn && (right === 'access' || right === 'portability');

const stopOrders = (orders: RequestBook['orders'], requestId: string, now: Date): DueWork<StopOrder>[] =>
  orders
    .filter(({ kind }) => mayBeCalledOff(kind))
    .map(({ orderId }) =>
      due('stop-order', {
        id: `${orderId}:stop`,
        at: now.toISOString(),
        holder: 'self',
        data: { orderId, requestId },
      }),
    );

/** A line was withdrawn: its orders are left, and the collection too when no line needs it any more. */
const withdrawLine = (
  told: EventOf<typeof LineWithdrawnV1>,
  book: RequestBook,
  { now }: Context,
): Decision<BookEvent> => {
  const { requestId, line } = told.data;
  const after = evolve(book, told);
  const needless = book.lines.some(collects) && !after.lines.some(collects);
  const stop = due<StopCollection>('stop-collection', {
    id: `${requestId}:stop-collection:${line}`,
    at: now.toISOString(),
    holder: 'self',
    data: { requestId },
  });
  return [
    told,
    ...stopOrders(
      book.orders.filter((order) => order.line === line),
      requestId,
      now,
    ),
    ...(needless ? [stop] : []),
  ];
};

/** The whole request was withdrawn: its orders are left. The collection hears of it by itself. */
const withdrawAll = (
  { data }: EventOf<typeof RequestWithdrawnV1>,
  book: RequestBook,
  { now }: Context,
): Decision<BookEvent> =>
  book.orders.length === 0 ? ignore('no-orders-given') : stopOrders(book.orders, data.requestId, now);

const evolve = (book: RequestBook, { type, data }: BookEvent): RequestBook => {
  switch (type) {
    case RequestReceivedV1.type:
      return { ...book, lines: (data as RequestReceivedV1).lines.map(booked) };
    case LineAddedV1.type:
      return { ...book, lines: [...book.lines, booked((data as LineAddedV1).line)] };
    case OrderGivenV1.type: {
      const { orderId, line, kind } = data as OrderGivenV1;
      return { ...book, orders: [...book.orders, { orderId, line, kind }] };
    }
    case LineWithdrawnV1.type: {
      const { line } = data as LineWithdrawnV1;
      const lines = book.lines.map((one) => (one.line === line ? { ...one, withdrawn: true as const } : one));
      return { ...book, lines };
    }
    default:
      return book;
  }
};

const booked = ({ line, right }: { readonly line: number; readonly right: Right }): BookedLine => ({
  line,
  right,
});
const ofRequest = ({ requestId }: { readonly requestId: string }): string => requestId;

/** What a withdrawal must find back: an order's own id says nothing of its request. Publishes nothing. */
export const requestBooks = defineAggregate<RequestBook, BookEvent>({
  name: 'request-books',
  initial: (requestId) => ({ requestId, lines: [], orders: [] }),
  evolve,
  subscriptions: [
    on(RequestReceivedV1, ofRequest, (told): Decision<BookEvent> => [told]),
    on(LineAddedV1, ofRequest, (told): Decision<BookEvent> => [told]),
    on(OrderGivenV1, ofRequest, (told): Decision<BookEvent> => [told]),
    on(LineWithdrawnV1, ofRequest, withdrawLine),
    on(RequestWithdrawnV1, ofRequest, withdrawAll),
  ],
});
