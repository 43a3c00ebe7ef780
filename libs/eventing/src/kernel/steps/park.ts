import type { Parking } from '@huisrecht/store';
import { delayFor } from '../../backoff.js';
import type { Batch, Delivery } from '../batch.js';
import { toBytes } from '../../parking/parked-record.js';
import type { Kernel } from '../ports.js';

/** First look again after this long, doubling to at most an hour. */
const waiting = { base: 1_000, max: 3_600_000 };

/** Writes what is held: the lanes first, then the messages, sealed; offsets are committed only after that. */
export const park = async (batch: Batch, kernel: Kernel): Promise<void> => {
  const held = batch.deliveries.filter((delivery) => delivery.held);
  if (held.length > 0)
    await kernel.lanes.park(await Promise.all(held.map((one) => parkingOf(one, batch, kernel))));
};

const parkingOf = async (
  { raw, lane: id, envelope, held }: Delivery,
  batch: Batch,
  kernel: Kernel,
): Promise<Parking> => {
  const { as, state, reason } = held!;
  const now = kernel.now();
  const attempts = (batch.replay?.attempts ?? 0) + 1;
  const spent = state === 'waiting' && attempts >= kernel.maxTries;
  const sealed = await kernel.seal.seal(toBytes(raw), `${id}|${raw.offset}`);
  kernel.metrics.messages.inc({ type: envelope.type || 'unreadable', result: spent ? 'parked' : state });
  return {
    as,
    lane: {
      id,
      group: kernel.service,
      topic: raw.topic,
      partition: raw.partition,
      state: spent ? 'parked' : state,
      reason,
      since: now,
      attempts,
      ...(state === 'waiting' &&
        !spent && { dueAt: new Date(+now + delayFor(attempts, waiting, kernel.random)) }),
    },
    message: { lane: id, offset: raw.offset, sealed, type: envelope.type, reason, parkedAt: now },
  };
};
