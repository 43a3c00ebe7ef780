import fc from 'fast-check';
import type { Envelope } from '@huisrecht/contracts';
import { fromHeaders, toHeaders } from './cloud-event.js';

const at = Date.parse('2026-03-02T09:00:00Z');
const good: Record<string, string> = {
  ce_specversion: '1.0',
  ce_id: '1',
  ce_source: 'urn:nld:kvknr:12345678:systeem:erp',
  ce_type: 'nl.huisrecht.toy.counted.v1',
  ce_time: '2026-03-02T10:00:00+01:00',
};
const without = (name: string) => Object.fromEntries(Object.entries(good).filter(([one]) => one !== name));

const text = fc.stringMatching(/^[\x21-\x7e][\x20-\x7e]{0,40}$/);
const number = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });
const envelopes: fc.Arbitrary<Omit<Envelope, 'data'>> = fc.record(
  {
    id: text,
    source: text,
    type: text,
    time: fc
      .date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString()),
    sequence: number,
    sequenceScope: text,
    epoch: number.filter((epoch) => epoch > 0),
    dataref: text,
    traceparent: fc.tuple(hex(32), hex(16), hex(2)).map((parts) => `00-${parts.join('-')}`),
  },
  { requiredKeys: ['id', 'source', 'type', 'time'] },
);

describe('a CloudEvent in Kafka’s binary mode', () => {
  it('is read as it was written, whatever its attributes', () => {
    fc.assert(
      fc.property(envelopes, (envelope) => {
        const headers = toHeaders({ topic: 't', key: 'k', envelope, value: '{}' });
        expect(fromHeaders(headers, at)).toEqual(envelope);
      }),
    );
  });

  it('has sequences that order as text as they do as numbers', () => {
    const header = (sequence: number) =>
      toHeaders({
        topic: 't',
        key: 'k',
        value: '',
        envelope: { id: '1', source: 's', type: 't', time: '', sequence },
      })['ce_sequence']!;
    fc.assert(fc.property(number, number, (a, b) => expect(header(a) < header(b)).toBe(a < b)));
  });

  it('is never the cause of a throw, whatever its headers and timestamp', () => {
    const headers = fc.dictionary(
      fc.constantFrom(...Object.keys(good), 'ce_sequence', 'ce_epoch'),
      fc.string(),
    );
    fc.assert(
      fc.property(headers, fc.double(), (some, timestamp) => {
        const read = fromHeaders({ ...good, ...some }, timestamp);
        expect(typeof read === 'string' || read.id === { ...good, ...some }['ce_id']).toBe(true);
      }),
    );
  });

  it('takes the record’s timestamp when it says no time', () => {
    expect(fromHeaders(without('ce_time'), at)).toMatchObject({ time: '2026-03-02T09:00:00.000Z' });
  });

  it.each([
    ['without an id', without('ce_id'), 'not-a-cloud-event'],
    ['without a source', without('ce_source'), 'not-a-cloud-event'],
    ['without a type', without('ce_type'), 'not-a-cloud-event'],
    ['of no version', without('ce_specversion'), 'wrong-specversion'],
    ['of an old version', { ...good, ce_specversion: '0.3' }, 'wrong-specversion'],
    ['of another content type', { ...good, 'content-type': 'application/avro' }, 'wrong-content-type'],
    [
      'of a content type that only starts well',
      { ...good, 'content-type': 'application/jsonp' },
      'wrong-content-type',
    ],
    ['with an id that is too long', { ...good, ce_id: 'x'.repeat(257) }, 'wrong-attribute'],
    ['with a control character', { ...good, ce_source: 'urn:\u0007' }, 'wrong-attribute'],
    ['with a time that is no moment', { ...good, ce_time: '2026-03-02' }, 'wrong-attribute'],
    ['with a time that cannot be', { ...good, ce_time: '2026-13-02T09:00:00Z' }, 'wrong-attribute'],
    ['with a negative sequence', { ...good, ce_sequence: '-1' }, 'wrong-attribute'],
    [
      'with a sequence that is no safe integer',
      { ...good, ce_sequence: '9999999999999999' },
      'wrong-attribute',
    ],
    ['with an epoch in words', { ...good, ce_epoch: 'one' }, 'wrong-attribute'],
    ['with a scope that is empty', { ...good, ce_sequencescope: '' }, 'wrong-attribute'],
  ])('is refused %s', (_, headers, fault) => expect(fromHeaders(headers, at)).toBe(fault));

  it('is refused when neither it nor the record tells a time that can be', () => {
    expect(fromHeaders(without('ce_time'), 9.2e18)).toBe('wrong-attribute');
  });

  it.each([
    'application/json',
    'application/json; charset=utf-8',
    'application/cloudevents+json',
    'Application/JSON',
  ])('may say %s', (type) =>
    expect(fromHeaders({ ...good, 'content-type': type }, at)).toMatchObject({ id: '1' }),
  );

  it('drops a trace context that is none, and keeps the event', () => {
    const read = fromHeaders({ ...good, traceparent: 'nonsense' }, at);
    expect(read).toMatchObject({ id: '1' });
    expect(read).not.toHaveProperty('traceparent');
  });
});
