import { createHash } from 'node:crypto';
import { ContractViolation, contractOf, parseData, type EventClass } from '@huisrecht/contracts';
import type { Mark } from '@huisrecht/store';
import { fromHeaders } from '../cloud-event.js';
import type { Batch, Delivery } from '../batch.js';
import type { Fault } from '../../translator.js';
import type { Kernel, RawMessage } from '../ports.js';

/**
 * Reads what this service listens to: attributes, JSON, contract. What it does not listen to is dropped here; what
 * cannot be read is held, with a code and the fields, never the values. On a foreign topic it is refused instead.
 */
export const read = async (batch: Batch, kernel: Kernel): Promise<void> => {
  const wanted = interests(kernel);
  const foreign = foreignTopics(kernel);
  for (const raw of batch.messages) {
    const isForeign = foreign.has(raw.topic);
    const found = readOne(raw, batch.incarnation, wanted, kernel.service, isForeign);
    if ('code' in found) batch.faults.push(found);
    else if ('raw' in found) batch.deliveries.push(found);
    else kernel.metrics.messages.inc({ type: 'other', result: 'not-subscribed' });
  }
};

/** Topics whose publishers are not ours. */
const foreignTopics = ({ translators }: Kernel): ReadonlySet<string> =>
  new Set(translators.flatMap(({ event }) => contractOf(event.type)?.topic.name ?? []));

const interests = (kernel: Kernel): ReadonlyMap<string, EventClass> =>
  new Map(
    [
      ...kernel.aggregates.flatMap(({ subscriptions }) => subscriptions.map(({ event }) => event)),
      ...kernel.translators.map(({ event }) => event),
    ].map((event) => [event.type, event]),
  );

const notSubscribed = {};

const readOne = (
  raw: RawMessage,
  incarnation: number,
  wanted: ReadonlyMap<string, EventClass>,
  group: string,
  isForeign: boolean,
): Delivery | Fault | typeof notSubscribed => {
  const envelope = fromHeaders(raw.headers, raw.timestamp);
  const unreadable = (code: Fault['code'], known: Partial<Delivery['envelope']> = {}): Delivery | Fault =>
    isForeign
      ? faultOf(raw, code, known)
      : delivery(
          raw,
          incarnation,
          group,
          { id: '', source: '', type: '', time: '', ...known },
          isForeign,
          code,
        );
  if (typeof envelope === 'string') return unreadable(envelope);
  const contract = wanted.get(envelope.type);
  if (!contract) return isForeign ? faultOf(raw, 'unknown-type', envelope) : notSubscribed;
  if (raw.key === '') return unreadable('no-key', envelope);
  const json = jsonOf(raw.value);
  if (json === undefined) return unreadable('not-json', envelope);
  const made = delivery(raw, incarnation, group, envelope, isForeign);
  try {
    made.event = parseData(contract, json);
  } catch (error) {
    const reason = error instanceof ContractViolation ? violationCode(error) : 'contract-threw';
    made.held = { as: 'head', state: 'parked', reason };
  }
  return made;
};

const jsonOf = (value: Buffer): unknown => {
  try {
    return JSON.parse(value.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
};

const faultOf = (
  { topic, partition, offset }: RawMessage,
  code: Fault['code'],
  { id, source, type }: Partial<Delivery['envelope']>,
): Fault => ({
  code,
  topic,
  partition,
  offset,
  ...(id !== undefined && { id }),
  ...(source !== undefined && { source }),
  ...(type !== undefined && { type }),
});

const violationCode = ({ violations }: ContractViolation): string =>
  `invalid:${violations.map(({ field, rule }) => `${field}=${rule}`).join(',')}`.slice(0, 500);

const delivery = (
  raw: RawMessage,
  incarnation: number,
  group: string,
  envelope: Delivery['envelope'],
  isForeign: boolean,
  fault?: string,
): Delivery => {
  const key = createHash('sha256').update(raw.key).digest('base64url').slice(0, 22);
  return {
    raw,
    lane: `${group}|${raw.topic}|${raw.partition}|${key}`,
    mark: markOf(raw, key, incarnation, isForeign ? {} : envelope),
    envelope,
    ...(fault !== undefined && { held: { as: 'head', state: 'parked', reason: fault } }),
  };
};

/**
 * Publishers of ours number what they say; of others the offset in this incarnation of the topic is the number,
 * whatever they number themselves. Keys are hashed: those of the inbound zone are natural codes.
 */
const markOf = (
  raw: RawMessage,
  key: string,
  incarnation: number,
  { sequence, epoch }: { sequence?: number; epoch?: number },
): Mark =>
  sequence === undefined
    ? { source: `${raw.topic}/${raw.partition}/${key}`, epoch: incarnation, seq: Number(raw.offset) + 1 }
    : { source: `${raw.topic}/${key}`, epoch: epoch ?? 0, seq: sequence };
