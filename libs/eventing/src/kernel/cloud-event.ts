import type { Envelope } from '@huisrecht/contracts';
import type { Outgoing } from './ports.js';

/** Digits of `sequence`, so that it orders as text (NL GOV profile). */
const SEQUENCE_DIGITS = 16;

/** A CloudEvents 1.0 event in Kafka's binary mode: attributes as `ce_` headers. */
export const toHeaders = ({ envelope }: Outgoing): Record<string, string> => ({
  'content-type': 'application/json',
  ce_specversion: '1.0',
  ce_id: envelope.id,
  ce_source: envelope.source,
  ce_type: envelope.type,
  ce_time: envelope.time,
  ...(envelope.sequence !== undefined && {
    ce_sequence: String(envelope.sequence).padStart(SEQUENCE_DIGITS, '0'),
    ce_sequencetype: 'Integer',
  }),
  ...(envelope.sequenceScope !== undefined && { ce_sequencescope: envelope.sequenceScope }),
  ...(envelope.epoch ? { ce_epoch: String(envelope.epoch) } : {}),
  ...(envelope.dataref !== undefined && { ce_dataref: envelope.dataref }),
  ...(envelope.traceparent !== undefined && { traceparent: envelope.traceparent }),
});

/** What is wrong with the attributes of an event, as a stable code. */
export type EnvelopeFault =
  'not-a-cloud-event' | 'wrong-specversion' | 'wrong-content-type' | 'wrong-attribute' | 'no-key';

const attribute = /^[\x21-\x7e][\x20-\x7e]{0,255}$/;
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;
const traceContext = /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** Reads the attributes of an event in binary mode. */
export const fromHeaders = (
  headers: Readonly<Record<string, string>>,
  timestamp: number,
): Omit<Envelope, 'data'> | EnvelopeFault => {
  const { ce_id: id, ce_source: source, ce_type: type, ce_specversion: version } = headers;
  if (!id || !source || !type) return 'not-a-cloud-event';
  if (version !== '1.0') return 'wrong-specversion';
  const contentType = headers['content-type'] ?? 'application/json';
  if (!/^application\/(.+\+)?json(;|$)/i.test(contentType)) return 'wrong-content-type';
  if (![id, source, type].every((value) => attribute.test(value))) return 'wrong-attribute';
  const time = headers['ce_time'] ?? momentOf(timestamp);
  const sequence = integer(headers['ce_sequence']);
  const epoch = integer(headers['ce_epoch']);
  if (!isMoment(time) || sequence === null || epoch === null) return 'wrong-attribute';
  const { ce_sequencescope: sequenceScope, ce_dataref: dataref, traceparent } = headers;
  if (sequenceScope !== undefined && !attribute.test(sequenceScope)) return 'wrong-attribute';
  return {
    id,
    source,
    type,
    time,
    ...(sequence !== undefined && { sequence }),
    ...(sequenceScope !== undefined && { sequenceScope }),
    ...(epoch !== undefined && { epoch }),
    ...(dataref !== undefined && { dataref }),
    ...(traceparent !== undefined && traceContext.test(traceparent) && { traceparent }),
  };
};

const isMoment = (time: string): boolean => moment.test(time) && !Number.isNaN(Date.parse(time));

/** Of the record's own timestamp, which may be any 64-bit number; empty when it is no moment. */
const momentOf = (timestamp: number): string =>
  Number.isNaN(+new Date(timestamp)) ? '' : new Date(timestamp).toISOString();

/** undefined when absent, null when it is not a safe integer. */
const integer = (text: string | undefined): number | undefined | null => {
  if (text === undefined) return undefined;
  const value = Number(text);
  return /^\d{1,16}$/.test(text) && Number.isSafeInteger(value) ? value : null;
};
