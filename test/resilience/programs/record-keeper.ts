// Stands in for processor-sync where only its knowledge of records and shares counts: the same aggregates, nothing else.
import { DisclosureKnownV1, HoldingKnownV1, event, type EventClass } from '@huisrecht/contracts';
import { defineAggregate, on, type AnyAggregate } from '@huisrecht/eventing';
import { startToy } from '@huisrecht/eventing/testing';

/** Keeps the newest word as it was told. */
const keeping = (name: string, contract: EventClass, key: string): AnyAggregate =>
  defineAggregate<unknown, { type: string; data: object }>({
    name,
    initial: () => ({}),
    evolve: (_, { data }) => ({ ...data }),
    subscriptions: [
      on(
        contract,
        (data) => (data as Record<string, string>)[key],
        ({ data }) => [event(contract, data)],
      ),
    ],
  }) as AnyAggregate;

const log = (fields: object, message: string): void => console.error(message, JSON.stringify(fields));
const service = await startToy({
  service: 'processor-sync',
  uri: process.env['MONGODB_URI'] ?? '',
  brokers: (process.env['KAFKA_BROKERS'] ?? '').split(','),
  aggregates: [
    keeping('holdings', HoldingKnownV1, 'recordId'),
    keeping('disclosures', DisclosureKnownV1, 'shareId'),
  ],
  options: {
    log: { info: log, warn: log, error: log },
    onFatal: (error) => {
      log({ error: error.name }, 'Consuming cannot go on.');
      process.exit(1);
    },
  },
});
process.once('SIGTERM', () => void service.close().then(() => process.exit(0)));
console.log(`processor-sync ready on Kafka`);
