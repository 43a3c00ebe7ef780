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
    isForeign ? faultOf(raw, code, known) : heldUnread(raw, incarnation, group, code, known);
  if (typeof envelope === 'string') return unreadable(envelope);
  const contract = wanted.get(envelope.type);
  // Who may write to one topic may not speak for the publisher of another, nor say what only stays inside.
  const known = contractOf(envelope.type);
  const isFromHere = known?.topic.name === raw.topic;
  if (isForeign && !(contract && isFromHere)) return faultOf(raw, 'unknown-type', envelope);
  if (!contract) return notSubscribed;
  if (!isFromHere) return heldUnread(raw, incarnation, group, 'wrong-topic', envelope);
  if (raw.key === '') return unreadable('no-key', envelope);
  const json = jsonOf(raw.value);
  if (json === undefined) return unreadable('not-json', envelope);
  const made = delivery(raw, incarnation, group, envelope, isForeign);
  made.keyed = (json as Record<string, unknown> | null)?.[known.key] === raw.key;
  try {
    made.event = parseData(contract, json);
  } catch (error) {
    const reason = error instanceof ContractViolation ? violationCode(error) : 'contract-threw';
    made.held = { as: 'head', state: 'parked', reason };
  }
  return made;
};

/** Other encodings are refused: read as UTF-8, the names in them would be maimed and nobody would know. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

const jsonOf = (value: Buffer): unknown => {
  try {
    return JSON.parse(utf8.decode(value)) as unknown;
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

/** The name of a field that no contract knows is the sender's own words. */
const nameOf = (field: string): string => (/^[A-Za-z][A-Za-z0-9.]{0,79}$/.test(field) ? field : '?');

const violationCode = ({ violations }: ContractViolation): string =>
  `invalid:${violations.map(({ field, rule }) => `${nameOf(field)}=${rule}`).join(',')}`.slice(0, 500);

const heldUnread = (
  raw: RawMessage,
  incarnation: number,
  group: string,
  reason: string,
  known: Partial<Delivery['envelope']>,
): Delivery =>
  delivery(raw, incarnation, group, { id: '', source: '', type: '', time: '', ...known }, false, reason);

const hashOf = (key: string): string => createHash('sha256').update(key).digest('base64url').slice(0, 22);

/** Where messages of this key wait when it is blocked. */
export const laneOf = ({ topic, partition, key }: RawMessage, group: string): string =>
  `${group}|${topic}|${partition}|${hashOf(key)}`;

const delivery = (
  raw: RawMessage,
  incarnation: number,
  group: string,
  envelope: Delivery['envelope'],
  isForeign: boolean,
  fault?: string,
): Delivery => {
  return {
    raw,
    lane: laneOf(raw, group),
    mark: markOf(raw, hashOf(raw.key), incarnation, isForeign ? {} : envelope),
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
  { sequence, sequenceScope, epoch }: Partial<Delivery['envelope']>,
): Mark =>
  sequence === undefined
    ? { source: `${raw.topic}/${raw.partition}/${key}`, epoch: incarnation, seq: Number(raw.offset) + 1 }
    : { source: [raw.topic, key, sequenceScope].filter(Boolean).join('/'), epoch: epoch ?? 0, seq: sequence };
