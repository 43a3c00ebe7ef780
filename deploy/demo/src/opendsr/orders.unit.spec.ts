import {
  demoDirectory,
  HolderSettings,
  OpenDsrAdapter,
  orderTo,
  Processors,
  subject,
  type OrderDelivery,
  type OrderReply,
} from '@huisrecht/processor-sync/testing';
import { certify, makeAuthority } from './certificates.ts';
import { DemoProcessor, type ProcessorOptions } from './processor.ts';
import { hasOpenRepair, repairsOf, vakwerkCarriesOut } from './records.ts';

const directory = await demoDirectory();
const authority = makeAuthority('Test');
const domain = 'opendsr.vakwerk.example';
const holder = directory.holder('vakwerk')!;
const soon = (): AbortSignal => AbortSignal.timeout(5_000);

const codes = ['R1001', 'R1002', 'R1003', 'R1004', 'R1005', 'R1006', 'R1007', 'R1008'];
const busy = codes.find(hasOpenRepair)!;
const idle = codes.find((code) => !hasOpenRepair(code))!;
const known = (code: string) => [{ ...subject, codes: [code] }];

describe('An order to a processor by OpenDSR', () => {
  let processor: DemoProcessor;
  let processors: Processors;
  let adapter: OpenDsrAdapter;
  const sent = new Map<string, object>();

  const open = async (rest: Partial<ProcessorOptions> = {}, takesOrders = true): Promise<void> => {
    processor = await new DemoProcessor({
      domain,
      certified: certify(authority, domain),
      identities: ['controller_customer_id'],
      find: repairsOf,
      ...(takesOrders && { carryOut: vakwerkCarriesOut }),
      ...rest,
    }).start();
    processors = new Processors(
      directory,
      new HolderSettings({ VAKWERK_URL: processor.url, DEMO_CA: authority.certificate }),
    );
    const remember = async (id: string, of: object): Promise<void> => void sent.set(id, of);
    adapter = new OpenDsrAdapter(processors, directory, { remember }, 'http://127.0.0.1:9/callbacks');
  };
  beforeEach(() => sent.clear());
  afterEach(async () => {
    processors.close();
    await processor.close();
  });

  const told = async (order: OrderDelivery, code = idle): Promise<OrderReply> => {
    const first = await adapter.tell(order, known(code), soon());
    return first.kind === 'pending' ? adapter.tell({ ...order, asked: true }, known(code), soon()) : first;
  };
  const scope = { categories: ['repairs'], fields: [], purposes: [], recordIds: [] };

  it('P20: erasing everything is OpenDSR’s own kind; the code and the name go along', async () => {
    await open();
    expect(await told(orderTo(holder))).toEqual({ kind: 'answered', outcome: 'done' });
    expect(processor.requests).toMatchObject([
      { type: 'erasure', identityTypes: ['controller_customer_id', 'name'] },
    ]);
    expect([...sent.values()]).toEqual([{ orderId: 'ord_0000000000000001', holder: 'vakwerk' }]);
  });

  it('P20: an erasure in part has a kind of its own: who overlooks the scope must never erase more', async () => {
    await open();
    expect(await told(orderTo(holder, { scope }))).toMatchObject({ outcome: 'done' });
    expect(processor.requests).toMatchObject([{ type: 'partial-erasure', categories: ['repairs'] }]);
    await processor.close();
    processors.close();
    await open({}, false);
    expect(await told(orderTo(holder, { scope }))).toEqual({ kind: 'failed', code: 'right-not-supported' });
    expect(processor.requests).toEqual([]);
  });

  it('P20: what it must keep it keeps, and says why', async () => {
    await open();
    expect(await told(orderTo(holder), busy)).toMatchObject({
      outcome: 'kept-because',
      because: expect.stringMatching(/reparatie/) as unknown,
    });
  });

  it.each([
    ['rectify', 'rectification'],
    ['restrict', 'restriction'],
    ['lift-restriction', 'restriction-lift'],
    ['object', 'objection'],
    ['stop-consent', 'consent-withdrawal'],
  ] as const)('P18, P21, P22: %s goes in our extension, as %s', async (kind, type) => {
    await open();
    const corrections =
      kind === 'rectify' ? [{ category: 'contact', field: 'phone', after: '0687654321' }] : [];
    expect(await told(orderTo(holder, { kind, scope, corrections }))).toMatchObject({ outcome: 'done' });
    expect(processor.requests).toMatchObject([{ type, corrected: corrections.map(({ field }) => field) }]);
  });

  it('told twice is one order', async () => {
    await open();
    await told(orderTo(holder));
    await told(orderTo(holder));
    expect(processor.requests).toHaveLength(1);
  });

  it('a processor that denies refused, with or without words', async () => {
    await open();
    processor.behave('denied');
    expect(await told(orderTo(holder))).toEqual({ kind: 'answered', outcome: 'refused-because' });
  });

  it('one that has nothing says so; one that is silent is pending; garbage is a failure', async () => {
    await open();
    processor.behave('nothing');
    expect(await told(orderTo(holder))).toMatchObject({ outcome: 'nothing-found' });
    processor.behave('never');
    expect(await told(orderTo(holder, { deliveryId: 'dlv_never-00000000000001' }))).toMatchObject({
      kind: 'pending',
    });
    processor.behave('garbage');
    expect(await told(orderTo(holder, { deliveryId: 'dlv_garbage-000000000001' }))).toEqual({
      kind: 'failed',
      code: 'answer-not-readable',
    });
  });

  it('what is withdrawn is taken back where it was not begun, and stays where it was done', async () => {
    await open({ workMs: 60_000 });
    const order = orderTo(holder);
    expect(await adapter.callOff(holder, order.deliveryId, soon())).toBe('unknown');
    await adapter.tell(order, known(idle), soon());
    expect(await adapter.callOff(holder, order.deliveryId, soon())).toBe('gone');
    expect(processor.requests).toMatchObject([{ withdrawn: true }]);
    expect(await adapter.tell({ ...order, asked: true }, known(idle), soon())).toEqual({
      kind: 'failed',
      code: 'request-cancelled',
    });
    await processor.close();
    processors.close();
    await open();
    await told(order);
    expect(await adapter.callOff(holder, order.deliveryId, soon())).toBe('begun');
  });
});
