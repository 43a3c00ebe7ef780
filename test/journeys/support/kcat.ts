import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { system } from './system.ts';
import { broker } from './topics.ts';

/** An event of somebody else's system. */
export interface ForeignEvent {
  readonly id?: string;
  readonly type: string;
  readonly key: string;
  readonly data: string;
}

export const source = 'urn:nld:kvknr:87654321:systeem:mijn-systeem';

/** Whether kcat is on this machine. */
export const hasKcat = spawnSync('kcat', ['-V']).status === 0;

const attributes = ({ id = randomUUID(), type }: ForeignEvent): Record<string, string> => ({
  ce_specversion: '1.0',
  ce_id: id,
  ce_source: source,
  ce_type: type,
  'content-type': 'application/json',
});

const byKcat = (event: ForeignEvent): void => {
  const folder = mkdtempSync(join(tmpdir(), 'foreign-'));
  try {
    writeFileSync(join(folder, 'event.json'), event.data);
    const headers = Object.entries(attributes(event)).flatMap(([name, value]) => ['-H', `${name}=${value}`]);
    const where = ['-b', system.env('KAFKA_BROKERS'), '-t', 'housing.records.v1', '-P', '-k', event.key];
    const args = [...where, '-X', 'partitioner=murmur2_random', ...headers, join(folder, 'event.json')];
    const { status, stderr } = spawnSync('kcat', args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`kcat: ${stderr}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const byKafkajs = async (event: ForeignEvent): Promise<void> => {
  const producer = broker().producer();
  await producer.connect();
  await producer.send({
    topic: 'housing.records.v1',
    messages: [{ key: event.key, value: event.data, headers: attributes(event) }],
  });
  await producer.disconnect();
};

/** Publishes as docs/publishing.md says: with kcat and a file, or as kafkajs does where there is no kcat. */
export const publish = async (event: ForeignEvent): Promise<void> =>
  hasKcat ? byKcat(event) : byKafkajs(event);
