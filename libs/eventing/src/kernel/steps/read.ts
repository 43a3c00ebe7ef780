import { createHash } from 'node:crypto';
import { ContractViolation, parseData, type EventClass } from '@huisrecht/contracts';
import type { Mark } from '@huisrecht/store';
import { fromHeaders } from '../cloud-event.js';
import type { Batch, Delivery } from '../batch.js';
import type { Kernel, RawMessage } from '../ports.js';

/**
 * Reads what this service listens to: attributes, JSON, contract. What it does not listen to is dropped here;
 * what cannot be read is held, with a code and the fields, never the values.
 */
export const read = async (batch: Batch, kernel: Kernel): Promise<void> => {
  const wanted = interests(kernel);
  batch.deliveries = batch.messages.flatMap((raw) => readOne(raw, batch.incarnation, wanted, kernel));
};

const interests = (kernel: Kernel): ReadonlyMap<string, EventClass> =>
  new Map(
    [
      ...kernel.aggregates.flatMap(({ subscriptions }) => subscriptions.map(({ event }) => event)),
      ...kernel.translators.map(({ event }) => event),
    ].map((event) => [event.type, event]),
  );

const readOne = (
  raw: RawMessage,
  incarnation: number,
  wanted: ReadonlyMap<string, EventClass>,
  kernel: Kernel,
): Delivery[] => {
  const envelope = fromHeaders(raw.headers, raw.timestamp);
  const unreadable = (reason: string, type = ''): Delivery[] => [
    delivery(raw, incarnation, kernel.service, { id: '', source: '', type, time: '' }, reason),
  ];
  if (typeof envelope === 'string') return unreadable(envelope);
  const contract = wanted.get(envelope.type);
  if (!contract) {
    kernel.metrics.messages.inc({ type: 'other', result: 'not-subscribed' });
    return [];
  }
  if (raw.key === '') return unreadable('no-key', envelope.type);
  const made = delivery(raw, incarnation, kernel.service, envelope);
  try {
    made.event = parseData(contract, JSON.parse(raw.value.toString('utf8')));
  } catch (error) {
    const reason = error instanceof ContractViolation ? violationCode(error) : 'not-json';
    made.held = { as: 'head', state: 'parked', reason };
  }
  return [made];
};

const violationCode = ({ violations }: ContractViolation): string =>
  `invalid:${violations.map(({ field, rule }) => `${field}=${rule}`).join(',')}`.slice(0, 500);

const delivery = (
  raw: RawMessage,
  incarnation: number,
  group: string,
  envelope: Delivery['envelope'],
  fault?: string,
): Delivery => {
  const key = createHash('sha256').update(raw.key).digest('base64url').slice(0, 22);
  return {
    raw,
    lane: `${group}|${raw.topic}|${raw.partition}|${key}`,
    mark: markOf(raw, key, incarnation, envelope),
    envelope,
    ...(fault !== undefined && { held: { as: 'head', state: 'parked', reason: fault } }),
  };
};

/**
 * Publishers of ours number what they say; of others the offset in this incarnation of the topic is the number. Keys
 * are hashed: those of the inbound zone are natural codes.
 */
const markOf = (
  raw: RawMessage,
  key: string,
  incarnation: number,
  { sequence, epoch }: Delivery['envelope'],
): Mark =>
  sequence === undefined
    ? { source: `${raw.topic}/${raw.partition}/${key}`, epoch: incarnation, seq: Number(raw.offset) + 1 }
    : { source: `${raw.topic}/${key}`, epoch: epoch ?? 0, seq: sequence };
