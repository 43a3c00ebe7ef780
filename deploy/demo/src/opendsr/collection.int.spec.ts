import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HoldingKnownV1, type AnsweredItem } from '@huisrecht/contracts';
import { newId } from '@huisrecht/eventing';
import { eventually } from '@huisrecht/eventing/testing';
import {
  bea,
  requestsService,
  startProcessorSync,
  type ProcessorSyncUnderTest,
} from '@huisrecht/processor-sync/testing';
import { startProcessors, type DemoProcessors } from './start.ts';

const erp = 'urn:nld:kvknr:12345678:systeem:erp';

describe('processor-sync and the processors of the demo', () => {
  let folder: string;
  let sync: ProcessorSyncUnderTest;
  let demo: DemoProcessors;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'huisrecht-demo-'));
    demo = await startProcessors(folder, {});
    sync = await startProcessorSync(demo.environment);
  }, 120_000);
  beforeEach(() => {
    demo.vakwerk.behave('ok');
    demo.meningspeil.behave('ok');
  });
  afterAll(async () => {
    await sync.close();
    await demo.close();
    await rm(folder, { recursive: true });
  }, 60_000);

  const collect = async (system: string, rest: object = {}): Promise<string> => {
    const subjectId = newId('sub');
    sync.identity.know(subjectId, erp, `R${subjectId.slice(4, 10)}`, rest);
    const recordId = newId('rec');
    await sync.say(HoldingKnownV1, recordId, {
      recordId,
      system,
      category: 'repairs',
      purpose: 'maintenance',
      heldSince: '2020-01-01',
      people: [{ subjectId, role: 'tenant' }],
    });
    const holdings = sync.test.store.collection('holdings');
    await eventually(async () =>
      (await holdings.countDocuments({ 'state.recordId': recordId })) ? true : 'the holding is not known',
    );
    return sync.collect([subjectId]);
  };
  const askAgain = (requestId: string, holder: string) =>
    sync.call(bea, `/collections/${requestId}/holders/${holder}/ask-again`, {});
  const readItems = async (ref: string): Promise<AnsweredItem[]> => {
    const { body } = await sync.call<{ items: AnsweredItem[] }>(requestsService, '/answers/read', {
      refs: [ref],
    });
    return body.items;
  };

  it('P8, P17: asks the contractor by the code alone, hears its signed callback, and has its records', async () => {
    const before = demo.vakwerk.callbacks.length;
    const requestId = await collect('vakwerk');
    const { answers, agreement } = await sync.holderIs(requestId, 'vakwerk', 'answered');
    expect(agreement).toBe('valid');
    expect(answers).toMatchObject([{ outcome: 'found' }]);
    const items = await readItems(answers[0]!.answerRef!);
    expect(items[0]).toMatchObject({
      holder: 'vakwerk',
      category: 'repairs',
      source: 'subject',
      aboutOthers: false,
    });
    expect(items[0]?.fields.find(({ field }) => field === 'complaint')?.label.nl).toBe('Wat u meldde');
    expect(demo.vakwerk.requests.at(-1)?.identityTypes).toEqual(['controller_customer_id']);
    expect(demo.vakwerk.callbacks.slice(before)).toMatchObject([{ status: 202 }]);
  }, 60_000);

  it('the bureau that is slow and sometimes down answers in the end, by the old names of headers', async () => {
    const requestId = await collect('meningspeil');
    await eventually(async () => {
      const bureau = (await sync.show(requestId)).holders.find(({ holder }) => holder === 'meningspeil');
      if (bureau?.state === 'failed') await askAgain(requestId, 'meningspeil');
      return bureau?.state === 'answered' ? true : `it is ${bureau?.state}`;
    }, 60_000);
    expect(demo.meningspeil.requests.at(-1)?.identityTypes).toEqual(['email']);
  }, 90_000);

  it('P17: down: seen with its code and its next try, others go on; up again: answered', async () => {
    demo.vakwerk.behave('down');
    const requestId = await collect('vakwerk');
    const failed = await sync.holderIs(requestId, 'vakwerk', 'failed');
    expect(['holder-unreachable', 'circuit-open']).toContain(failed.failure?.code);
    expect(failed.nextTryAt).toBeDefined();
    await sync.holderIs(requestId, 'drive-living', 'asked');
    demo.vakwerk.behave('ok');
    await eventually(async () => {
      const { state } = (await sync.show(requestId)).holders.find(({ holder }) => holder === 'vakwerk')!;
      return state === 'answered' ? true : `it is ${state}`;
    }, 60_000);
  }, 90_000);

  it('garbage: parked for a person with a code; asked again by a colleague: answered', async () => {
    demo.vakwerk.behave('garbage');
    const requestId = await collect('vakwerk');
    const failed = await sync.holderIs(requestId, 'vakwerk', 'failed');
    expect(failed.failure?.code).toBe('answer-not-readable');
    expect(failed.nextTryAt).toBeUndefined();
    demo.vakwerk.behave('ok');
    expect((await askAgain(requestId, 'vakwerk')).status).toBe(200);
    await sync.holderIs(requestId, 'vakwerk', 'answered');
  }, 60_000);

  it('twice: two callbacks and an answer that is asked for again are one answer', async () => {
    demo.vakwerk.behave('twice');
    const before = demo.vakwerk.callbacks.length;
    const requestId = await collect('vakwerk');
    await sync.holderIs(requestId, 'vakwerk', 'answered');
    await eventually(async () => {
      const heard = demo.vakwerk.callbacks.length - before;
      return heard >= 2 ? true : `${heard} callbacks`;
    });
    await askAgain(requestId, 'vakwerk');
    await eventually(async () => {
      const query = { holder: 'vakwerk', at: { $lte: new Date() } };
      const due = await sync.test.store.collection('due').countDocuments(query);
      return due === 0 ? true : `${due} tries under way`;
    });
    expect((await sync.holderIs(requestId, 'vakwerk', 'answered')).answers).toHaveLength(1);
  }, 60_000);

  it('never: asked, silent, and it never counts as an answer', async () => {
    demo.vakwerk.behave('never');
    const requestId = await collect('vakwerk');
    const silent = await sync.holderIs(requestId, 'vakwerk', 'asked');
    expect(silent).toMatchObject({ silentForDays: 0, answers: [] });
    expect((await sync.show(requestId)).allSettled).toBe(false);
  }, 60_000);

  it('P17: a processor that keeps its data says why, in its own words', async () => {
    demo.vakwerk.behave('kept');
    const requestId = await collect('vakwerk');
    const { answers } = await sync.holderIs(requestId, 'vakwerk', 'answered');
    expect(answers).toMatchObject([{ outcome: 'kept-because', items: 0 }]);
    const { body } = await sync.call<{ answers: { because?: string }[] }>(requestsService, '/answers/read', {
      refs: [answers[0]!.answerRef],
    });
    expect(body.answers[0]?.because).toMatch(/rechter/);
  }, 60_000);

  it('a callback of a stranger, or changed on its way, is refused and changes nothing', async () => {
    demo.vakwerk.behave('never');
    const requestId = await collect('vakwerk');
    await sync.holderIs(requestId, 'vakwerk', 'asked');
    const { id } = demo.vakwerk.requests.at(-1)!;
    const before = demo.vakwerk.callbacks.length;
    await demo.vakwerk.callBack(id, (body) => body.replace('in_progress', 'completed'));
    expect(demo.vakwerk.callbacks.slice(before)).toMatchObject([{ status: 400 }]);
    const stranger = await fetch(new URL('/opendsr/v2/callbacks', sync.url), { method: 'POST', body: '{}' });
    expect(stranger.status).toBe(401);
    expect(await stranger.json()).toMatchObject({ code: 'callback.not-from-a-processor' });
  }, 60_000);
});
