import { RequestReceivedV1, topics } from '@huisrecht/contracts';
import { readTopics } from '@huisrecht/eventing/testing';
import { randomUUID } from 'node:crypto';
import type { RequestView } from '../see-requests/request-view.js';
import { RequestsUnderTest } from '../testing/requests-under-test.js';
import type { ImportReport } from './import-requests.js';

const officer = { id: 'olga', roles: ['privacy-officer'] };
const HEAD = 'received_on,channel,rights,person,note';

describe('P23: the backlog, taken in from CSV', () => {
  let test: RequestsUnderTest;
  let reader: Awaited<ReturnType<typeof readTopics>>;
  const run = randomUUID().slice(0, 8);
  const code = (n: number): string => `R-${run}-${n}`;
  const subject = (n: number): string => `sub_${run}0000000${n}`;

  beforeAll(async () => {
    test = await RequestsUnderTest.start();
    reader = await readTopics((process.env['KAFKA_BROKERS'] ?? '').split(','), [topics.requests.name]);
    for (const n of [1, 2]) test.neighbours.byCode.set(code(n), { found: 'one', subjectId: subject(n) });
    test.neighbours.byCode.set(code(3), { found: 'more' });
  }, 120_000);
  afterAll(async () => {
    await reader.close();
    await test.close();
  }, 60_000);

  const send = (
    csv: string,
    dryRun: boolean | undefined,
    key: string,
    { as = officer, json = false }: { as?: typeof officer; json?: boolean } = {},
  ) =>
    test.call<ImportReport & { code?: string }>(
      `/requests/import${dryRun === undefined ? '' : `?dryRun=${dryRun}`}`,
      {
        ...{ as, body: json ? { csv } : csv },
        headers: { 'idempotency-key': key, ...(!json && { 'content-type': 'text/csv' }) },
      },
    );
  const count = () => test.store.store.collection('requests').countDocuments({});

  const file = [
    HEAD,
    `2024-01-31,letter,access+erasure,${code(1)},Kwistelnotitie`,
    `2-3-2024,balie,,${code(2)},`,
    `2-3-2024,balie,,${code(2)},`,
    `2024-03-02,letter,access,${code(3)},`,
    `2024-03-02,letter,access,R-${run}-onbekend,`,
    `2099-03-02,letter,access,${code(1)},`,
    `2024-03-02,letter,access,${code(1)},BSN 123456782`,
    `2024-03-02,duif,access,${code(1)},`,
  ].join('\r\n');

  const wrong = [
    { row: 5, outcome: 'wrong', problems: [{ column: 'person', code: 'more-than-one-person' }] },
    { row: 6, outcome: 'wrong', problems: [{ column: 'person', code: 'person-not-found' }] },
    { row: 7, outcome: 'wrong', problems: [{ column: 'received_on', code: 'receipt.in-the-future' }] },
    { row: 8, outcome: 'wrong', problems: [{ column: 'note', code: 'free-text.holds-a-bsn' }] },
    { row: 9, outcome: 'wrong', problems: [{ column: 'channel', code: 'not-readable' }] },
  ];

  it('P23: a dry run says what would happen, and changes nothing; it is what happens unless told', async () => {
    const before = await count();
    const key = randomUUID();
    for (const dryRun of [true, undefined]) {
      const { status, body } = await send(file, dryRun, key);
      expect([status, body]).toEqual([
        200,
        {
          ...{ dryRun: true, rows: 8, good: 3, wrong: 5 },
          items: [
            { row: 2, outcome: 'would-be-made' },
            { row: 3, outcome: 'would-be-made' },
            { row: 4, outcome: 'would-be-made', sameAsRow: 3 },
            ...wrong,
          ],
        },
      ]);
    }
    expect(await count()).toBe(before);
  }, 60_000);

  it('P23: the real run makes each once, with its own day of receipt, however often it is sent', async () => {
    const before = await count();
    const key = randomUUID();
    const first = await send(file, false, key, { json: true });
    expect(first.body).toMatchObject({ dryRun: false, good: 3, wrong: 5 });
    const again = await send(file, false, key);
    expect(again.body.items.map(({ outcome }) => outcome).slice(0, 3)).toEqual(
      Array(3).fill('there-already'),
    );
    expect(again.body.items.map(({ requestId }) => requestId)).toEqual(
      first.body.items.map(({ requestId }) => requestId),
    );
    expect(again.body.items.slice(3)).toEqual(wrong);
    expect(await count()).toBe(before + 3);
    const [one, two] = await Promise.all(
      first.body.items
        .slice(0, 2)
        .map(({ requestId }) => test.call<RequestView>(`/requests/${requestId}`, { as: officer })),
    );
    expect(one?.body).toMatchObject({
      ...{ receivedAt: '2024-01-30T23:00:00.000Z', channel: 'letter', registeredBy: 'olga' },
      lines: [{ right: 'access' }, { right: 'erasure' }],
    });
    expect(two?.body).toMatchObject({ channel: 'counter', lines: [{ right: 'access', given: false }] });
  }, 60_000);

  it('one key for another file: the row that differs is told, the others stay', async () => {
    const key = randomUUID();
    await send(`${HEAD}\n2024-05-01,letter,access,${code(1)},`, false, key);
    const { body } = await send(`${HEAD}\n2024-05-02,letter,access,${code(1)},`, false, key);
    expect(body.items).toEqual([
      { row: 2, outcome: 'wrong', problems: [{ code: 'request.key-used-differently' }] },
    ]);
  }, 30_000);

  it('is for the privacy officer and the team lead, within its bounds, and only CSV', async () => {
    const key = randomUUID();
    expect((await send(file, true, key, { as: { id: 'bea', roles: ['clerk'] } })).status).toBe(403);
    expect((await send(file, true, key, { as: { id: 'leo', roles: ['team-lead'] } })).status).toBe(200);
    expect((await send('a,b\n', true, key)).body.code).toBe('import.columns');
    expect((await send('x'.repeat(2 * 1024 * 1024 + 1), true, key)).status).toBe(413);
    const call = {
      as: officer,
      body: file,
      headers: { 'idempotency-key': key, 'content-type': 'text/plain' },
    };
    expect((await test.call('/requests/import', call)).status).toBe(415);
    expect((await test.call('/requests/import?dryRun=ja', { ...call })).status).toBe(400);
  }, 30_000);

  it('two hundred at once', async () => {
    const rows = Array.from({ length: 200 }, () => `2024-06-03,letter,access,${code(1)},`);
    const { body } = await send([HEAD, ...rows].join('\n'), false, randomUUID());
    expect([body.good, new Set(body.items.map(({ requestId }) => requestId)).size]).toEqual([200, 200]);
  }, 120_000);

  it('no event, answer or log has a code, a note or a number of it', async () => {
    const told = [JSON.stringify(reader.seen), test.lines.all];
    expect(told[0]).toContain(RequestReceivedV1.type);
    for (const text of told) expect(text).not.toMatch(new RegExp(`Kwistelnotitie|R-${run}|123456782`));
  });
});
