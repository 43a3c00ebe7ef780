import kafkajs, { type Kafka, type Producer } from 'kafkajs';
import { Unavailable } from '../errors.js';
import { toHeaders } from '../kernel/cloud-event.js';
import type { EventLog, Outgoing } from '../kernel/ports.js';
import { portionsOf } from './portions.js';

interface Waiting {
  readonly events: readonly Outgoing[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Publishes with all replicas' acknowledgement and one send in flight: what is asked meanwhile goes together in the
 * next. Not kafkajs's idempotent producer: that one can lose what it acknowledged (ADR 0002).
 */
export class KafkaLog implements EventLog {
  private readonly producer: Producer;
  private waiting: Waiting[] = [];
  private sending = false;

  constructor(kafka: Kafka) {
    // Said, so that kafkajs does not warn at each start that it once had another: murmur2, as Java's.
    const { DefaultPartitioner: createPartitioner } = kafkajs.Partitioners;
    this.producer = kafka.producer({ idempotent: false, allowAutoTopicCreation: false, createPartitioner });
  }

  connect(): Promise<void> {
    return this.producer.connect();
  }

  disconnect(): Promise<void> {
    return this.producer.disconnect();
  }

  publish(events: readonly Outgoing[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ events, resolve, reject });
      if (!this.sending) void this.sendAll();
    });
  }

  private async sendAll(): Promise<void> {
    this.sending = true;
    while (this.waiting.length > 0) {
      const together = this.waiting;
      this.waiting = [];
      try {
        for (const portion of portionsOf(together.flatMap(({ events }) => events))) await this.send(portion);
        together.forEach(({ resolve }) => resolve());
      } catch (error) {
        together.forEach(({ reject }) => reject(error));
      }
    }
    this.sending = false;
  }

  /** @throws Unavailable when the broker is away or refuses */
  private async send(events: readonly Outgoing[]): Promise<void> {
    const byTopic = Map.groupBy(events, ({ topic }) => topic);
    try {
      await this.producer.sendBatch({
        acks: -1,
        topicMessages: [...byTopic].map(([topic, outgoing]) => ({
          topic,
          messages: outgoing.map((one) => ({ key: one.key, value: one.value, headers: toHeaders(one) })),
        })),
      });
    } catch (cause) {
      throw new Unavailable('broker', { cause });
    }
  }
}
