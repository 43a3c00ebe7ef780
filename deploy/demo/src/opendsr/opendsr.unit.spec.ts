import { jest } from '@jest/globals';
import { X509Certificate } from 'node:crypto';
import {
  deliveryTo,
  demoDirectory,
  holderAdapterContract,
  HolderSettings,
  OpenDsrAdapter,
  Processors,
  readCallback,
  settled,
  subject,
  type HolderDouble,
} from '@huisrecht/processor-sync/testing';
import { certify, makeAuthority, selfSigned, type Certified } from './certificates.ts';
import { listen } from './http.ts';
import { DemoProcessor, type ProcessorOptions } from './processor.ts';
import { repairsOf } from './records.ts';

const directory = await demoDirectory();
const authority = makeAuthority('Test');
const domain = 'opendsr.vakwerk.example';
const ourUrl = 'http://127.0.0.1:9/opendsr/v2/callbacks';

interface Bench extends HolderDouble {
  readonly processor: DemoProcessor;
  readonly processors: Processors;
  readonly sent: Map<string, object>;
}

const bench = async ({
  certified = certify(authority, domain),
  callback = ourUrl,
  ...rest
}: Partial<ProcessorOptions> & { callback?: string } = {}): Promise<Bench> => {
  const processor = await new DemoProcessor({
    domain,
    certified,
    identities: ['controller_customer_id', 'email'],
    find: repairsOf,
    ...rest,
  }).start();
  const env: Record<string, string> = { VAKWERK_URL: processor.url, DEMO_CA: authority.certificate };
  const processors = new Processors(directory, new HolderSettings(env));
  const sent = new Map<string, object>();
  const adapter = new OpenDsrAdapter(
    processors,
    directory,
    { remember: async (id, of) => void sent.set(id, of) },
    callback,
  );
  return {
    processor,
    processors,
    sent,
    adapter,
    delivery: deliveryTo(directory.holder('vakwerk')!),
    subjects: [subject],
    behave: (as) => processor.behave(as === 'found' ? 'ok' : as),
    questions: () => processor.requests.length,
    close: async () => {
      processors.close();
      await processor.close();
    },
  };
};

holderAdapterContract('The OpenDSR adapter', () => bench(), {
  never: 'pending',
  down: ['holder-unreachable', 'circuit-open'],
  garbage: ['answer-not-readable'],
});

describe('The OpenDSR adapter', () => {
  let it_: Bench;
  afterEach(() => it_.close());

  it('P8: sends the code and nothing else, with an id of version 4 made from the delivery', async () => {
    it_ = await bench();
    await settled(it_);
    const [request] = it_.processor.requests;
    expect(request).toMatchObject({ type: 'access', identityTypes: ['controller_customer_id'] });
    expect(request?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect([...it_.sent]).toEqual([
      [request?.id, { collectionId: it_.delivery.collectionId, holder: 'vakwerk' }],
    ]);
  });

  it('P8: sends what else was agreed only when there is no code or e-mail that both know', async () => {
    it_ = await bench();
    await settled({ ...it_, subjects: [{ ...subject, codes: [], emails: [] }] });
    expect(it_.processor.requests[0]?.identityTypes).toEqual(['name', 'address', 'phone']);
  });

  it('says that nothing may leave when nothing was agreed', async () => {
    it_ = await bench();
    const bare = {
      subjectId: subject.subjectId,
      codes: [],
      contractNumbers: [],
      addresses: [],
      phones: [],
      emails: [],
    };
    expect(await settled({ ...it_, subjects: [bare] })).toEqual({
      kind: 'failed',
      code: 'no-identifier-agreed',
    });
    expect(it_.processor.requests).toEqual([]);
  });

  it('P17: a processor that keeps its data says why', async () => {
    it_ = await bench();
    it_.processor.behave('kept');
    expect(await settled(it_)).toMatchObject({
      kind: 'answered',
      outcome: 'kept-because',
      because: /rechter/,
    });
  });

  it('asks again what got lost at the other side', async () => {
    it_ = await bench();
    const reply = await settled({ ...it_, delivery: { ...it_.delivery, asked: true } });
    expect(reply).toMatchObject({ kind: 'answered', outcome: 'found' });
  });

  it('looks again when it says it is done; when it is late, after waits that grow', async () => {
    it_ = await bench({ workMs: 60_000 });
    const wait = async (ask: number, asked = false): Promise<number> => {
      const delivery = { ...it_.delivery, ask, asked };
      const reply = await it_.adapter.ask(delivery, it_.subjects, AbortSignal.timeout(5_000));
      return reply.kind === 'pending' ? Math.round((+(reply.lookAgainAt ?? 0) - Date.now()) / 1_000) : -1;
    };
    expect(await wait(1)).toBeGreaterThan(55);
    expect(await wait(3, true)).toBeLessThanOrEqual(60);
    await it_.close();
    it_ = await bench();
    it_.processor.behave('never');
    expect(await wait(1)).toBe(5);
    expect(await wait(3, true)).toBe(120);
  });

  it('the names of headers of version 1 are fine', async () => {
    it_ = await bench({ oldHeaders: true });
    expect(await settled(it_)).toMatchObject({ outcome: 'found' });
  });

  const long = { from: new Date('2001-01-01'), to: new Date('2002-01-01') };
  it.each<[string, () => Certified]>([
    ['signed by itself', () => selfSigned(domain)],
    ['of another authority', () => certify(makeAuthority('Test'), domain)],
    ['for another domain', () => certify(authority, 'elsewhere.example')],
    ['that ended', () => certify(authority, domain, long)],
  ])('a certificate %s is not trusted', async (_, certified) => {
    it_ = await bench({ certified: certified() });
    expect(await settled(it_)).toEqual({ kind: 'failed', code: 'certificate-invalid' });
  });

  it('a signature by another key is not taken', async () => {
    const { certificate } = certify(authority, domain);
    it_ = await bench({ certified: { certificate, key: certify(authority, domain).key } });
    expect(await settled(it_)).toEqual({ kind: 'failed', code: 'signature-invalid' });
  });

  it('a certificate that was renewed is fetched anew', async () => {
    it_ = await bench();
    await it_.adapter.ask(it_.delivery, it_.subjects, AbortSignal.timeout(5_000));
    it_.processor.renew(certify(authority, domain));
    expect(await settled(it_)).toMatchObject({ outcome: 'found' });
    it_.processor.renew(selfSigned(domain));
    expect(await settled(it_)).toEqual({ kind: 'failed', code: 'certificate-invalid' });
  });

  it('results elsewhere are not fetched', async () => {
    let asked = 0;
    const elsewhere = await listen(0, (_, response) => void (asked++, response.end('{}')));
    it_ = await bench({ resultsAt: elsewhere.url });
    const reply = await settled(it_);
    await elsewhere.close();
    expect(reply).toEqual({ kind: 'failed', code: 'results-elsewhere' });
    expect(asked).toBe(0);
  });

  it('a circuit opens for a holder that stays away, and says so', async () => {
    it_ = await bench();
    it_.processor.behave('down');
    const codes: string[] = [];
    for (let nth = 0; nth < 8; nth++) {
      const reply = await it_.adapter.ask(it_.delivery, it_.subjects, AbortSignal.timeout(5_000));
      codes.push(reply.kind === 'failed' ? reply.code : reply.kind);
    }
    expect(codes[0]).toBe('holder-unreachable');
    expect(codes.at(-1)).toBe('circuit-open');
  });
});

describe('Callbacks', () => {
  let it_: Bench;
  let heard: { bytes: Buffer; headers: Record<string, string | string[] | undefined> }[];
  let ours: Awaited<ReturnType<typeof listen>>;

  beforeEach(async () => {
    heard = [];
    ours = await listen(0, async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      heard.push({ bytes: Buffer.concat(parts), headers: request.headers });
      response.writeHead(202).end();
    });
    it_ = await bench({ callback: ours.url });
    await it_.adapter.ask(it_.delivery, it_.subjects, AbortSignal.timeout(5_000));
  });
  afterEach(async () => {
    await it_.close();
    await ours.close();
  });

  const read = (nth = 0, change: Partial<{ bytes: Buffer; domain: string }> = {}, url = ours.url) => {
    const { bytes, headers } = heard[nth]!;
    const header = (name: string) =>
      name === 'x-opendsr-processor-domain' && change.domain !== undefined
        ? change.domain
        : (headers[name] as string | undefined);
    return readCallback(
      { bytes: change.bytes ?? bytes, header },
      it_.processors,
      url,
      AbortSignal.timeout(5_000),
    );
  };
  const called = async (): Promise<void> => {
    heard.length = 0;
    await it_.processor.callBack(it_.processor.requests[0]!.id);
  };

  it('are taken when domain, certificate, signature and address are right', async () => {
    await called();
    expect(await read()).toMatchObject({ kind: 'taken', holder: 'vakwerk', status: 'completed' });
  });

  it('are refused when the body was changed, before anything in it is read', async () => {
    await called();
    const { bytes } = heard[0]!;
    for (const changed of [
      Buffer.concat([bytes, Buffer.from(' ')]),
      Buffer.from('not json'),
      Buffer.alloc(0),
    ])
      expect(await read(0, { bytes: changed })).toEqual({ kind: 'refused', code: 'callback.not-readable' });
  });

  it('forged a hundred times make us look for another certificate once', async () => {
    await called();
    expect(await read()).toMatchObject({ kind: 'taken' });
    const asked = jest.spyOn(globalThis, 'fetch');
    for (let nth = 0; nth < 100; nth++) await read(0, { bytes: Buffer.from(`forged ${nth}`) });
    const calls = asked.mock.calls.length;
    asked.mockRestore();
    expect(calls).toBeLessThanOrEqual(2);
    expect(await read()).toMatchObject({ kind: 'taken' });
  });

  it('are refused from a domain that we do not know', async () => {
    await called();
    const code = 'callback.not-from-a-processor';
    expect(await read(0, { domain: 'elsewhere.example' })).toEqual({ kind: 'refused', code });
    expect(await read(0, { domain: '' })).toEqual({ kind: 'refused', code });
  });

  it('are refused when they were meant for somebody else', async () => {
    await called();
    expect(await read(0, {}, 'https://other.example/callbacks')).toEqual({
      kind: 'refused',
      code: 'callback.not-readable',
    });
  });

  it('are asked for again while the certificate cannot be fetched', async () => {
    await called();
    const fresh = new Processors(
      directory,
      new HolderSettings({ VAKWERK_URL: 'http://127.0.0.1:1/v2', DEMO_CA: 'x' }),
    );
    const { bytes, headers } = heard[0]!;
    const header = (name: string) => headers[name] as string | undefined;
    expect(await readCallback({ bytes, header }, fresh, ours.url, AbortSignal.timeout(5_000))).toEqual({
      kind: 'refused',
      code: 'callback.cannot-be-checked',
    });
    fresh.close();
  });

  it('under another’s name are refused', async () => {
    await called();
    const other = 'opendsr.meningspeil.example';
    expect(await read(0, { domain: other })).toEqual({
      kind: 'refused',
      code: 'callback.not-from-a-processor',
    });
  });
});

it('The demo’s certificates are what Node takes for certificates', () => {
  const certificate = new X509Certificate(certify(authority, domain).certificate);
  const root = new X509Certificate(authority.certificate);
  expect(root.ca).toBe(true);
  expect(certificate.ca).toBe(false);
  expect(certificate.checkIssued(root)).toBe(true);
  expect(certificate.verify(root.publicKey)).toBe(true);
  expect(certificate.checkHost(domain)).toBe(domain);
});
