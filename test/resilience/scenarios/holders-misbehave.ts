import { CollectionRequestedV1, topics } from '@huisrecht/contracts';
import type { DemoProcessors } from '@huisrecht/demo/opendsr';
import { newId } from '@huisrecht/eventing';
import { eventually } from '@huisrecht/eventing/testing';
import { randomUUID } from 'node:crypto';
import { Client } from '../judge/client.ts';
import { form } from '../settings.ts';
import type { Stage } from '../stage.ts';
import { housingEvent } from '../stream/housing-event.ts';
import { relation } from '../stream/people.ts';

/** A holder as staff see it. */
interface Holder {
  readonly holder: string;
  readonly state: string;
  readonly failure?: { readonly code: string };
  readonly nextTryAt?: string;
  readonly answers: readonly { readonly outcome: string }[];
}

const PATIENCE_MS = 120_000;

/** Holders that answer garbage, slowly, twice or never: others go on, and staff see what is wrong. */
export const holdersMisbehave = (stageOf: () => Stage, processorsOf: () => DemoProcessors): void => {
  let staff: Client;
  let places = 0;

  /** Somebody whose data both processors have asks for it. @returns the id of the request */
  const ask = async (): Promise<string> => {
    const { producer, stores } = stageOf();
    const code = `HOLDER-${++places}`;
    const record = (system: string) => {
      const recordCode = `${code}-${system}`;
      const people = [{ relationCode: code, role: 'tenant' }];
      const rest = { category: 'repairs', purpose: 'maintenance', heldSince: '2020-01-01' };
      return housingEvent('record-held', recordCode, { recordCode, system, ...rest, people }, randomUUID());
    };
    const registered = housingEvent('relation-registered', code, relation(code, places, 1), randomUUID());
    await producer.send([registered, record('vakwerk'), record('meningspeil')]);
    const subjectId = await eventually(async () => {
      const held = await stores.of['processor-sync']
        .collection('holdings')
        .countDocuments({ 'state.system': { $in: ['vakwerk', 'meningspeil'] } });
      const found = (await stores.pseudonyms(producer.source, [code])).get(code);
      return found && held >= 2 * places ? { found } : `${held} holdings`;
    });
    const requestId = newId('req');
    const data = { requestId, subjectIds: [subjectId.found], right: 'access', answerBy: '2099-12-31' };
    await producer.publishAs('requests', topics.requests.name, requestId, CollectionRequestedV1.type, data);
    return requestId;
  };
  const see = async (requestId: string): Promise<readonly Holder[]> => {
    const { status, body } = await staff.ask('processor-sync', `/collections/${requestId}`);
    return status === 200 ? (body as unknown as { holders: Holder[] }).holders : [];
  };
  const holderIs = (requestId: string, name: string, state: string): Promise<Holder> =>
    eventually(async () => {
      const found = (await see(requestId)).find(({ holder }) => holder === name);
      return found?.state === state ? found : `${name} is ${found?.state} (${found?.failure?.code})`;
    }, PATIENCE_MS);

  beforeAll(async () => {
    staff = await Client.asStaff(stageOf().system, 'bea');
  });

  it('one holder is slow and one answers garbage: staff see why, and the others are asked', async () => {
    const { vakwerk, meningspeil } = processorsOf();
    vakwerk.behave('garbage');
    meningspeil.behave('slow');
    const requestId = await ask();
    const garbage = await holderIs(requestId, 'vakwerk', 'failed');
    expect(garbage.failure?.code).toBe('answer-not-readable');
    expect(garbage.nextTryAt).toBeUndefined();
    await holderIs(requestId, 'drive-living', 'asked');
    const slow = await holderIs(requestId, 'meningspeil', 'failed');
    expect(slow.failure?.code).toBe('deadline-exceeded');
    expect(slow.nextTryAt).toBeDefined();
  }, 120_000);

  it('a holder that never answers stays asked: silence is no answer', async () => {
    processorsOf().vakwerk.behave('never');
    const requestId = await ask();
    expect(await holderIs(requestId, 'vakwerk', 'asked')).toMatchObject({ answers: [] });
  }, 120_000);

  it('one that answers twice has answered once', async () => {
    const { vakwerk } = processorsOf();
    vakwerk.behave('twice');
    const called = vakwerk.callbacks.length;
    const requestId = await ask();
    await holderIs(requestId, 'vakwerk', 'answered');
    await eventually(async () => vakwerk.callbacks.length >= called + 2 || 'it did not call twice');
    const { answers } = await holderIs(requestId, 'vakwerk', 'answered');
    expect(answers).toMatchObject([{ outcome: 'found' }]);
  }, 120_000);

  // A lease of work ends after a minute: too long for the short form.
  (form.length === 'full' ? it : it.skip)(
    'a service that is killed while it asks asks again, and has one answer',
    async () => {
      const { vakwerk } = processorsOf();
      vakwerk.behave('ok');
      const asked = vakwerk.requests.length;
      const requestId = await ask();
      await eventually(async () => vakwerk.requests.length > asked || 'it was not asked', PATIENCE_MS);
      const service = stageOf().system.program('processor-sync');
      await service.kill();
      await service.start();
      const { answers } = await holderIs(requestId, 'vakwerk', 'answered');
      expect(answers).toMatchObject([{ outcome: 'found' }]);
    },
    240_000,
  );
};
