import { eventually, seeded } from '@huisrecht/eventing/testing';
import { Client, type Answer } from '../judge/client.ts';
import { wrongWith } from '../judge/everything.ts';
import { seed } from '../settings.ts';
import type { Stage } from '../stage.ts';
import { HousingStream } from '../stream/housing-stream.ts';

const EVENTS = 200;

/** Nobody gives tokens: who has one goes on, a service that has just started says what is wrong, events are handled. */
export const issuerAway = (stageOf: () => Stage): void => {
  it('the issuer is away: known keys keep working, else the problem is named, and events go on', async () => {
    const stage = stageOf();
    const { system, producer } = stage;
    const ops = await Client.asStaff(system, 'otto');
    await ops.get('identity', '/ops/parked');
    await system.program('issuer').kill();

    const asked = ops.ask('identity', '/ops/parked');
    await expect(asked).resolves.toMatchObject({ status: 200 });
    const restarting = system.program('identity');
    await restarting.kill();
    const up = restarting.start();
    await eventually(async () => {
      const { status, body } = await ops
        .ask('identity', '/ops/parked')
        .catch((): Answer => ({ status: 0, body: {} }));
      return (status === 503 && body['code'] === 'auth.issuer-away') || `status ${status}`;
    }, 60_000);

    const stream = new HousingStream('AWAY', EVENTS, seeded(seed));
    await producer.send(stream.events);
    await stage.rest();

    await system.program('issuer').start();
    await up;
    expect(await wrongWith(stream, stage)).toEqual([]);
  }, 200_000);
};
