import { createRequire } from 'node:module';
import { jest } from '@jest/globals';
import { mendSpinningTimer } from './mends.js';

const require = createRequire(import.meta.url);
interface Queue {
  pending: { fail?: true }[];
  inflight: Map<number, unknown>;
  checkPendingRequests(): void;
  canSendSocketRequestImmediately(): boolean;
}
type QueueClass = new (options: object) => Queue;
const logger = { namespace: () => ({ debug: () => undefined }) };
const RequestQueue = (): QueueClass => require('kafkajs/src/network/requestQueue') as QueueClass;
const makeQueue = () =>
  new (RequestQueue())({
    clientId: 'c',
    broker: 'b',
    logger,
    enforceRequestTimeout: false,
    maxInFlightRequests: 1,
  });

describe('the client’s queue of requests', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('has a fault that is still worth mending: unmended, it arms a timer when nothing waits', () => {
    const { prototype } = RequestQueue() as unknown as { prototype: { mended?: true } };
    expect(prototype.mended).toBeUndefined();
    makeQueue().checkPendingRequests();
    expect(jest.getTimerCount()).toBe(1);
  });

  it('has no timer when nothing waits', () => {
    mendSpinningTimer();
    mendSpinningTimer();
    makeQueue().checkPendingRequests();
    expect(jest.getTimerCount()).toBe(0);
  });

  it('looks again as long as something waits', () => {
    mendSpinningTimer();
    const queue = makeQueue();
    queue.inflight.set(1, {});
    queue.pending.push({});
    const looks = jest.spyOn(queue, 'checkPendingRequests');
    queue.checkPendingRequests();
    expect(jest.getTimerCount()).toBe(1);
    jest.advanceTimersByTime(1_000);
    expect(looks.mock.calls.length).toBeGreaterThan(1);
  });
});
