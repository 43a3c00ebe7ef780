import { allContracts, type EventContract } from '../kernel/event.js';
import { topics, type Topic } from '../kernel/topics.js';
import type { Schema } from './constraints.js';
import { isPublished } from './json-schemas.js';
import { Schemas } from './schemas.js';

const DAY_MS = 86_400_000;

/** The attributes of every event, as Kafka headers (CloudEvents 1.0 binary mode, NL GOV profile). */
const headers: Schema = {
  type: 'object',
  required: ['ce_id', 'ce_source', 'ce_type', 'ce_specversion'],
  properties: {
    ce_id: {
      type: 'string',
      maxLength: 256,
      description: 'Persistent: the same event has the same id for ever.',
    },
    ce_source: {
      type: 'string',
      maxLength: 256,
      description: 'urn:nld:kvknr:<number>:systeem:<name> of the publisher.',
    },
    ce_type: { type: 'string' },
    ce_specversion: { const: '1.0' },
    ce_time: { type: 'string', format: 'date-time', description: 'When it was logged.' },
    ce_sequence: {
      type: 'string',
      pattern: '^\\d{1,16}$',
      description: 'Contiguous per key, on events of Huisrecht.',
    },
    ce_sequencetype: { const: 'Integer' },
    ce_sequencescope: {
      type: 'string',
      maxLength: 256,
      description:
        'Within what the sequence counts, on events that stem from a housing system: rising, not contiguous.',
    },
    ce_epoch: {
      type: 'string',
      pattern: '^\\d{1,16}$',
      description: 'Raised after the publisher was restored.',
    },
    ce_dataref: { type: 'string', format: 'uri', description: 'Where the data can be fetched instead.' },
    'content-type': { const: 'application/json' },
    traceparent: { type: 'string', description: 'W3C trace context.' },
  },
};

/** The published language as AsyncAPI 3: every topic, its events, their schemas and headers. */
export const asyncApi = (): Schema => {
  const schemas = new Schemas();
  const contracts = allContracts().filter(({ event }) => isPublished(event.type));
  const payloads = new Map(contracts.map((contract) => [contract, schemas.refTo(contract.event)]));
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Huisrecht',
      version: '1.0.0',
      description:
        'Events of Huisrecht and of the housing systems around it. Producers choose the partition by murmur2 of the key, as Java and kafkajs do (librdkafka: partitioner=murmur2_random).',
      license: { name: 'EUPL-1.2' },
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(
      Object.values(topics).map((topic) => [topic.name, channel(topic, contracts)]),
    ),
    operations: Object.fromEntries(
      Object.values(topics).map((topic) => [`publish-${topic.name}`, operation(topic)]),
    ),
    components: {
      messages: Object.fromEntries(
        contracts.map((contract) => [contract.event.name, message(contract, payloads.get(contract)!)]),
      ),
      schemas: { ...schemas.all, Headers: headers },
    },
  };
};

const channel = (
  { name, description, partitions, retentionMs }: Topic,
  contracts: readonly EventContract[],
): Schema => ({
  address: name,
  description,
  messages: Object.fromEntries(
    contracts
      .filter(({ topic }) => topic.name === name)
      .map(({ event }) => [event.name, { $ref: `#/components/messages/${event.name}` }]),
  ),
  bindings: { kafka: { topic: name, partitions, topicConfiguration: { 'retention.ms': retentionMs } } },
  'x-retention-days': retentionMs < 0 ? 'for ever' : retentionMs / DAY_MS,
});

const operation = ({ name, producer }: Topic): Schema => ({
  action: 'send',
  channel: { $ref: `#/channels/${name.replaceAll('~', '~0').replaceAll('/', '~1')}` },
  summary: `Published by ${producer}.`,
});

const message = ({ event, key, description }: EventContract, payload: Schema): Schema => ({
  name: event.type,
  summary: description,
  headers: { $ref: '#/components/schemas/Headers' },
  payload,
  bindings: { kafka: { key: { type: 'string', description: `The value of \`${key}\`.` } } },
});
