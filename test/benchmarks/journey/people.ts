import { kafkaClient } from '@huisrecht/eventing';
import { topics, type HoldingKnownV1 } from '@huisrecht/contracts';
import { waitFor } from '@huisrecht/demo/story/probe.ts';
import { unique } from '@huisrecht/eventing/testing';
import type { KafkaMessage } from 'kafkajs';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Systems that answer at the speed of a machine; the demo's contractor and survey bureau are slow on purpose. */
const quick = new Set(['erp']);
/** The demo has told all when nothing new came for so long. Its publisher looks more often than that. */
const STILL_MS = 5_000;
const DEADLINE_MS = 180_000;

/** Which systems hold something on whom. */
class Holdings {
  readonly bySubject = new Map<string, Set<string>>();
  /** Who rents is an adult: a child's request needs somebody who acts for it (UAVG Art. 5). */
  private readonly renting = new Set<string>();
  private changed = Date.now();

  hear({ value }: KafkaMessage): void {
    const { system, people } = JSON.parse(value!.toString()) as HoldingKnownV1;
    for (const { subjectId, role } of people) {
      this.bySubject.set(subjectId, (this.bySubject.get(subjectId) ?? new Set()).add(system));
      if (role === 'tenant' || role === 'co-tenant') this.renting.add(subjectId);
    }
    this.changed = Date.now();
  }

  get stillMs(): number {
    return Date.now() - this.changed;
  }

  get ofQuickOnly(): string[] {
    return [...this.bySubject]
      .filter(([subject, held]) => this.renting.has(subject) && [...held].every((one) => quick.has(one)))
      .map(([subject]) => subject);
  }
}

/**
 * Tenants on whom only the ERP holds something, by their pseudonyms: read from the topic of holdings, as processor-sync
 * does, until the demo has told of all its people: whoever is asked about earlier may turn out to be known elsewhere.
 * @throws TooLate when there are fewer than asked
 */
export const tenantsOfTheErpOnly = async (brokers: readonly string[], count: number): Promise<string[]> => {
  const kafka = kafkaClient({ brokers, clientId: 'bench-people', log: quiet });
  const holdings = new Holdings();
  const consumer = kafka.consumer({ groupId: unique('bench-people'), maxWaitTimeInMs: 500 });
  await consumer.connect();
  await consumer.subscribe({ topic: topics.holdings.name, fromBeginning: true });
  await consumer.run({ eachMessage: async ({ message }) => holdings.hear(message) });
  try {
    return await waitFor(
      `${count} tenants on whom only the ERP holds something`,
      async () => {
        const found = holdings.ofQuickOnly;
        if (found.length < count || holdings.stillMs < STILL_MS) return `the demo told of ${found.length}`;
        return found.slice(0, count);
      },
      DEADLINE_MS,
    );
  } finally {
    await consumer.disconnect();
  }
};
