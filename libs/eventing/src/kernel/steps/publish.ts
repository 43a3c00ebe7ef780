import type { DueItem, OutboxEntry } from '@huisrecht/store';
import type { Batch } from '../batch.js';
import type { EventBody, Instance } from '../instance.js';
import type { Kernel, Outgoing } from '../ports.js';

/**
 * Publishes the whole outbox of each instance that was touched, from its head, also when all its messages were
 * duplicates: so every send holds all that was not acknowledged before it, and first appearances are in order
 * whoever publishes. Then what passed through.
 */
export const publish = async (batch: Batch, kernel: Kernel): Promise<void> => {
  const passed = batch.deliveries.flatMap(({ held, outgoing }) => (!held && outgoing ? [outgoing] : []));
  await publishOutboxes(batch.touched.values(), kernel, passed);
};

export const publishOutboxes = async (
  touched: Iterable<ReadonlyMap<string, Instance>>,
  kernel: Kernel,
  passed: readonly Outgoing[] = [],
): Promise<void> => {
  const events: Outgoing[] = [];
  const due: DueItem[] = [];
  const sent: string[] = [];
  for (const instances of touched) {
    for (const { id, outbox } of instances.values()) {
      for (const entry of outbox) {
        if (kernel.acknowledged.has(entry.id)) continue;
        if (entry.kind === 'event') events.push(toOutgoing(id, entry, kernel.source));
        else due.push(toDueItem(entry));
        sent.push(entry.id);
      }
    }
  }
  if (due.length > 0) await kernel.due.add(due);
  if (events.length + passed.length > 0) await kernel.log.publish([...events, ...passed]);
  sent.forEach((id) => kernel.acknowledged.add(id));
  if (due.length > 0) kernel.wake();
};

const toOutgoing = (key: string, { id, at, body }: OutboxEntry, source: string): Outgoing => {
  const { topic, type, sequence, epoch, value, traceparent } = body as EventBody;
  return {
    topic,
    key,
    envelope: {
      id,
      source,
      type,
      time: at,
      sequence,
      epoch,
      ...(traceparent !== undefined && { traceparent }),
    },
    value,
  };
};

const toDueItem = ({ body }: OutboxEntry): DueItem => {
  const { id, kind, at, holder, data } = body as unknown as Omit<DueItem, 'at'> & { at: string };
  return { id, kind, holder, data, at: new Date(at), attempts: 0 };
};
