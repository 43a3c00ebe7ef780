import { randomUUID } from 'node:crypto';
import { NotAsHoped } from '../colleague.ts';
import { waitFor } from '../probe.ts';
import { requestOf, type Stage } from '../stage.ts';

/** Waits until Pim can decide on a line. */
export const lineIsOpen = (stage: Stage, id: string, nth = 1): Promise<true> =>
  waitFor('the part can be decided', async () => {
    const line = (await requestOf(stage, id)).lines.find(({ line }) => line === nth);
    return line?.nextStep.code === 'decide-line' || `it says "${line?.nextStep.code ?? 'nothing'}"`;
  });

/** Pim decides on a line over what he sees; what changed meanwhile he looks at again. */
export const decideLine = (stage: Stage, id: string, body: object, nth = 1): Promise<true> =>
  waitFor('the decision is taken', async () => {
    const { revision } = await requestOf(stage, id);
    const answer = await stage.staff.pim.ask('requests', `/requests/${id}/lines/${nth}/decision`, {
      body: { noPrivateTies: true, ...body },
      ifMatch: `"v${revision}"`,
      idempotencyKey: randomUUID(),
    });
    if (answer.status === 412) return 'the request changes each time';
    if (answer.status >= 300) throw new NotAsHoped('the decision', answer);
    return true;
  });

/** What a decision would answer that the law does not allow. @returns the status and code of the refusal */
export const wouldBeRefused = async (stage: Stage, id: string, body: object, nth = 1): Promise<string> => {
  const { revision } = await requestOf(stage, id);
  const { status, body: problem } = await stage.staff.pim.ask(
    'requests',
    `/requests/${id}/lines/${nth}/decision`,
    { body: { noPrivateTies: true, ...body }, ifMatch: `"v${revision}"`, idempotencyKey: randomUUID() },
  );
  if (status < 400) throw new Error('A decision was taken that the law does not allow.');
  return `${status}, ${String(problem['code'])}`;
};
