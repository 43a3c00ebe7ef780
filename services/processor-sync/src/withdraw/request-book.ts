import {
  LineAddedV1,
  LineDecidedV1,
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
import { mayBeCalledOff } from '../order/rules/only-what-was-not-decided-is-called-off.js';
import type { StopOrder } from '../order/work.js';

/** A line of a request, as far as this service must know it. */
export interface BookedLine {
  readonly line: number;
  readonly right: Right;
  readonly withdrawn?: true;
  readonly decided?: true;
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
  | EventOf<typeof LineDecidedV1>
  | EventOf<typeof OrderGivenV1>;

export interface StopCollection {
  readonly requestId: string;
}

const collects = ({ right, withdrawn }: BookedLine): boolean =>
  !withdrawn && (right === 'access' || right === 'portability');

const stopOrders = (
  { requestId, orders, lines }: RequestBook,
  now: Date,
  of: (line: number) => boolean,
): DueWork<StopOrder>[] =>
  orders
    .filter(({ line }) => of(line))
    .filter(({ kind, line }) =>
      mayBeCalledOff(
        kind,
        lines.some((one) => one.line === line && one.decided === true),
      ),
    )
    .map(({ orderId }) =>
      due('stop-order', {
        id: `${orderId}:stop`,
        at: now.toISOString(),
        holder: 'self',
        data: { orderId, requestId },
      }),
    );

/** A line was withdrawn: what was not decided is left, and the collection too when no line needs it any more. */
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
  return [told, ...stopOrders(book, now, (one) => one === line), ...(needless ? [stop] : [])];
};

/** The whole request was withdrawn: what was not decided is left. The collection hears of it by itself. */
const withdrawAll = (
  _: EventOf<typeof RequestWithdrawnV1>,
  book: RequestBook,
  { now }: Context,
): Decision<BookEvent> => {
  const stops = stopOrders(book, now, () => true);
  return stops.length === 0 ? ignore('nothing-to-call-off') : stops;
};

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
    case LineWithdrawnV1.type:
      return changed(book, (data as LineWithdrawnV1).line, { withdrawn: true });
    case LineDecidedV1.type:
      return changed(book, (data as LineDecidedV1).line, { decided: true });
    default:
      return book;
  }
};

const changed = (
  book: RequestBook,
  line: number,
  by: Pick<BookedLine, 'withdrawn' | 'decided'>,
): RequestBook => ({
  ...book,
  lines: book.lines.map((one) => (one.line === line ? { ...one, ...by } : one)),
});

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
    on(LineDecidedV1, ofRequest, (told): Decision<BookEvent> => [told]),
    on(LineWithdrawnV1, ofRequest, withdrawLine),
    on(RequestWithdrawnV1, ofRequest, withdrawAll),
  ],
});
