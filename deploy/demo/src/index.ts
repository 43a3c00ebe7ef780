import { join } from 'node:path';
import { openDatabase } from './erp/database.ts';
import { OutboxPublisher } from './erp/outbox-publisher.ts';
import { startProcessors } from './opendsr/index.ts';

/** What runs around Huisrecht in the demo. */
export interface Demo {
  close(): Promise<void>;
}

const needed = (env: Readonly<Record<string, string | undefined>>, name: string): string => {
  const value = env[name];
  if (value === undefined || value === '') throw new Error(`The demo needs ${name} in its environment.`);
  return value;
};

/**
 * Starts the demo's association: ThuisBasis, its ERP on PostgreSQL with a thousand people, which publishes to Huisrecht
 * through its own outbox; Vakwerk Reparaties and MeningsPeil, which hold data for it.
 * Needs `DEMO_FOLDER`, `ERP_PORT`, `KAFKA_BROKERS`, `ORGANISATION_KVK`, and the ports of the two processors.
 */
export const start = async (env: Readonly<Record<string, string | undefined>>): Promise<Demo> => {
  const folder = needed(env, 'DEMO_FOLDER');
  const [database, processors] = await Promise.all([
    openDatabase(join(folder, 'erp'), Number(needed(env, 'ERP_PORT'))),
    startProcessors(folder, env),
  ]);
  const source = `urn:nld:kvknr:${needed(env, 'ORGANISATION_KVK')}:systeem:erp`;
  const publisher = new OutboxPublisher(database.pool, needed(env, 'KAFKA_BROKERS').split(','), source);
  publisher.start();
  return {
    close: async () => {
      await publisher.close();
      await processors.close();
      await database.close();
    },
  };
};
