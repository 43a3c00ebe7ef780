import { kafkaClient } from '@huisrecht/eventing';
import { topics, type HoldingKnownV1 } from '@huisrecht/contracts';
import { unique } from '@huisrecht/eventing/testing';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Systems that answer at the speed of a machine; the demo's contractor and survey bureau are slow on purpose. */
const quick = new Set(['erp']);

/**
 * Tenants on whom only the ERP holds something, by their pseudonyms: read from the topic of holdings, as processor-sync
 * does. @throws Error when there are fewer than asked
 */
export const tenantsOfTheErpOnly = async (brokers: readonly string[], count: number): Promise<string[]> => {
  const kafka = kafkaClient({ brokers, clientId: 'bench-people', log: quiet });
  const admin = kafka.admin();
  await admin.connect();
  const ends = await admin.fetchTopicOffsets(topics.holdings.name);
  await admin.disconnect();
  const left = new Map(
    ends.filter(({ high }) => high !== '0').map(({ partition, high }) => [partition, BigInt(high)]),
  );
  const systems = new Map<string, Set<string>>();
  const consumer = kafka.consumer({ groupId: unique('bench-people') });
  await consumer.connect();
  await consumer.subscribe({ topic: topics.holdings.name, fromBeginning: true });
  await new Promise<void>((resolve) => {
    void consumer.run({
      eachMessage: async ({ partition, message }) => {
        const { system, people } = JSON.parse(message.value!.toString()) as HoldingKnownV1;
        for (const { subjectId } of people)
          systems.set(subjectId, (systems.get(subjectId) ?? new Set()).add(system));
        if (BigInt(message.offset) + 1n >= (left.get(partition) ?? 0n)) left.delete(partition);
        if (left.size === 0) resolve();
      },
    });
  });
  await consumer.disconnect();
  const found = [...systems]
    .filter(([, held]) => [...held].every((one) => quick.has(one)))
    .map(([subject]) => subject);
  if (found.length < count)
    throw new Error(`The demo has ${found.length} such tenants, ${count} are asked for.`);
  return found.slice(0, count);
};
