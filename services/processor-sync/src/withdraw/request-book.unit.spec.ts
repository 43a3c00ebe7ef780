import {
  event,
  LineDecidedV1,
  LineWithdrawnV1,
  OrderGivenV1,
  RequestReceivedV1,
  RequestWithdrawnV1,
  type AskedLine,
  type OrderKind,
} from '@huisrecht/contracts';
import type { DomainEvent, DueWork } from '@huisrecht/eventing';
import { given, monday, requestId } from '../order/testing.js';
import { requestBooks, type RequestBook } from './request-book.js';

const received = (...rights: AskedLine['right'][]) =>
  event(RequestReceivedV1, {
    requestId,
    number: '2026-0001',
    subjectId: 'sub_0123456789abcdef',
    lines: rights.map((right, nth) => ({ line: nth + 1, right, given: true })),
    channel: 'letter',
    receivedAt: '2026-03-01T10:00:00Z',
    promisedBy: '2026-03-29',
    lawfulBy: '2026-04-01',
    reasonGiven: false,
    registeredBy: 'bea',
    registeredAt: '2026-03-01T10:00:00Z',
  });
const ordered = (line: number, kind: OrderKind, orderId = `ord_${kind}00000000`) =>
  event(OrderGivenV1, { ...given, line, kind, orderId });
const lineWithdrawn = (line: number) =>
  event(LineWithdrawnV1, { requestId, line, recordedBy: 'bea', withdrawnAt: '2026-03-02T09:30:00Z' });
const withdrawn = event(RequestWithdrawnV1, {
  requestId,
  recordedBy: 'bea',
  withdrawnAt: '2026-03-02T09:30:00Z',
});
const decided = (line: number) =>
  event(LineDecidedV1, {
    requestId,
    line,
    right: 'restriction',
    decisionId: 'dec_00000001',
    outcome: 'granted',
    grounds: [],
    againstAdvice: false,
    decidedBy: 'pim',
    decidedAt: '2026-03-02T09:30:00Z',
  });

/** What became due at the last of these. */
const dueAfter = (...told: readonly DomainEvent[]): string[] => {
  let book: RequestBook = requestBooks.initial(requestId);
  let works: DueWork[] = [];
  for (const one of told) {
    const { decide } = requestBooks.subscriptions.find((by) => by.event.type === one.type)!;
    const decision = decide(one, book, monday);
    const effects = 'verdict' in decision ? [] : [...decision];
    works = effects.filter((effect): effect is DueWork => 'due' in effect);
    book = effects
      .filter((effect) => !('due' in effect))
      .reduce((before, effect) => requestBooks.evolve(before, effect as never), book);
  }
  return works.map(({ due, data }) => `${due} ${'orderId' in data ? String(data.orderId) : ''}`.trim());
};

describe('What a withdrawal calls off', () => {
  it('P21: the restriction of an undecided line, when the line or the request is withdrawn', () => {
    const before = [received('erasure', 'restriction'), ordered(2, 'restrict')];
    expect(dueAfter(...before, lineWithdrawn(2))).toEqual(['stop-order ord_restrict00000000']);
    expect(dueAfter(...before, withdrawn)).toEqual(['stop-order ord_restrict00000000']);
    expect(dueAfter(...before, lineWithdrawn(1))).toEqual([]);
  });

  it('P20, P21: what was decided stands, and a lift always', () => {
    expect(dueAfter(received('restriction'), ordered(1, 'restrict'), decided(1), withdrawn)).toEqual([]);
    expect(dueAfter(received('erasure'), ordered(1, 'erase'), withdrawn)).toEqual([]);
    expect(dueAfter(received('restriction'), ordered(1, 'lift-restriction'), lineWithdrawn(1))).toEqual([]);
  });

  it('P17: nobody is asked any more when no line needs it, and not before', () => {
    const lines = received('access', 'portability', 'erasure');
    expect(dueAfter(lines, lineWithdrawn(1))).toEqual([]);
    expect(dueAfter(lines, lineWithdrawn(1), lineWithdrawn(2))).toEqual(['stop-collection']);
    expect(dueAfter(lines, lineWithdrawn(1), lineWithdrawn(2), lineWithdrawn(3))).toEqual([]);
  });
});
