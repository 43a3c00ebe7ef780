import {
  CheckPassedV1,
  CollectionCompletedV1,
  CollectionStartedV1,
  HolderAnsweredV1,
  portabilitySchema,
  topics,
  type PortabilityFile,
} from '@huisrecht/contracts';
import { eventually, readTopics } from '@huisrecht/eventing/testing';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PackageContent } from './package/content.js';
import type { RequestView } from './see-requests/request-view.js';
import { mixedItem, ownItem } from './testing/directory.js';
import { RequestsUnderTest } from './testing/requests-under-test.js';

const clerk = { id: 'bea', roles: ['clerk'] };
const officer = { id: 'olga', roles: ['privacy-officer'] };
const DAY = 86_400_000;
/** A planted organisation and address: they may be in sealed files and mails, and nowhere else. */
const ORGANISATION = 'Kwistelwonen-Żółć';

interface TakeFile {
  readonly name: string;
  readonly mediaType: string;
  readonly base64: string;
}
interface FetchedAsJson {
  readonly package: PackageContent;
  readonly take: readonly TakeFile[];
}

const ajv = new Ajv2020();
addFormats.default(ajv);
const fits = ajv.compile(portabilitySchema);
const textOf = ({ base64 }: TakeFile): string => Buffer.from(base64, 'base64').toString();

describe('P18: portability, over HTTP and Kafka', () => {
  let test: RequestsUnderTest;
  let reader: Awaited<ReturnType<typeof readTopics>>;
  let receiver: Server;
  let receiverUrl = '';
  let receiverStatus = 201;
  const received: { file: PortabilityFile; key: unknown }[] = [];
  const run = randomUUID().slice(0, 8);

  beforeAll(async () => {
    receiver = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const file = JSON.parse(Buffer.concat(parts).toString()) as PortabilityFile;
        received.push({ file, key: request.headers['idempotency-key'] });
        response.writeHead(receiverStatus).end();
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    receiverUrl = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/kwistel`;
    test = await RequestsUnderTest.start({ TRANSFER_TO_PRIVATE_ADDRESSES: 'true' });
    reader = await readTopics((process.env['KAFKA_BROKERS'] ?? '').split(','), [topics.requests.name]);
    test.neighbours.documents.set('doc_00000001', Buffer.from('%PDF-1.4 een melding'));
    test.neighbours.documents.set('doc_00000002', Buffer.from('%PDF-1.4 een contract'));
  }, 120_000);
  afterAll(async () => {
    await reader.close();
    await test.close();
    await new Promise((resolve) => receiver.close(resolve));
  }, 60_000);

  const key = () => ({ 'idempotency-key': randomUUID() });
  const see = async (id: string) => (await test.call<RequestView>(`/requests/${id}`, { as: officer })).body;
  const until = (id: string, what: string, holds: (view: RequestView) => boolean) =>
    eventually(async () => {
      const view = await see(id);
      return holds(view) ? view : `not ${what}: ${view.status}, ${view.nextStep.code}`;
    });

  /** A request of portability that everyone answered, in review. */
  const inReview = async (transferTo?: object): Promise<string> => {
    const subjectId = `sub_${randomUUID()}`;
    const receivedAt = new Date(Date.now() - 2 * DAY).toISOString().slice(0, 10);
    const line = { right: 'portability', ...(transferTo && { details: { transferTo } }) };
    const made = await test.call<RequestView>('/requests', {
      as: clerk,
      body: { subjectId, lines: [line], channel: 'letter', receivedAt },
      headers: key(),
    });
    expect([made.status, made.text.slice(0, 300)]).toEqual([201, expect.any(String)]);
    const { id } = made.body;
    test.neighbours.delivery = {
      ...{ basis: 'confirmed', channel: 'email', email: `a.${run}@voorbeeld.example` },
      name: { initials: 'A.', lastName: 'Kwistel' },
    };
    const at = new Date().toISOString();
    await test.say(CheckPassedV1, {
      ...{ checkId: id.replace('req_', 'chk_'), requestId: id, subjectId, subjectIds: [subjectId] },
      ...{ way: 'counter', document: 'passport', delivery: 'email', checkedBy: 'bea', checkedAt: at },
    });
    await until(id, 'collecting', ({ status }) => status === 'collecting');
    const collection = { collectionId: id.replace('req_', 'col_'), requestId: id };
    await test.say(CollectionStartedV1, {
      ...{ ...collection, subjectIds: [subjectId], right: 'portability', submittedAt: at, startedAt: at },
      holders: [{ holder: 'erp', name: 'De erp', adapter: 'sql', answerBy: '2030-01-01' }],
    });
    const answerRef = `ans_${randomUUID()}`;
    const contract = { ...mixedItem.document!, documentId: 'doc_00000002', name: 'contract.pdf' };
    test.neighbours.answers.set(
      answerRef,
      [{ ...ownItem, document: contract }, mixedItem].map((item) => ({
        ...item,
        ...{ answerRef, holder: 'erp', itemId: `itm_${randomUUID()}` },
      })),
    );
    const answered = { ...collection, holder: 'erp', outcome: 'found' as const, items: 2, answerRef };
    await test.say(HolderAnsweredV1, { ...answered, answeredAt: at });
    await test.say(CollectionCompletedV1, { ...collection, completedAt: at });
    await until(id, 'in review', ({ status }) => status === 'in-review');
    return id;
  };

  const decide = async (id: string): Promise<void> => {
    const review = await test.call<{ categories: { items: { itemId: string; aboutOthers: boolean }[] }[] }>(
      `/requests/${id}/review`,
      { as: officer },
    );
    const items = review.body.categories.flatMap((category) => category.items);
    const decided = await test.call(`/requests/${id}/decision`, {
      as: officer,
      body: {
        ...{ outcome: 'partly', motivation: 'De melder is zwart gemaakt.' },
        items: items.filter((one) => one.aboutOthers).map(({ itemId }) => ({ itemId, choice: 'give' })),
      },
      headers: { ...key(), 'if-match': review.headers.get('etag') ?? '' },
    });
    expect([decided.status, decided.text.slice(0, 300)]).toEqual([200, expect.any(String)]);
    await until(id, 'answered', ({ status }) => status === 'answered');
  };

  const transfer = async (id: string, over: object = {}) =>
    test.call<RequestView & { code?: string }>(`/requests/${id}/lines/1/transfer`, {
      as: officer,
      body: {
        ...{ transfer: 'approved', motivation: 'De persoon bevestigde het adres.', noPrivateTies: true },
        ...{ confirmedThrough: 'known-contact', ...over },
      },
      headers: { ...key(), 'if-match': `"v${(await see(id)).revision}"` },
    });

  const fetchPackage = async (path: string, code: string, accept: string) =>
    test.call<FetchedAsJson & { data?: PortabilityFile; documents?: unknown[] }>(path, {
      body: { code },
      headers: { accept },
    });

  it('P18: the package holds the files to take along; the rest is to read, and the letter says so', async () => {
    const id = await inReview();
    await decide(id);
    const { body: given } = await test.call<{ code: string }>(`/requests/${id}/package-code`, {
      as: clerk,
      body: { way: 'phone' },
    });
    const { rounds } = await see(id);
    const path = `/packages/${rounds[0]?.prepared?.package.packageId}/fetch`;
    const { body } = await fetchPackage(path, given.code, 'application/json');
    expect(body.take.map(({ name }) => name)).toEqual(['meenemen.json', 'meenemen.jsonld', 'meenemen-1.csv']);
    const [json, , csv] = body.take.map(textOf);
    const file = JSON.parse(json!) as PortabilityFile;
    expect([fits(file), fits.errors]).toEqual([true, null]);
    expect(file.categories.map(({ category }) => category)).toEqual(['tenancy']);
    expect(file.givenAsAccess).toMatchObject([{ category: 'nuisance', because: 'not-from-the-person' }]);
    const rows: string[][] = parse(csv!, { bom: true });
    expect(rows[1]).toContain('€ 612,40 <b>kaal</b>');
    expect(body.package.categories.map(({ category }) => category)).toEqual(['tenancy', 'nuisance']);

    const published = await test.call(new URL(file.$schema!).pathname);
    expect([published.status, published.body]).toEqual([200, JSON.parse(JSON.stringify(portabilitySchema))]);
    expect(published.headers.get('content-type')).toContain('application/schema+json');

    const page = await fetchPackage(path, given.code, 'text/html');
    expect(page.text).toContain('download="meenemen-1.csv"');
    expect(page.text).toContain('Overlast: alleen om te lezen.');
    await until(id, 'closed', ({ status }) => status === 'closed');
  }, 60_000);

  it('P18: sent to another organisation by URL, tried again, and told on the request', async () => {
    const id = await inReview({ name: ORGANISATION, way: 'url', address: receiverUrl });
    expect((await transfer(id, { confirmedThrough: undefined })).body).toMatchObject({
      code: 'transfer.address-not-confirmed',
    });
    receiverStatus = 503;
    expect((await transfer(id)).status).toBe(200);
    await decide(id);
    const failed = await until(id, 'tried', ({ lines }) => lines[0]?.sending?.trouble !== undefined);
    expect(failed.lines[0]?.sending?.trouble).toMatchObject({ code: 'receiver-unreachable', attempt: 1 });
    receiverStatus = 201;
    test.ahead += 90_000;
    const done = await until(id, 'sent', ({ lines }) => lines[0]?.sending?.transferredAt !== undefined);
    test.ahead = 0;
    expect(received).toHaveLength(2);
    const [first, last] = received;
    expect(last?.key).toBe(first?.key);
    expect([fits(last?.file), fits.errors]).toEqual([true, null]);
    expect(JSON.stringify(last?.file)).not.toMatch(/Geheimhout|muziek/);
    const [item] = last?.file.categories[0]?.items ?? [];
    expect(Buffer.from(item?.document?.content ?? '', 'base64').toString()).toBe('%PDF-1.4 een contract');
    expect(done.timeline.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['transfer-approved', 'transfer-failed', 'transferred']),
    );
    expect((await transfer(id)).body).toMatchObject({ code: 'transfer.already-sent' });
  }, 90_000);

  it('P18: sent by a link whose code goes through the person: the organisation gets that part and no more', async () => {
    const address = `avg.${run}@ontvanger.example`;
    const id = await inReview({ name: ORGANISATION, way: 'email', address });
    await decide(id);
    expect((await see(id)).lines[0]?.nextStep.code).toBe('decide-transfer');
    expect((await transfer(id)).status).toBe(200);
    const sent = await until(id, 'mailed', ({ lines }) => lines[0]?.sending?.transferredAt !== undefined);
    const mail = test.mail.mails.find(({ to }) => to.includes(address));
    expect(mail?.raw).toContain(sent.lines[0]!.sending!.transferId);
    const { body } = await test.call<{ code: string }>(`/requests/${id}/lines/1/transfer/code`, {
      as: clerk,
      body: { way: 'phone' },
    });
    expect(mail?.raw).not.toContain(body.code);
    const path = `/packages/${sent.lines[0]!.sending!.transferId}/fetch`;
    const fetched = await fetchPackage(path, body.code, 'application/json');
    expect([fetched.status, fits(fetched.body.data), fits.errors]).toEqual([200, true, null]);
    expect(fetched.body).not.toHaveProperty('package');
    expect(fetched.text).not.toMatch(/Geheimhout|muziek/);
    expect(fetched.body.documents).toHaveLength(1);
    const page = await fetchPackage(path, body.code, 'text/html');
    expect(page.text).toContain('download="meenemen.json"');
    expect(page.text).not.toContain('612,40');
  }, 90_000);

  it('no event or log tells the organisation, its address or a value', async () => {
    const told = [JSON.stringify(reader.seen), test.lines.all];
    expect(told[0]).toContain('package-transferred');
    for (const text of told) expect(text).not.toMatch(/Kwistelwonen|ontvanger\.example|\/kwistel|612,40/);
  });
});
