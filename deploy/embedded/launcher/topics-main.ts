// A program of its own, so that the launcher stays small: waits for the brokers on its input, makes the topics, says how many.
import { topics } from '@huisrecht/contracts';
import { ensureTopics } from '@huisrecht/eventing';
import { createInterface } from 'node:readline';
import { messageOf } from './refusal.ts';

const say = (fields: object, message: string): void => console.error(message, JSON.stringify(fields));
const log = { info: say, warn: say, error: say };
const wanted = Object.values(topics);

const brokers = await new Promise<string | undefined>((resolve) => {
  const lines = createInterface({ input: process.stdin });
  lines.once('line', resolve);
  lines.once('close', () => resolve(undefined));
});
if (!brokers) process.exit(0);
try {
  const options = { brokers: brokers.split(','), clientId: 'launcher', log };
  const made = await ensureTopics(options, wanted, Number(process.env['TOPIC_REPLICATION'] || 1));
  console.log(`${wanted.length}, of which ${made.length} made now`);
  process.exit(0);
} catch (error) {
  console.error(messageOf(error));
  process.exit(1);
}
