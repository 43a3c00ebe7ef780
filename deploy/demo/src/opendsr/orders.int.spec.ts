import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DisclosureKnownV1, HoldingKnownV1, RequestWithdrawnV1 } from '@huisrecht/contracts';
import { newId } from '@huisrecht/eventing';
import { eventually } from '@huisrecht/eventing/testing';
import { bea, pim, startProcessorSync, type ProcessorSyncUnderTest } from '@huisrecht/processor-sync/testing';
import { hasOpenRepair, startProcessors, type DemoProcessors } from './index.ts';

const erp = 'urn:nld:kvknr:12345678:systeem:erp';
const codes = Array.from({ length: 30 }, (_, nth) => `R-20${nth + 10}`);
const busy = codes.find(hasOpenRepair)!;
const idle = codes.find((code) => !hasOpenRepair(code))!;
const scope = (rest: object = {}) => ({ categories: [], fields: [], purposes: [], recordIds: [], ...rest });

describe('Orders and the processors of the demo', () => {
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

  const somebody = async (system: string, code = idle): Promise<string> => {
    const subjectId = newId('sub');
    sync.identity.know(subjectId, erp, code);
    const [recordId, shareId] = [newId('rec'), newId('shr')];
    const people = [{ subjectId, role: 'tenant' as const }];
    const [category, purpose, recipient] =
      system === 'vakwerk'
        ? ['repairs', 'maintenance', 'Vakwerk Reparaties']
        : ['survey', 'quality-research', 'MeningsPeil'];
    await sync.say(HoldingKnownV1, recordId, {
      recordId,
      system,
      category,
      purpose,
      heldSince: '2020-01-01',
      people,
    });
    await sync.say(DisclosureKnownV1, shareId, {
      shareId,
      system: 'erp',
      recipient,
      categories: ['person', 'contact'],
      purpose,
      sharedAt: '2026-01-01T09:00:00Z',
      people,
    });
    const { store } = sync.test;
    await eventually(async () => {
      const held = await store.collection('holdings').countDocuments({ 'state.recordId': recordId });
      const shared = await store.collection('disclosures').countDocuments({ 'state.shareId': shareId });
      return held + shared === 2 ? true : 'what is held and shared is not known';
    });
    return subjectId;
  };
  const notes = async (orderId: string, party: string): Promise<string[]> => {
    const { body } = await sync.call<{ notes: { words: string }[] }>(
      pim,
      `/orders/${orderId}/parties/${party}`,
    );
    return body.notes.map(({ words }) => words);
  };

  it('P20: the contractor erases, tells it by itself, signed, and got no more than code and name', async () => {
    const before = demo.vakwerk.callbacks.length;
    const { orderId } = await sync.order([await somebody('vakwerk')]);
    const { answers } = await sync.partyIs(orderId, 'vakwerk', 'answered');
    expect(answers).toMatchObject([{ outcome: 'done', hasNote: false }]);
    expect(demo.vakwerk.requests.at(-1)).toMatchObject({
      type: 'erasure',
      identityTypes: ['controller_customer_id', 'name'],
    });
    expect(demo.vakwerk.callbacks.slice(before)).toMatchObject([{ status: 202 }]);
  }, 60_000);

  it('P20: what it must keep it keeps, in its own words, sealed', async () => {
    const { orderId } = await sync.order([await somebody('vakwerk', busy)], {
      scope: scope({ categories: ['repairs'] }),
    });
    const { answers } = await sync.partyIs(orderId, 'vakwerk', 'answered');
    expect(answers).toMatchObject([{ outcome: 'kept-because', hasNote: true }]);
    expect(demo.vakwerk.requests.at(-1)).toMatchObject({ type: 'partial-erasure', categories: ['repairs'] });
    expect(await notes(orderId, 'vakwerk')).toEqual([expect.stringMatching(/reparatie open/)]);
  }, 60_000);

  it('P18: a corrected phone number goes to who received it; the account number does not', async () => {
    const contentId = newId('cnt');
    sync.identity.contents.set(contentId, {
      contentId,
      corrections: [
        { category: 'contact', field: 'phone', after: '0687654321' },
        { category: 'payments', field: 'iban', after: 'NL02ABNA0123456789' },
      ],
    });
    const { orderId } = await sync.order([await somebody('vakwerk')], {
      kind: 'rectify',
      contentId,
      scope: scope({ categories: ['contact', 'payments'] }),
    });
    await sync.partyIs(orderId, 'vakwerk', 'answered');
    expect(demo.vakwerk.requests.at(-1)).toMatchObject({ type: 'rectification', corrected: ['phone'] });
    expect(sync.lines.all).not.toContain('0687654321');
  }, 60_000);

  it('P8, P22: a stop to surveys reaches the bureau, also when it is slow and down', async () => {
    demo.meningspeil.behave('down');
    const { orderId } = await sync.order([await somebody('meningspeil')], {
      kind: 'object',
      scope: scope({ purposes: ['quality-research'] }),
    });
    const failed = await sync.partyIs(orderId, 'meningspeil', 'failed');
    expect(failed.nextTryAt).toBeDefined();
    demo.meningspeil.behave('ok');
    await eventually(async () => {
      const bureau = (await sync.showOrder(orderId)).parties.find(({ party }) => party === 'meningspeil');
      if (bureau?.state === 'failed')
        await sync.call(bea, `/orders/${orderId}/parties/meningspeil/ask-again`, {});
      return bureau?.state === 'answered' ? true : `it is ${bureau?.state}`;
    }, 60_000);
    expect(demo.meningspeil.requests.at(-1)).toMatchObject({ type: 'objection' });
  }, 90_000);

  it('a processor that denies refused', async () => {
    demo.vakwerk.behave('denied');
    const { orderId } = await sync.order([await somebody('vakwerk')], {
      kind: 'restrict',
      provisional: true,
    });
    const { answers } = await sync.partyIs(orderId, 'vakwerk', 'answered');
    expect(answers).toMatchObject([{ outcome: 'refused-because' }]);
  }, 60_000);

  it('P17: a request for access that is withdrawn is taken back where it was not begun', async () => {
    demo.vakwerk.behave('never');
    const requestId = await sync.collect([await somebody('vakwerk')]);
    await sync.holderIs(requestId, 'vakwerk', 'asked');
    const { id } = demo.vakwerk.requests.at(-1)!;
    const withdrawn = { requestId, recordedBy: 'bea', withdrawnAt: new Date().toISOString() };
    await sync.say(RequestWithdrawnV1, requestId, withdrawn);
    const takenBack = (): Promise<true | string> => {
      const asked = demo.vakwerk.requests.find((one) => one.id === id);
      return Promise.resolve(asked?.withdrawn ? true : 'it was not taken back');
    };
    await eventually(takenBack, 30_000);
  }, 60_000);

  it('told by hand what the machine cannot take: the privacy officer has a task', async () => {
    const stranger = newId('sub');
    sync.identity.know(stranger, 'urn:nld:kvknr:87654321:systeem:elders', 'X1', {
      emails: [],
      addresses: [],
      phones: [],
      name: undefined,
    });
    const recordId = newId('rec');
    await sync.say(HoldingKnownV1, recordId, {
      recordId,
      system: 'vakwerk',
      category: 'repairs',
      purpose: 'maintenance',
      heldSince: '2020-01-01',
      people: [{ subjectId: stranger, role: 'tenant' }],
    });
    await eventually(async () => {
      const held = await sync.test.store
        .collection('holdings')
        .countDocuments({ 'state.recordId': recordId });
      return held ? true : 'it is not known';
    });
    const { orderId } = await sync.order([stranger]);
    const told = await sync.partyIs(orderId, 'vakwerk', 'asked');
    expect(told).toMatchObject({ adapter: 'opendsr', byHand: true });
    const { status } = await sync.call(pim, `/orders/${orderId}/parties/vakwerk/answer`, {
      outcome: 'nothing-found',
    });
    expect(status).toBe(200);
    await sync.partyIs(orderId, 'vakwerk', 'answered');
  }, 60_000);
});
