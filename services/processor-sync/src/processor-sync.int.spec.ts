import {
  AnswerSentV1,
  DisclosureKnownV1,
  HoldingKnownV1,
  RequestWithdrawnV1,
  SubjectRegisteredV1,
  type AnswerHeader,
  type AnsweredItem,
} from '@huisrecht/contracts';
import { newId } from '@huisrecht/eventing';
import { eventually } from '@huisrecht/eventing/testing';
import {
  bea,
  pim,
  requestsService,
  sanne,
  startProcessorSync,
  tom,
  type ProcessorSyncUnderTest,
  type Who,
} from './testing/processor-sync-under-test.js';
import type { CollectionView, HolderView } from './show-collection/collection-view.js';
import type { SearchTaskWithTerms } from './answer-search/search-task-view.js';

const erp = 'urn:nld:kvknr:12345678:systeem:erp';
const places = ['mailbox-info', 'drive-living', 'paper-archive'] as const;
const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(300_000, 'a')]);

interface ReadAnswers {
  readonly answers?: AnswerHeader[];
  readonly items: AnsweredItem[];
  readonly next?: string;
}

describe('processor-sync on the real broker and store', () => {
  let it_: ProcessorSyncUnderTest;
  const real = () => new Date();

  beforeAll(async () => {
    it_ = await startProcessorSync();
  }, 120_000);
  afterEach(() => {
    it_.clock.now = real;
    it_.identity.away = false;
  });
  afterAll(() => it_.close(), 60_000);

  const somebody = (code = 'R1001'): string => {
    const subjectId = newId('sub');
    it_.identity.know(subjectId, erp, code);
    return subjectId;
  };
  const holds = async (subjectId: string, system: string): Promise<void> => {
    const recordId = newId('rec');
    const people = [{ subjectId, role: 'tenant' as const }];
    const record = {
      recordId,
      system,
      category: 'tenancy',
      purpose: 'renting',
      heldSince: '2020-01-01',
      people,
    };
    await it_.say(HoldingKnownV1, recordId, record);
    const holdings = it_.test.store.collection('holdings');
    await eventually(async () =>
      (await holdings.countDocuments({ 'state.recordId': recordId })) ? true : 'not known',
    );
  };
  const taskOf = async (requestId: string, place: string): Promise<string> => {
    const { searchTaskId } = await it_.holderIs(requestId, place, 'asked');
    return searchTaskId!;
  };
  const whoSearches: Record<string, Who> = {
    'mailbox-info': bea,
    'drive-living': sanne,
    'paper-archive': sanne,
  };
  const nothing = async (requestId: string, ...names: readonly string[]): Promise<void> => {
    for (const place of names) {
      const task = await taskOf(requestId, place);
      const { status } = await it_.call(whoSearches[place]!, `/search-tasks/${task}/answer`, {
        outcome: 'nothing-found',
      });
      expect(status).toBe(200);
    }
  };
  const completed = (requestId: string) =>
    eventually(async () => {
      const view = await it_.show(requestId);
      return view.status === 'completed' ? view : `it is ${view.status}, ${view.counts.settled} settled`;
    });
  const readAll = async (refs: readonly string[], limit = 100) => {
    const items: AnsweredItem[] = [];
    let after: string | undefined;
    do {
      const asked = { refs, limit, ...(after !== undefined && { after }) };
      const { status, body } = await it_.call<ReadAnswers>(requestsService, '/answers/read', asked);
      if (status !== 200) return { status, items, code: (body as unknown as { code: string }).code };
      items.push(...body.items);
      after = body.next;
    } while (after !== undefined);
    return { status: 200, items };
  };

  it('P17: asks the system that knows the person, also when it told of no record', async () => {
    const subjectId = somebody();
    await it_.say(SubjectRegisteredV1, subjectId, { subjectId, groups: ['house-seeker'], issuer: erp });
    const known = it_.test.store.collection('registrations');
    await eventually(async () =>
      (await known.countDocuments({ _id: subjectId as never })) ? true : 'not known',
    );
    const requestId = await it_.collect([subjectId]);
    expect((await it_.show(requestId)).holders.map(({ holder }) => holder)).toEqual(['erp', ...places]);
  });

  it('P17: picks who holds something and the places that are always searched; complete when all answered', async () => {
    const subjectId = somebody();
    await holds(subjectId, 'wooniezie');
    const requestId = await it_.collect([subjectId]);
    const { holders, counts } = await it_.show(requestId);
    expect(holders.map(({ holder }) => holder)).toEqual(['wooniezie', ...places]);
    expect(counts).toMatchObject({ asked: 4, settled: 0 });
    await nothing(requestId, ...places);
    expect((await it_.show(requestId)).status).toBe('collecting');
    const task = await taskOf(requestId, 'wooniezie');
    await it_.call(bea, `/search-tasks/${task}/answer`, { outcome: 'nothing-found' });
    const done = await completed(requestId);
    expect(done).toMatchObject({ allSettled: true, counts: { settled: 4, silent: 0, failed: 0 } });
    expect(done.holders[0]?.answers).toMatchObject([
      { outcome: 'nothing-found', answeredBy: 'bea', supplement: false },
    ]);
  }, 60_000);

  it('P17: a system that tells late is still asked, at the last look', async () => {
    const subjectId = somebody();
    const requestId = await it_.collect([subjectId]);
    await holds(subjectId, 'camera');
    await nothing(requestId, ...places);
    const camera = await it_.holderIs(requestId, 'camera', 'asked');
    expect(camera.name).toBe('Camera kantoor');
    expect((await it_.show(requestId)).status).toBe('collecting');
  }, 60_000);

  it('P17: a holder whose settings are missing fails visibly, and the others go on', async () => {
    const subjectId = somebody();
    await holds(subjectId, 'erp');
    const requestId = await it_.collect([subjectId]);
    const failed = await it_.holderIs(requestId, 'erp', 'failed');
    expect(failed).toMatchObject({ failure: { code: 'setting-missing' }, agreement: 'valid', attempts: 1 });
    expect(failed.failure?.explanation.nl).toMatch(/instelling ontbreekt/);
    expect(Date.parse(failed.nextTryAt!)).toBeGreaterThan(Date.now());
    await nothing(requestId, ...places);
    await eventually(async () => {
      const { status, counts } = await it_.show(requestId);
      return status === 'collecting' && counts.settled === 3 && counts.failed === 1
        ? true
        : `${counts.settled} settled`;
    });

    const again = await it_.call<HolderView>(bea, `/collections/${requestId}/holders/erp/ask-again`, {});
    expect(again.status).toBe(200);
    await eventually(async () => {
      const { attempts } = (await it_.show(requestId)).holders[0]!;
      return attempts === 1 ? true : `attempts: ${attempts}`;
    });
    const path = `/collections/${requestId}/holders/erp/no-answer`;
    const refused = await it_.call(bea, path, { reason: 'system-out-of-use' });
    expect(refused).toMatchObject({ status: 403, body: { code: 'auth.not-allowed' } });
    expect((await it_.call(tom, path, { reason: 'because' })).status).toBe(400);
    const recorded = await it_.call<HolderView>(tom, path, { reason: 'system-out-of-use' });
    expect(recorded.body).toMatchObject({
      state: 'no-answer-possible',
      noAnswer: { reason: 'system-out-of-use', recordedBy: 'tom' },
    });
    expect((await completed(requestId)).counts).toMatchObject({ settled: 4 });
    expect(await it_.call(bea, `/collections/${requestId}/holders/erp/ask-again`, {})).toMatchObject({
      status: 409,
      body: { code: 'collection.not-open' },
    });
  }, 60_000);

  it('P12: only who searches sees for whom, from identity at that moment, and each look is logged', async () => {
    const subjectId = somebody('R7007');
    const requestId = await it_.collect([subjectId]);
    const task = await taskOf(requestId, 'drive-living');
    const path = `/search-tasks/${task}`;
    expect(await it_.call(bea, path)).toMatchObject({
      status: 403,
      body: { code: 'search-task.of-somebody-else' },
    });
    const seen = await it_.call<SearchTaskWithTerms>(sanne, path);
    expect(seen.body.terms).toEqual(
      expect.arrayContaining([
        { kind: 'name', value: 'K. Kwisteldam' },
        { kind: 'relation-code', value: 'R7007' },
        { kind: 'email', value: 'kwisteldam@voorbeeld.example' },
      ]),
    );
    const views = await it_.test.store.collection('views').countDocuments({});
    expect((await it_.call(pim, path)).status).toBe(200);
    expect(await it_.test.store.collection('views').countDocuments({})).toBe(views + 1);

    const list = await it_.call<{ items: object[] }>(bea, `/search-tasks?requestId=${requestId}&limit=100`);
    expect(list.body.items).toHaveLength(3);
    expect(JSON.stringify(list.body)).not.toMatch(/Kwisteldam|R7007|sub_/);
    const mine = await it_.call<{ items: { place: string }[] }>(
      sanne,
      `/search-tasks?mine=true&requestId=${requestId}`,
    );
    expect(mine.body.items.map(({ place }) => place).sort()).toEqual([
      'Netwerkschijf Wonen en leefbaarheid',
      'Papieren archief',
    ]);
    expect((await it_.call(sanne, `${path}/handover`, { to: 'bea' })).body).toMatchObject({
      assignedTo: 'bea',
      mine: false,
    });
    expect((await it_.call(bea, path)).status).toBe(200);
  }, 60_000);

  it('P13, P17: what is found rests sealed, is read by requests alone, and a later answer is a supplement', async () => {
    const requestId = await it_.collect([somebody()]);
    const task = await taskOf(requestId, 'drive-living');
    const answer = (title: string) => ({
      outcome: 'found',
      items: [
        {
          category: 'correspondence',
          title,
          note: 'Staat in map Zilvervos',
          recordedOn: '2025-11-02',
          aboutOthers: true,
          file: { name: 'zilvervos.pdf', mediaType: 'application/pdf', content: pdf.toString('base64') },
        },
      ],
    });
    const path = `/search-tasks/${task}/answer`;
    expect((await it_.call(sanne, path, answer('Brief Zilvervos'))).status).toBe(200);
    expect((await it_.call(sanne, path, answer('Brief Zilvervos'))).body).toMatchObject({
      answers: [{ items: 1 }],
    });
    expect((await it_.call(sanne, path, answer('Nog een brief Zilvervos'))).status).toBe(200);
    const { answers } = await eventually(async () => {
      const holder = await it_.holderIs(requestId, 'drive-living', 'answered');
      return holder.answers.length === 2 ? holder : `${holder.answers.length} answers`;
    });
    expect(answers.map(({ supplement }) => supplement)).toEqual([false, true]);

    const refs = answers.map(({ answerRef }) => answerRef!);
    const { items } = await readAll(refs, 1);
    expect(items.map(({ label, answerRef }) => [label.nl, answerRef])).toEqual([
      ['Brief Zilvervos', refs[0]],
      ['Nog een brief Zilvervos', refs[1]],
    ]);
    const [first] = items;
    expect(first).toMatchObject({ holder: 'drive-living', aboutOthers: true, recordedOn: '2025-11-02' });
    const asked = { ref: refs[0], documentId: first?.document?.documentId };
    const document = await it_.call(requestsService, '/answers/documents/read', asked);
    expect(document.bytes.equals(pdf)).toBe(true);
    for (const who of [pim, { service: 'identity' }])
      expect((await it_.call(who, '/answers/read', { refs })).status).toBe(403);
    expect((await it_.call(requestsService, '/answers/read', { refs: ['ans_00000000'] })).body).toMatchObject(
      {
        code: 'answer.not-found',
      },
    );
    for (const name of ['answers', 'answer-pages', 'collections', 'search-tasks', 'due', 'due_done']) {
      const all = JSON.stringify(await it_.test.store.collection(name).find().toArray());
      expect(all).not.toMatch(/Zilvervos|Kwisteldam/i);
    }
    expect(it_.lines.all).not.toMatch(/Zilvervos|Kwisteldam/i);
  }, 60_000);

  it('P16: words with a BSN and files of another kind are refused without repeating them', async () => {
    const requestId = await it_.collect([somebody()]);
    const path = `/search-tasks/${await taskOf(requestId, 'drive-living')}/answer`;
    const send = async (item: object) =>
      (
        await it_.call(sanne, path, {
          outcome: 'found',
          items: [{ category: 'correspondence', title: 'x', ...item }],
        })
      ).body;
    const bsn = await send({ note: 'BSN 123456782' });
    expect(bsn).toMatchObject({ code: 'free-text.holds-a-bsn', field: 'items[0].note' });
    expect(JSON.stringify(bsn)).not.toContain('123456782');
    expect(
      await send({ file: { name: 'a.pdf', mediaType: 'application/pdf', content: 'TVo=' } }),
    ).toMatchObject({
      code: 'file.content-differs',
    });
    expect(await send({ bsn: '123456782' })).toMatchObject({ code: 'input.invalid' });
  }, 60_000);

  it('P15: answers are destroyed with the package, keys too; the reference stays', async () => {
    const requestId = await it_.collect([somebody()]);
    const task = await taskOf(requestId, 'drive-living');
    const file = { name: 'a.pdf', mediaType: 'application/pdf', content: pdf.toString('base64') };
    const items = [{ category: 'correspondence', title: 'Brief', file }];
    await it_.call(sanne, `/search-tasks/${task}/answer`, { outcome: 'found', items });
    const { answers } = await it_.holderIs(requestId, 'drive-living', 'answered');
    const ref = answers[0]!.answerRef!;
    const before = await readAll([ref]);
    const { documentId } = before.items[0]!.document!;
    const sentAt = new Date().toISOString();
    const fetchableUntil = new Date(Date.now() + 14 * 86_400_000).toISOString();
    await it_.say(AnswerSentV1, requestId, {
      requestId,
      round: 1,
      delivery: 'email',
      sentAt,
      fetchableUntil,
    });
    const due = it_.test.store.collection<{ _id: string }>('due');
    const id = `col_${requestId.slice(4)}:destroy:${sentAt}`;
    await eventually(async () => ((await due.countDocuments({ _id: id })) ? true : 'not planned'));
    expect((await readAll([ref])).status).toBe(200);

    it_.clock.now = () => new Date(Date.now() + 14 * 86_400_000 + 60_000);
    await eventually(async () => {
      const { destroyed } = (await it_.holderIs(requestId, 'drive-living', 'answered')).answers[0]!;
      return destroyed ? true : 'still there';
    });
    expect(await readAll([ref])).toMatchObject({ status: 410, code: 'answer.destroyed' });
    expect((await it_.call(requestsService, '/answers/documents/read', { ref, documentId })).status).toBe(
      410,
    );
    expect(it_.identity.destroyed).toContainEqual({ record: ref });
    expect(await it_.test.store.collection('answer-pages').countDocuments({ answerRef: ref })).toBe(0);
    expect(
      await it_.test.store.collection<{ _id: string }>('blobs').countDocuments({ _id: documentId }),
    ).toBe(0);
  }, 60_000);

  it('a withdrawn request stops the collection and closes its searches', async () => {
    const requestId = await it_.collect([somebody()]);
    const task = await taskOf(requestId, 'paper-archive');
    const withdrawnAt = new Date().toISOString();
    await it_.say(RequestWithdrawnV1, requestId, { requestId, recordedBy: 'bea', withdrawnAt });
    await eventually(async () => {
      const { status } = await it_.show(requestId);
      return status === 'stopped' ? true : status;
    });
    await eventually(async () => {
      const { body } = await it_.call(sanne, `/search-tasks/${task}`);
      return body['code'] === 'search-task.closed' ? true : 'open';
    });
  }, 60_000);

  it('P17: who lets the last day pass is overdue, and still asked', async () => {
    const requestId = await it_.collect([somebody()]);
    await taskOf(requestId, 'drive-living');
    it_.clock.now = () => new Date(Date.now() + 16 * 86_400_000);
    const late = await it_.holderIs(requestId, 'drive-living', 'overdue');
    expect(late).toMatchObject({
      overdue: true,
      silentForDays: 16,
      canDo: ['ask-again', 'record-no-answer'],
    });
  }, 60_000);

  it('identity away: nothing is lost, and it goes on when it is back', async () => {
    const requestId = await it_.collect([somebody()]);
    const task = await taskOf(requestId, 'drive-living');
    it_.identity.away = true;
    expect((await it_.call(sanne, `/search-tasks/${task}`)).status).toBe(503);
    it_.identity.away = false;
    await eventually(async () => {
      const { status } = await it_.call(sanne, `/search-tasks/${task}`);
      return status === 200 ? true : `answers ${status}`;
    });
  }, 60_000);

  it('P10: tells services who received what, by name and on which paper', async () => {
    const subjectId = somebody();
    const share = async (recipient: string, sharedAt: string) => {
      const shareId = newId('shr');
      const people = [{ subjectId, role: 'tenant' as const }];
      const told = {
        shareId,
        system: 'erp',
        recipient,
        categories: ['contact'],
        purpose: 'maintenance',
        sharedAt,
        people,
      };
      await it_.say(DisclosureKnownV1, shareId, told);
    };
    await share('Vakwerk Reparaties', '2026-01-14T08:00:00Z');
    await share('Wijkraad Noord', '2026-02-14T08:00:00Z');
    const items = await eventually(async () => {
      const { body } = await it_.call<{ items: Record<string, unknown>[] }>(
        requestsService,
        '/disclosures/read',
        {
          subjectIds: [subjectId],
        },
      );
      return body.items.length === 2 ? body.items : `${body.items.length} shares`;
    });
    const told = items.map(({ recipient, way, agreement }) => ({ recipient, way, agreement }));
    expect(told).toContainEqual({
      recipient: 'Vakwerk Reparaties',
      way: 'processor-agreement',
      agreement: 'vakwerk-2024',
    });
    expect(told).toContainEqual({ recipient: 'Wijkraad Noord', way: 'no-agreement', agreement: undefined });
    expect((await it_.call(pim, '/disclosures/read', { subjectIds: [subjectId] })).status).toBe(403);
  }, 60_000);

  it('shows the directory without where and with what holders are reached', async () => {
    const { status, body } = await it_.call(sanne, '/directory');
    expect(status).toBe(200);
    expect(body['holders']).toContainEqual(expect.objectContaining({ id: 'vakwerk', adapter: 'opendsr' }));
    expect(JSON.stringify(body)).not.toMatch(/VAKWERK_URL|ERP_DATABASE_URL|mapping/);
  });

  it('a request that nothing was asked for is told so', async () => {
    const { status, body } = await it_.call<CollectionView>(bea, '/collections/req_0000000000000000');
    expect([status, (body as unknown as { code: string }).code]).toEqual([404, 'collection.not-found']);
  });
});
