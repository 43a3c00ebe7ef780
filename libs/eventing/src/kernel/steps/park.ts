import { delayFor } from '../../backoff.js';
import type { Batch, Delivery } from '../batch.js';
import { toBytes } from '../../parking/parked-record.js';
import type { Kernel } from '../ports.js';

/** First look again after this long, doubling to at most an hour. */
const waiting = { base: 1_000, max: 3_600_000 };

/** Writes what is held: the lane first, then the message, sealed; offsets are committed only after that. */
export const park = async (batch: Batch, kernel: Kernel): Promise<void> => {
  for (const delivery of batch.deliveries) {
    if (delivery.held) await parkOne(delivery, batch, kernel);
  }
};

const parkOne = async (delivery: Delivery, batch: Batch, kernel: Kernel): Promise<void> => {
  const { raw, lane, envelope, held } = delivery;
  const { as, state, reason } = held!;
  const now = kernel.now();
  const attempts = (batch.replay?.attempts ?? 0) + 1;
  const spent = state === 'waiting' && attempts >= kernel.maxTries;
  const sealed = await kernel.seal.seal(toBytes(raw), `${lane}|${raw.offset}`);
  kernel.metrics.messages.inc({ type: envelope.type || 'unreadable', result: spent ? 'parked' : state });
  await kernel.lanes.park(
    {
      id: lane,
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
    { lane, offset: raw.offset, sealed, type: envelope.type, reason, parkedAt: now },
    as,
  );
};
