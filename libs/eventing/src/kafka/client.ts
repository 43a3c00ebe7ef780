import kafkajs, { type Kafka as KafkaClient } from 'kafkajs';
import { registerCodecs } from './compression.js';
import { mendSpinningTimer } from './mends.js';

/** Where the kernel's own log lines go; a service gives its structured logger. */
export interface EventingLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface KafkaOptions {
  readonly brokers: readonly string[];
  readonly clientId: string;
  readonly log: EventingLog;
}

/** A Kafka client with its faults mended and its codecs registered. */
export const kafkaClient = ({ brokers, clientId, log }: KafkaOptions): KafkaClient => {
  mendSpinningTimer();
  registerCodecs();
  const { ERROR, WARN } = kafkajs.logLevel;
  return new kafkajs.Kafka({
    brokers: [...brokers],
    clientId,
    connectionTimeout: 3_000,
    requestTimeout: 20_000,
    retry: { initialRetryTime: 100, maxRetryTime: 5_000, retries: 6 },
    logLevel: WARN,
    logCreator:
      () =>
      ({ level, log: { message, error } }) => {
        const fields = { client: clientId, ...(typeof error === 'string' && { kafka: error.slice(0, 200) }) };
        if (level === ERROR) log.error(fields, message);
        else log.warn(fields, message);
      },
  });
};
