import {
  CheckPassedV1,
  CollectionCompletedV1,
  CollectionStartedV1,
  HolderAnsweredV1,
  PackageFetchedV1,
  PersonalDataViewedV1,
  RequestReceivedV1,
  topics,
  type DeliveryChannel,
} from '@huisrecht/contracts';
import { eventually, readTopics } from '@huisrecht/eventing/testing';
import { randomUUID } from 'node:crypto';
import { verifyManifest, type SignedManifest } from './manifest/manifest.js';
import type { PackageContent } from './package/content.js';
import { BuildAnswer } from './prepare-answer/build-answer.handler.js';
import { MailAnswer } from './send-answer/mail-answer.handler.js';
import type { RequestView } from './see-requests/request-view.js';
import { mixedItem, ownItem } from './testing/directory.js';
import { RequestsUnderTest, type Answer } from './testing/requests-under-test.js';

const clerk = { id: 'bea', roles: ['clerk'] };
const officer = { id: 'olga', roles: ['privacy-officer'] };
const DAY = 86_400_000;
/** A planted name: it may be in letters and packages, and nowhere else. */
const NAME = 'Kwisteldam-Żółć';

describe('a request on the real broker and store', () => {
  let test: RequestsUnderTest;
  let reader: Awaited<ReturnType<typeof readTopics>>;
  const run = randomUUID().slice(0, 8);
  const subjectId = `sub_${run}00000000`;

  beforeAll(async () => {
    test = await RequestsUnderTest.start();
    reader = await readTopics((process.env['KAFKA_BROKERS'] ?? '').split(','), [
      topics.requests.name,
      topics.views.name,
    ]);
    test.neighbours.documents.set('doc_00000001', Buffer.from('%PDF-1.4 een melding'));
    test.neighbours.documents.set('doc_00000002', Buffer.from('%PDF-1.4 een contract'));
  }, 120_000);
  afterAll(async () => {
    await reader.close();
    await test.close();
  }, 60_000);
  beforeEach(() => {
    test.ahead = 0;
  });

  const receivedAt = new Date(Date.now() - 2 * DAY).toISOString().slice(0, 10);
  const intake = (over: object = {}, key: string = randomUUID()): Promise<Answer<RequestView>> =>
    test.call<RequestView>('/requests', {
      as: clerk,
      body: { subjectId, lines: [{ right: 'access' }], channel: 'letter', receivedAt, ...over },
      headers: { 'idempotency-key': key },
    });
  const see = async (id: string) => (await test.call<RequestView>(`/requests/${id}`, { as: officer })).body;
  const until = (id: string, ...statuses: string[]) =>
    eventually(async () => {
      const request = await see(id);
      return statuses.includes(request.status)
        ? request
        : `it is ${request.status}, not ${statuses.join(' or ')}`;
    });
  const collection = (requestId: string) => ({ collectionId: requestId.replace('req_', 'col_'), requestId });

  const identified = async (id: string, delivery: DeliveryChannel, ...holders: string[]) => {
    test.neighbours.delivery = {
      basis: 'confirmed',
      channel: delivery,
      name: { initials: 'A.', lastName: NAME },
      ...(delivery === 'email' && { email: `a.${run}@voorbeeld.example` }),
      address: { street: 'Kwistelpad', houseNumber: '3', postalCode: '1693 AB', city: 'Wervershoof' },
    };
    await test.say(CheckPassedV1, {
      ...{
        checkId: id.replace('req_', 'chk_'),
        requestId: id,
        subjectId,
        way: 'counter',
        document: 'passport',
      },
      ...{ subjectIds: [subjectId], delivery, checkedBy: 'bea', checkedAt: new Date().toISOString() },
    });
    await until(id, 'collecting');
    await test.say(CollectionStartedV1, {
      ...{ ...collection(id), subjectIds: [subjectId], right: 'access' },
      ...{ submittedAt: new Date().toISOString(), startedAt: new Date().toISOString() },
      holders: holders.map((holder) => ({
        holder,
        name: `De ${holder}`,
        adapter: 'sql' as const,
        answerBy: '2030-01-01',
      })),
    });
    await eventually(async () => ((await see(id)).holders.length > 0 ? true : 'no holders yet'));
  };

  const answered = async (id: string, holder: string, found = true) => {
    const answerRef = `ans_${randomUUID()}`;
    if (found) {
      const contract = { ...mixedItem.document!, documentId: 'doc_00000002', name: 'contract.pdf' };
      const items = [{ ...ownItem, document: contract }, mixedItem].map((item) => ({
        ...item,
        answerRef,
        holder,
        itemId: `itm_${randomUUID()}`,
      }));
      test.neighbours.answers.set(answerRef, items);
    }
    await test.say(HolderAnsweredV1, {
      ...{ ...collection(id), holder, outcome: found ? 'found' : 'nothing-found', items: found ? 2 : 0 },
      ...(found && { answerRef }),
      answeredAt: new Date().toISOString(),
    });
  };

  const review = (id: string) =>
    test.call<{ revision: number; categories: { items: { itemId: string; aboutOthers: boolean }[] }[] }>(
      `/requests/${id}/review`,
      { as: officer },
    );

  /** Gives all but what is about others, which is given blacked out. */
  const decide = async (id: string, over: object = {}, withoutAnswerOf: string[] = []) => {
    const { body, headers } = await review(id);
    const items = body.categories.flatMap((category) => category.items);
    return test.call<RequestView>(`/requests/${id}/decision`, {
      as: officer,
      body: {
        ...{
          outcome: 'partly',
          motivation: 'De melder is zwart gemaakt, de rest gaat over u.',
          withoutAnswerOf,
        },
        items: items
          .filter(({ aboutOthers }) => aboutOthers)
          .map(({ itemId }) => ({ itemId, choice: 'give' })),
        ...over,
      },
      headers: { 'if-match': headers.get('etag') ?? '', 'idempotency-key': randomUUID() },
    });
  };

  /** A request that is ready to be decided. */
  const inReview = async (delivery: DeliveryChannel): Promise<string> => {
    const { id } = (await intake()).body;
    await identified(id, delivery, 'erp', 'repairs');
    await answered(id, 'erp');
    await answered(id, 'repairs', false);
    await test.say(CollectionCompletedV1, { ...collection(id), completedAt: new Date().toISOString() });
    await until(id, 'in-review');
    return id;
  };
  const packageIdOf = async (id: string) => (await see(id)).rounds.at(-1)?.prepared?.package.packageId ?? '';

  it('P23: is taken in once per key, and said by its number', async () => {
    const key = randomUUID();
    const first = await intake({}, key);
    expect(first.status).toBe(201);
    expect(first.headers.get('etag')).toBe('"v1"');
    expect((await intake({}, key)).body.id).toBe(first.body.id);
    expect((await intake({ channel: 'phone' }, key)).body).toMatchObject({
      code: 'request.key-used-differently',
    });
    const typed = first.body.number.toLowerCase().replaceAll('-', '');
    const found = await test.call<{ items: RequestView[] }>(`/requests?number=${typed}`, { as: clerk });
    expect(found.body.items.map(({ id }) => id)).toEqual([first.body.id]);
    await eventually(
      async () =>
        reader.seen.some(
          ({ key: k, headers }) => k === first.body.id && headers['ce_type'] === RequestReceivedV1.type,
        ) || 'not published yet',
    );
  });

  it('P23: needs no right and no reason; P16: and takes no BSN but in the own words of the person', async () => {
    const without = await intake({ lines: undefined });
    expect(without.body).toMatchObject({ right: 'access', lines: [{ given: false }], reasonGiven: false });
    expect((await intake({ reason: 'haar BSN is 111222333' })).body).toMatchObject({
      code: 'free-text.holds-a-bsn',
      field: 'reason',
    });
    expect((await intake({ reason: 'nummer 111222333' })).body).toMatchObject({
      code: 'free-text.may-hold-a-bsn',
    });
    expect((await intake({ reason: 'nummer 111222333', confirmNoBsn: true })).status).toBe(201);
    const own = await intake({ ownWords: 'Mijn BSN is 111222333, stuur mij alles.' });
    const words = await test.call(`/requests/${own.body.id}/words`, { as: clerk });
    expect(words.body).toEqual({ ownWords: 'Mijn BSN is █████████, stuur mij alles.' });
  });

  it('P24: refuses a receipt in the future and unknown fields, without echoing them', async () => {
    const tomorrow = new Date(Date.now() + DAY).toISOString();
    expect((await intake({ receivedAt: tomorrow })).body).toMatchObject({
      status: 422,
      code: 'receipt.in-the-future',
    });
    const unknown = await intake({ [NAME]: NAME });
    expect(unknown.status).toBe(400);
    expect(unknown.text).not.toContain(NAME);
    expect((await test.call('/requests', { as: officer, body: {} })).body).toMatchObject({
      code: 'idempotency-key.missing',
    });
    expect((await test.call('/requests')).status).toBe(401);
    expect((await test.call('/requests', { as: { id: 'x', roles: ['ops'] } })).status).toBe(403);
  });

  it('P24: lists by promise, pages without gaps, and narrows', async () => {
    const owner = { id: `owner-${run}`, roles: ['clerk'] };
    for (const days of [40, 3, 20]) {
      const at = new Date(Date.now() - days * DAY).toISOString();
      const body = { subjectId, channel: 'email', receivedAt: at };
      await test.call('/requests', { as: owner, body, headers: { 'idempotency-key': randomUUID() } });
    }
    type Rows = { items: RequestView[]; next?: string };
    const page = (query: string) => test.call<Rows>(`/requests?owner=${owner.id}&${query}`, { as: clerk });
    const first = (await page('limit=2')).body;
    const second = (await page(`limit=2&after=${first.next ?? ''}`)).body;
    const days = [...first.items, ...second.items].map(({ clocks }) => clocks.promise.daysLeft);
    expect(days).toEqual([...days].sort((a, b) => a - b));
    expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, undefined]);
    expect((await page('overdue=true')).body.items.map(({ clocks }) => clocks.overdue)).toEqual([true]);
    expect((await page('dueWithin=10')).body.items).toHaveLength(2);
    expect((await page('status=closed,withdrawn')).body.items).toEqual([]);
    const told = (await test.call('/metrics')).text
      .split('\n')
      .filter((line) => line.startsWith('requests_unanswered{'));
    expect(told.find((line) => line.includes('promise-passed'))).toMatch(/ [1-9]\d*$/);
    expect((await page('after=nonsense')).status).toBe(400);
    expect((await page('status=nonsense')).status).toBe(400);
  });

  it('P17, P25: goes from letter to answer by mail, is fetched with a code, and closes', async () => {
    const { id, number } = (await intake({ reason: 'Ik wil weten wat u heeft.' })).body;
    expect((await review(id)).body).toMatchObject({ code: 'identity.not-settled' });
    await identified(id, 'email', 'erp', 'repairs');
    await answered(id, 'erp');
    await eventually(async () =>
      (await see(id)).holders.some(({ silent }) => !silent) ? true : 'erp is silent',
    );
    expect((await decide(id)).body).toMatchObject({ code: 'decision.silent-holders-not-named' });
    expect((await decide(id, {}, ['repairs'])).body.status).toBe('decided');

    const mail = await eventually(
      async () => test.mail.mails.find(({ to }) => to === `a.${run}@voorbeeld.example`) ?? 'no mail yet',
    );
    expect(mail.raw).toMatch(/^Subject: Bericht van Helpt Elkander$/m);
    expect(mail.raw).toMatch(/filename=brief\.pdf/);
    expect(mail.raw.split('Content-Type: application/pdf')[0]).not.toMatch(/AVG|inzage|verzoek/i);
    await until(id, 'answered');
    expect((await see(id)).nextStep.code).toBe('give-the-code');

    const packageId = await packageIdOf(id);
    expect(
      (await test.call(`/requests/${id}/package-code`, { as: clerk, body: { way: 'email' } })).status,
    ).toBe(400);
    const { code } = (
      await test.call<{ code: string }>(`/requests/${id}/package-code`, { as: clerk, body: { way: 'phone' } })
    ).body;
    const page = await test.call(`/packages/${packageId}`);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    type Fetched = {
      package: PackageContent;
      manifest: SignedManifest;
      fetchesLeft: number;
      documents: { base64: string }[];
    };
    const fetched = await test.call<Fetched>(`/packages/${packageId}/fetch`, { body: { code } });
    expect(fetched.body).toMatchObject({ fetchesLeft: 4, package: { number, outcome: 'partly' } });
    expect(fetched.text).not.toContain('Geheimhout');
    expect(fetched.body.documents.map(({ base64 }) => Buffer.from(base64, 'base64').toString())).toEqual([
      '%PDF-1.4 een contract',
    ]);

    const key = (await test.call('/.well-known/huisrecht-signing-key')).body;
    expect(verifyManifest(fetched.body.manifest, key, fetched.body.package)).toEqual({
      valid: true,
      faults: [],
    });
    const manifest = (await test.call<SignedManifest>(`/requests/${id}/manifest`, { as: officer })).body;
    expect(manifest.manifest.holders).toMatchObject([
      { holder: 'erp', silent: false },
      { holder: 'repairs', silent: true },
    ]);

    expect((await see(id)).nextStep.code).toBe('chase-silent-holders');
    await answered(id, 'repairs', false);
    await test.say(CollectionCompletedV1, { ...collection(id), completedAt: new Date().toISOString() });
    await until(id, 'closed');
    await eventually(
      async () =>
        reader.seen.some(({ headers, key: k }) => k === id && headers['ce_type'] === PackageFetchedV1.type) ||
        'not told yet',
    );
    await eventually(async () => {
      const actors = reader.seen
        .filter(({ headers }) => headers['ce_type'] === PersonalDataViewedV1.type)
        .map(({ value }) => JSON.parse(value) as PersonalDataViewedV1)
        .filter(({ requestId }) => requestId === id)
        .map(({ actor }) => actor);
      return (actors.includes('public') && actors.includes('olga')) || `seen by ${actors.join()}`;
    });
  }, 60_000);

  it('P17, P26: opens as a page without a script, at most five times, not with wrong codes, nor for who may not have it any more', async () => {
    const id = await inReview('email');
    expect((await decide(id)).body).toMatchObject({ status: 'decided' });
    await until(id, 'answered');
    const packageId = await packageIdOf(id);
    const issue = async () =>
      (
        await test.call<{ code: string }>(`/requests/${id}/package-code`, {
          as: clerk,
          body: { way: 'counter' },
        })
      ).body.code;
    const form = (code: string, accept = 'text/html') =>
      test.call(`/packages/${packageId}/fetch`, {
        body: new URLSearchParams({ code }).toString(),
        headers: { accept, 'content-type': 'application/x-www-form-urlencoded' },
      });
    const first = await issue();
    const code = await issue();
    expect((await form(first)).status).toBe(403);
    const page = await form(code);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.text).toContain('Huur per maand');
    expect(page.text).not.toContain('Geheimhout');
    expect((await form(code, 'application/pdf')).text.startsWith('%PDF')).toBe(true);

    test.neighbours.mayHandOut = { allowed: false, because: 'turned-16' };
    expect((await form(code, 'application/json')).body).toMatchObject({ code: 'package.not-now' });
    expect(JSON.stringify((await form(code, 'application/json')).body)).not.toContain('16');
    const printed = await test.call(`/requests/${id}/package.pdf`, { as: clerk });
    expect([printed.status, printed.body['code']]).toEqual([409, 'answer.not-handed-out']);
    test.neighbours.mayHandOut = { allowed: true };

    for (let i = 0; i < 5; i++) expect((await test.call(`/packages/${packageId}`)).status).toBe(200);
    for (let i = 0; i < 3; i++) expect((await form(code)).status).toBe(200);
    expect((await form(code)).status).toBe(410);

    for (let i = 0; i < 4; i++) await form('WRONG-CODE');
    const locked = await form(code, 'application/json');
    expect([locked.status, locked.body['code']]).toEqual([429, 'package.locked']);
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(60);
    const unknown = await test.call('/packages/pkg_00000000000000000000/fetch', { body: { code } });
    expect([unknown.status, unknown.body['code']]).toEqual([403, 'package.code-does-not-open']);
  }, 90_000);

  it('P17, P26: is kept from who may not have it any more, and destroyed after its period, key and content', async () => {
    const id = await inReview('post');
    expect((await decide(id)).body).toMatchObject({ status: 'decided' });
    await eventually(async () => (await packageIdOf(id)) !== '' || 'not made yet');
    const packageId = await packageIdOf(id);
    const letterId = packageId.replace(/^pkg_/, 'let_');
    const letterIds = [letterId];
    test.neighbours.mayHandOut = { allowed: false, because: 'authority-ended' };
    for (const [path, body] of [
      [`/requests/${id}/letter.pdf`, undefined],
      [`/requests/${id}/handover`, { delivery: 'post' }],
      ['/print-queue/print', { letterIds }],
      [`/print-queue/${letterId}/posted`, {}],
    ] as const) {
      const kept = await test.call(path, { as: clerk, ...(body && { body }) });
      expect([path, kept.status, kept.body['code']]).toEqual([path, 409, 'answer.not-handed-out']);
    }
    expect((await see(id)).status).toBe('decided');
    test.neighbours.mayHandOut = { allowed: true };
    const home = test.neighbours.delivery;
    test.neighbours.delivery = { basis: 'confirmed', channel: 'counter', lapsed: true };
    for (const [path, body] of [
      [`/requests/${id}/handover`, { delivery: 'post' }],
      ['/print-queue/print', { letterIds }],
      [`/print-queue/${letterId}/posted`, {}],
    ] as const) {
      const left = await test.call(path, { as: clerk, body });
      expect([path, left.status, left.body['code']]).toEqual([path, 409, 'answer.not-handed-out']);
    }
    test.neighbours.delivery = home;
    const letter = await test.call(`/requests/${id}/letter.pdf`, { as: clerk });
    expect(letter.headers.get('content-disposition')).toBe('inline; filename="brief.pdf"');
    expect((await test.call(`/requests/${id}/package.pdf`, { as: clerk })).text.startsWith('%PDF')).toBe(
      true,
    );
    expect((await test.call('/print-queue/print', { as: clerk, body: { letterIds } })).status).toBe(200);
    const sent = await test.call<RequestView>(`/requests/${id}/handover`, {
      as: clerk,
      body: { delivery: 'post', packageToo: true },
    });
    expect(sent.body.status).toBe('closed');
    const store = test.store.store.collection('blobs');
    expect(await store.countDocuments({ _id: `${packageId}:content` as never })).toBe(1);
    test.ahead = 15 * DAY;
    await eventually(async () => test.neighbours.destroyed.includes(packageId) || 'key lives');
    await eventually(
      async () => (await see(id)).rounds[0]?.prepared?.package.destroyedAt !== undefined || 'not told yet',
    );
    expect(await store.countDocuments({ _id: `${packageId}:content` as never })).toBe(0);
    expect((await test.call(`/requests/${id}/package.pdf`, { as: clerk })).body).toMatchObject({
      code: 'package.gone',
    });
    expect((await test.call(`/requests/${id}/letter.pdf`, { as: clerk })).status).toBe(200);
  }, 60_000);

  it('P17: sends a supplement when a holder answers after our answer', async () => {
    const id = await inReview('post');
    expect((await decide(id)).body).toMatchObject({ status: 'decided' });
    await eventually(async () => (await packageIdOf(id)) !== '' || 'not made yet');
    await test.call(`/requests/${id}/handover`, { as: clerk, body: { delivery: 'post' } });
    await until(id, 'closed');
    await answered(id, 'repairs');
    await until(id, 'in-review');
    expect((await decide(id)).body.rounds).toHaveLength(2);
    await eventually(async () => (await see(id)).rounds[1]?.prepared !== undefined || 'no supplement yet');
    expect((await see(id)).nextStep.code).toBe('post-the-answer');
  }, 60_000);

  it('P5: a decision needs what was seen, a human and another colleague, and is taken once', async () => {
    const id = await inReview('post');
    const { headers } = await review(id);
    const decision = { outcome: 'granted', motivation: 'Alles gaat over de vrager.', items: [] };
    const post = (as: { id: string; roles: string[] }, more: object, sent: Record<string, string>) =>
      test.call(`/requests/${id}/decision`, {
        as,
        body: { ...decision, ...more },
        headers: { 'idempotency-key': 'key-of-the-test', ...sent },
      });
    const ifMatch = { 'if-match': headers.get('etag') ?? '' };
    expect((await post(officer, {}, {})).body).toMatchObject({ code: 'if-match.missing' });
    expect((await post(officer, {}, { 'if-match': '"v1"' })).body).toMatchObject({ code: 'version.changed' });
    expect((await post(clerk, {}, ifMatch)).status).toBe(403);
    expect((await post({ id: 'bea', roles: ['team-lead'] }, {}, ifMatch)).body).toMatchObject({
      code: 'decision.by-who-checked-identity',
    });
    expect((await post({ id: 'f', roles: ['fg', 'privacy-officer'] }, {}, ifMatch)).body).toMatchObject({
      code: 'decision.not-by-the-fg',
    });
    expect((await post(officer, {}, ifMatch)).body).toMatchObject({
      code: 'decision.outcome-does-not-fit',
      field: 'outcome',
    });
    const refusal = { outcome: 'refused', ground: 'excessive' };
    expect((await post(officer, refusal, ifMatch)).body).toMatchObject({ status: 'decided' });
    expect((await post(officer, refusal, ifMatch)).status).toBe(200);
    expect((await post(officer, { ...refusal, motivation: 'Toch anders bedacht.' }, ifMatch)).status).toBe(
      409,
    );
    await eventually(async () => (await see(id)).rounds[0]?.prepared !== undefined || 'no answer yet');
    expect((await see(id)).rounds[0]?.prepared?.package.hasContent).toBe(false);
  }, 60_000);

  it('P24: writes that we do not know who asks when nobody comes, and takes it up again', async () => {
    const { id } = (await intake()).body;
    await eventually(async () => {
      const { matchedCount } = await test.store.store
        .collection('due')
        .updateOne({ _id: `${id}:no-show:0` as never }, { $set: { at: new Date() } });
      return matchedCount === 1 || 'its time is not written down yet';
    });
    expect((await until(id, 'could-not-identify')).nextStep.code).toBe('send-could-not-identify');
    test.neighbours.delivery = {
      basis: 'known-before',
      channel: 'post',
      name: { initials: 'A.', lastName: NAME },
    };
    const letter = await test.call(`/requests/${id}/letter.pdf`, { as: clerk });
    expect(letter.text.startsWith('%PDF')).toBe(true);
    const body = { letter: 'could-not-identify', delivery: 'post' };
    expect(
      (await test.call<RequestView>(`/requests/${id}/handover`, { as: clerk, body })).body.nextStep.code,
    ).toBe('wait-for-the-person');
    const again = await test.call<RequestView>(`/requests/${id}/reopen`, { as: clerk, body: {} });
    expect(again.body).toMatchObject({ status: 'awaiting-identity', reopened: 1 });
    expect(again.body.receivedAt.slice(0, 10) <= receivedAt).toBe(true);
    expect(
      (await test.call<RequestView>(`/requests/${id}/withdraw`, { as: clerk, body: {} })).body.status,
    ).toBe('withdrawn');
  }, 60_000);

  it('waits for a mail server and for neighbours that are away, and the letter keeps its Message-ID', async () => {
    const id = await inReview('email');
    test.neighbours.away.add('/directory');
    expect((await review(id)).status).toBe(503);
    test.neighbours.away.clear();
    test.mail.away = true;
    const before = test.mail.mails.length;
    await eventually(async () => ((await review(id)).status === 200 ? true : 'circuit is open'));
    expect((await decide(id)).body).toMatchObject({ status: 'decided' });
    await eventually(async () => (await packageIdOf(id)) !== '' || 'not made yet');
    await eventually(async () => {
      const due = await test.store.store.collection('due').findOne({ _id: `${id}:send:1` as never });
      return Number(due?.['attempts']) > 0 || 'not tried yet';
    });
    test.mail.away = false;
    await test.store.store.collection('due').updateMany({}, { $min: { at: new Date() } });
    await until(id, 'answered');
    const sent = test.mail.mails.slice(before);
    expect(sent.map(({ raw }) => /^Message-ID:\s+(<[^>]*>)/im.exec(raw)?.[1])).toEqual([
      `<${id.replace('_', '.')}.send.1@helpt-elkander.example>`,
    ]);
  }, 90_000);

  it('makes and records an answer once, however many build and mail it at the same time', async () => {
    const id = await inReview('email');
    const before = test.mail.mails.length;
    expect((await decide(id)).body).toMatchObject({ status: 'decided' });
    const signal = new AbortController().signal;
    const work = (name: string) => ({ id: `${id}:${name}:1`, data: { requestId: id, round: 1 } }) as never;
    await Promise.all([1, 2, 3].map(() => test.get(BuildAnswer).handle(work('build'), signal)));
    await Promise.allSettled([1, 2, 3].map(() => test.get(MailAnswer).handle(work('send'), signal)));
    const request = await until(id, 'answered');
    expect(request.timeline.filter(({ what }) => what === 'prepared' || what === 'answer-sent')).toHaveLength(
      2,
    );
    const packageId = await packageIdOf(id);
    await eventually(async () => {
      const made = await test.store.store.collection('packages').find({ requestId: id }).toArray();
      const ids = made.map(({ _id }) => String(_id));
      return (ids.length === 1 && ids[0] === packageId) || `there are ${ids.length} packages`;
    });
    const messageIds = test.mail.mails
      .slice(before)
      .map(({ raw }) => /^Message-ID:\s+(<[^>]*>)/im.exec(raw)?.[1]);
    expect(new Set(messageIds).size).toBe(1);
  }, 60_000);

  it('P13: keeps names out of topics, logs and the store in clear', async () => {
    const personal = [NAME, 'Kwistelpad', 'Geheimhout', `a.${run}@`, '612,40', 'Ik wil weten'];
    const clear = [test.lines.all, JSON.stringify(reader.seen)];
    for (const name of await test.store.store.db.listCollections().toArray()) {
      clear.push(JSON.stringify(await test.store.store.collection(name.name).find({}).toArray()));
    }
    expect(clear.every((text) => text.length > 1)).toBe(true);
    for (const one of personal) expect(clear.some((text) => text.includes(one))).toBe(false);
  });
});
