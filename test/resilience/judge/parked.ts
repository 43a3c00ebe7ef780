import type { ParkedLane } from '@huisrecht/eventing';
import { eventually } from '@huisrecht/eventing/testing';
import type { Stage } from '../stage.ts';
import { Client } from './client.ts';

const list = async (ops: Client): Promise<ParkedLane[]> =>
  (await ops.get<{ items: ParkedLane[] }>('identity', '/ops/parked')).items;

/** Why keys are blocked in `identity`, as a colleague of operations sees it. */
export const reasonsOf = async ({ system }: Stage): Promise<string[]> =>
  (await list(await Client.asStaff(system, 'otto'))).map(({ reason }) => reason).sort();

/** Throws away what blocks, until nothing does: a poison that its publisher sent twice blocks twice. */
export const discardAll = async ({ system }: Stage): Promise<void> => {
  const ops = await Client.asStaff(system, 'otto');
  await eventually(async () => {
    const lanes = await list(ops);
    for (const { id, head, state } of lanes) {
      const why = { offset: head?.offset, reason: 'poison of a test' };
      if (head && state === 'parked') await ops.post('identity', `/ops/parked/${id}/discard`, why);
    }
    return lanes.length === 0 || `${lanes.length} keys are blocked`;
  }, 60_000);
};

/** The codes that publishers heard; what was told again counts once. */
export const noticesOf = async ({ broker }: Stage): Promise<string[]> => {
  const messages = await broker.read('housing.notices.v1');
  const notices = new Map(
    messages.map(({ headers, value }) => [
      String(headers?.['ce_id']),
      (JSON.parse(String(value)) as { code: string }).code,
    ]),
  );
  return [...notices.values()].sort();
};
