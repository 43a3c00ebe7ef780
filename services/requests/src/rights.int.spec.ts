import {
  CheckPassedV1,
  CollectionCompletedV1,
  CollectionStartedV1,
  HolderAnsweredV1,
  OrderCompletedV1,
  OrderStartedV1,
  PartyAnsweredV1,
  RetentionViewGivenV1,
  topics,
} from '@huisrecht/contracts';
import { eventually, readTopics } from '@huisrecht/eventing/testing';
import { randomUUID } from 'node:crypto';
import type { SignedManifest } from './manifest/manifest.js';
import type { RequestView } from './see-requests/request-view.js';
import { ownItem } from './testing/directory.js';
import { RequestsUnderTest, type Answer } from './testing/requests-under-test.js';

const clerk = { id: 'bea', roles: ['clerk'] };
const officer = { id: 'olga', roles: ['privacy-officer'] };
const lead = { id: 'leo', roles: ['team-lead'] };
const fg = { id: 'fleur', roles: ['fg'] };
const DAY = 86_400_000;
/** A planted name and value: they may be in letters and sealed files, and nowhere else. */
const NAME = 'Kwisteldam-Żółć';
const INITIALS = 'Q.W.X.Y.Z.';
const noPrivateTies = true;

describe('P18: the rights, over HTTP and Kafka', () => {
  let test: RequestsUnderTest;
  let reader: Awaited<ReturnType<typeof readTopics>>;
  const run = randomUUID().slice(0, 8);
  let subjectId = '';

  beforeAll(async () => {
    test = await RequestsUnderTest.start();
    const brokers = (process.env['KAFKA_BROKERS'] ?? '').split(',');
    reader = await readTopics(brokers, [topics.requests.name]);
  }, 120_000);
  afterAll(async () => {
    await reader.close();
    await test.close();
  }, 60_000);
  beforeEach(() => {
    test.ahead = 0;
    subjectId = `sub_${randomUUID()}`;
    test.neighbours.delivery = {
      ...{ basis: 'known-before', channel: 'email', email: `a.${run}@voorbeeld.example` },
      name: { initials: 'A.', lastName: NAME },
    };
  });

  const key = () => ({ 'idempotency-key': randomUUID() });
  const intake = async (lines: object[], over: object = {}): Promise<RequestView> => {
    const receivedAt = new Date(Date.now() - DAY).toISOString().slice(0, 10);
    const body = { subjectId, lines, channel: 'letter', receivedAt, ...over };
    const made = await test.call<RequestView>('/requests', { as: clerk, body, headers: key() });
    expect([made.status, made.text.slice(0, 200)]).toEqual([201, expect.any(String)]);
    return made.body;
  };
  const see = async (id: string) => (await test.call<RequestView>(`/requests/${id}`, { as: officer })).body;
  const until = (id: string, ...statuses: string[]) =>
    eventually(async () => {
      const request = await see(id);
      return statuses.includes(request.status) ? request : `it is ${request.status}, not ${statuses.join()}`;
    });
  const post = <T = RequestView>(id: string, path: string, body: object, as = officer): Promise<Answer<T>> =>
    test.call<T>(`/requests/${id}${path}`, { as, body, headers: key() });
  const decideLine = async (id: string, line: number, over: object = {}): Promise<Answer<RequestView>> => {
    const { revision } = await see(id);
    return test.call<RequestView>(`/requests/${id}/lines/${line}/decision`, {
      as: officer,
      body: { outcome: 'granted', motivation: 'Wij doen wat u vraagt.', noPrivateTies, ...over },
      headers: { ...key(), 'if-match': `"v${revision}"` },
    });
  };
  const identified = (id: string): Promise<void> =>
    test.say(CheckPassedV1, {
      ...{
        checkId: id.replace('req_', 'chk_'),
        requestId: id,
        subjectId,
        way: 'counter',
        document: 'passport',
      },
      ...{
        subjectIds: [subjectId],
        delivery: 'email',
        checkedBy: 'bea',
        checkedAt: new Date().toISOString(),
      },
    });
  const confirmed = (): void => {
    test.neighbours.delivery = { ...test.neighbours.delivery, basis: 'confirmed' };
  };
  const at = () => new Date().toISOString();

  /** Every party of every order says that it is done. */
  const carriedOut = async (id: string): Promise<void> => {
    for (const { orderId, kind, scope, provisional } of (await see(id)).orders) {
      const order = { orderId, requestId: id };
      await test.say(PartyAnsweredV1, { ...order, party: 'vakwerk', outcome: 'done', answeredAt: at() });
      await test.say(OrderStartedV1, {
        ...{ ...order, kind, provisional, subjectIds: [subjectId], startedAt: at(), submittedAt: at() },
        scope: { ...everythingOf(scope) },
        parties: [
          {
            ...{ party: 'vakwerk', name: 'Vakwerk Reparaties BV', role: 'recipient' as const },
            ...{ adapter: 'search-task' as const, answerBy: '2030-01-01' },
          },
        ],
      });
      await test.say(OrderCompletedV1, { ...order, completedAt: at() });
    }
  };
  const everythingOf = ({
    categories,
    fields,
    purposes,
    recordIds,
  }: RequestView['orders'][number]['scope']) => ({
    ...{ categories: [...categories], fields: [...fields] },
    ...{ purposes: [...purposes], recordIds: [...recordIds] },
  });

  it('P22: a stop to direct marketing is decided without identity, ordered at once, told to the contact known before', async () => {
    const { id, status, nextStep } = await intake([
      { right: 'objection', objection: 'direct-marketing', scope: { purposes: ['renting'] } },
    ]);
    expect([status, nextStep.code]).toEqual(['in-review', 'decide-line']);
    const refused = await decideLine(id, 1, {
      outcome: 'refused',
      grounds: ['excessive'],
      necessity: 'Te vaak gevraagd.',
    });
    expect(refused.body).toMatchObject({ code: 'decision.direct-marketing-always-stops' });
    expect((await decideLine(id, 1)).body).toMatchObject({
      status: 'decided',
      orders: [{ kind: 'object', scope: { purposes: ['renting'] } }],
    });
    await until(id, 'answered');
    expect(test.mail.mails.some(({ to }) => to === `a.${run}@voorbeeld.example`)).toBe(true);
    await carriedOut(id);
    const closed = await until(id, 'closed');
    expect(closed.orders).toMatchObject([{ parties: [{ party: 'vakwerk', silent: false }] }]);
  }, 60_000);

  it('P19: one letter, access and a correction: the correction goes out the same day, its values only to processor-sync', async () => {
    confirmed();
    const details = {
      corrections: [{ category: 'tenancy', field: 'initials', before: 'A.', after: INITIALS }],
      statement: 'Mijn BSN is 111222333, dat hoort er niet in.',
    };
    const { id } = await intake([{ right: 'access' }, { right: 'rectification', details }]);
    expect((await decideLine(id, 2)).body).toMatchObject({ code: 'identity.not-settled' });
    const seen = await test.call(`/requests/${id}/lines/2/details`, { as: clerk });
    expect(seen.body).toEqual({ ...details, statement: 'Mijn BSN is █████████, dat hoort er niet in.' });
    await identified(id);
    await until(id, 'collecting');
    const corrections = [{ category: 'tenancy', field: 'initials', after: INITIALS }];
    const phone = [{ category: 'contact', field: 'phone', after: '0612345678' }];
    expect((await decideLine(id, 2, { corrections: phone })).body).toMatchObject({
      code: 'decision.contact-not-confirmed',
    });
    const decided = await decideLine(id, 2, { corrections });
    expect(decided.body).toMatchObject({ status: 'collecting', orders: [{ kind: 'rectify' }] });

    const given = await eventually(
      async () =>
        reader.seen.find(({ key: k, value }) => k === id && value.includes('"contentId"')) ?? 'not given yet',
    );
    const { contentId } = JSON.parse(given.value) as { contentId: string };
    const read = (as: { id: string; roles: string[] }) =>
      test.call('/orders/contents/read', { as, body: { contentIds: [contentId] } });
    expect((await read({ id: 'processor-sync', roles: ['service'] })).body).toEqual({
      items: [{ contentId, corrections: [{ ...corrections[0], before: 'A.' }] }],
    });
    expect((await read({ id: 'identity', roles: ['service'] })).status).toBe(403);
    expect((await read(officer)).status).toBe(403);

    const collection = { collectionId: id.replace('req_', 'col_'), requestId: id };
    const answerRef = `ans_${randomUUID()}`;
    test.neighbours.answers.set(answerRef, [{ ...ownItem, answerRef, itemId: `itm_${randomUUID()}` }]);
    await test.say(CollectionStartedV1, {
      ...{ ...collection, subjectIds: [subjectId], right: 'access', submittedAt: at(), startedAt: at() },
      holders: [{ holder: 'erp', name: 'De ERP', adapter: 'sql', answerBy: '2030-01-01' }],
    });
    await test.say(HolderAnsweredV1, {
      ...{ ...collection, holder: 'erp', outcome: 'found', items: 1, answerRef, answeredAt: at() },
    });
    await test.say(CollectionCompletedV1, { ...collection, completedAt: at() });
    const { revision } = await until(id, 'in-review');
    await carriedOut(id);
    const review = await test.call<RequestView>(`/requests/${id}/decision`, {
      as: officer,
      body: { outcome: 'granted', motivation: 'Alles gaat over de vrager zelf.' },
      headers: { ...key(), 'if-match': `"v${revision}"` },
    });
    expect(review.body).toMatchObject({ status: 'decided' });
    await until(id, 'answered');
    const { manifest } = (await test.call<SignedManifest>(`/requests/${id}/manifest`, { as: officer })).body;
    expect(manifest).toMatchObject({
      outcome: 'granted',
      lines: [{ right: 'access' }, { right: 'rectification', outcome: 'granted' }],
      orders: [{ kind: 'rectify', parties: [{ party: 'vakwerk', silent: false }] }],
    });
  }, 90_000);

  it('P20: an erasure is decided over what retention says, for a part, with its ground; the rest is kept six weeks', async () => {
    confirmed();
    const { id } = await intake([{ right: 'erasure' }]);
    await identified(id);
    const asked = await until(id, 'in-review');
    expect(asked.retentionViews).toHaveLength(1);
    expect((await decideLine(id, 1)).body).toMatchObject({ code: 'decision.retention-not-known-yet' });
    const item = (nth: number, verdict: 'may-go' | 'must-stay') => ({
      ...{ recordId: `rec_0000000${nth}`, system: 'erp', category: 'tenancy', purpose: 'renting' },
      ...{
        verdict,
        roles: ['tenant' as const],
        ownPartOnly: false,
        rule: 'tenancy-2y',
        ...(verdict === 'must-stay' && { until: '2030-12-31' }),
      },
    });
    await test.say(RetentionViewGivenV1, {
      ...{ viewId: asked.retentionViews[0]?.viewId ?? '', requestId: id, page: 1, pages: 1, givenAt: at() },
      items: [item(1, 'may-go'), item(2, 'must-stay')],
    });
    await eventually(async () => (await see(id)).retentionViews[0]?.notedAt !== undefined || 'not noted yet');
    expect((await decideLine(id, 1)).body).toMatchObject({ code: 'decision.something-must-stay' });
    const partly = {
      ...{ outcome: 'partly', grounds: ['legal-obligation-to-keep'] },
      necessity: 'De belastingwet vraagt dat wij dit bewaren.',
      ...{ granted: { recordIds: ['rec_00000001'] }, refused: { recordIds: ['rec_00000002'] } },
    };
    const tell = await test.call<{
      grounds: { ground: string }[];
      eligibility: unknown[];
      fourEyes: boolean;
    }>(`/requests/${id}/lines/1`, { as: officer });
    expect(tell.body.grounds.map(({ ground }) => ground)).toContain('legal-obligation-to-keep');
    expect(tell.body).toMatchObject({ fourEyes: false, eligibility: [{ open: 'open' }, { open: 'open' }] });
    expect((await decideLine(id, 1, partly)).body).toMatchObject({
      orders: [{ kind: 'erase', scope: { recordIds: ['rec_00000001'] } }],
    });
    const answered = await until(id, 'answered');
    expect(answered.lines).toMatchObject([
      { outcome: 'partly', decided: { refused: { recordIds: ['rec_00000002'] } } },
    ]);
    expect(answered.lines[0]?.courtWindowEndsOn).toMatch(/^\d{4}-/);
  }, 60_000);

  it('P21: a restriction is in force at receipt, is seen by who looks, used in an emergency, and lifts after the person was told', async () => {
    const { id, restrictions } = await intake([
      { right: 'restriction', restrictionCase: 'accuracy-contested', scope: { categories: ['tenancy'] } },
    ]);
    const restrictionId = restrictions[0]?.restrictionId ?? '';
    const inForce = async () =>
      (
        await test.call<{ items: { restrictionId: string; provisional: boolean }[] }>(
          `/restrictions?subjectId=${subjectId}`,
          { as: { id: 'retention', roles: ['service'] } },
        )
      ).body.items;
    expect(await inForce()).toMatchObject([{ restrictionId, provisional: true }]);
    const used = await post<{ useId: string }>(
      id,
      `/restrictions/${restrictionId}/uses`,
      { use: 'emergency', reason: 'Gaslek in de keuken.' },
      clerk,
    );
    expect((await see(id)).nextStep.code).toBe('review-emergency-use');
    const review = `/restrictions/${restrictionId}/uses/${used.body.useId}/review`;
    expect((await post(id, review, { agreed: true })).status).toBe(200);
    const refused = {
      ...{ outcome: 'refused', grounds: ['no-case-for-restriction'] },
      necessity: 'Wij keken het na: het adres klopt.',
    };
    expect((await decideLine(id, 1, refused)).body).toMatchObject({ status: 'decided' });
    await until(id, 'answered');
    const lift = { reason: 'Het adres is nagekeken en klopt.' };
    expect((await post(id, `/restrictions/${restrictionId}/lift`, lift)).body).toMatchObject({
      restrictions: [{ lift: { decidedBy: 'olga' } }],
    });
    expect((await post(id, `/restrictions/${restrictionId}/lift`, lift)).status).toBe(200);
    const letter = { letter: 'restriction-lifts', line: 1 };
    expect((await post(id, '/letters', letter, clerk)).status).toBeLessThan(300);
    await eventually(
      async () =>
        (await see(id)).letters.some((one) => one.letter === 'restriction-lifts' && one.status === 'sent') ||
        'the letter is not out',
    );
    expect(await inForce()).toHaveLength(1);
    test.ahead = 9 * DAY;
    await test.store.store.collection('due').updateMany({}, { $min: { at: new Date() } });
    await eventually(async () => (await inForce()).length === 0 || 'still in force');
    expect((await see(id)).orders.map(({ kind }) => kind)).toEqual(['restrict', 'lift-restriction']);
  }, 90_000);

  it('P5: advice, who stands aside, notes, duplicates and a join', async () => {
    const first = await intake([
      { right: 'erasure' },
      { right: 'withdrawal-of-consent', scope: { purposes: ['renting'] } },
    ]);
    const second = await intake([{ right: 'erasure' }]);
    const { id } = first;
    const same = await test.call<{ items: RequestView[] }>(`/requests/${second.id}/duplicates`, {
      as: clerk,
    });
    expect(same.body.items.map((one) => one.id)).toEqual([id]);
    expect((await post(second.id, '/end', { because: 'joined', into: id }, clerk)).body).toMatchObject({
      status: 'ended',
      ended: { because: 'joined', into: id },
    });
    const advice = { advises: 'refused', words: 'Er was geen toestemming.' };
    expect((await post(id, '/lines/2/advice', advice)).status).toBe(403);
    expect((await post(id, '/lines/2/advice', advice, fg)).status).toBe(201);
    expect((await decideLine(id, 2)).body).toMatchObject({ code: 'decision.against-advice-needs-a-reason' });
    expect((await test.call(`/requests/${id}/advice`, { as: officer })).body).toMatchObject({
      items: [{ advises: 'refused', words: 'Er was geen toestemming.' }],
    });
    await post(id, '/stand-aside', {});
    expect((await decideLine(id, 2)).body).toMatchObject({ code: 'decision.by-who-stood-aside' });
    expect((await post(id, '/comments', { text: 'Zij belde vandaag.' }, clerk)).status).toBe(201);
    const notes = await test.call(`/requests/${id}/comments?limit=10`, { as: lead });
    expect(notes.body).toMatchObject({ items: [{ words: 'Zij belde vandaag.', addedBy: 'bea' }] });
    expect((await post(id, '/owner', { owner: 'leo' }, clerk)).body).toMatchObject({ owner: 'leo' });
    const gone = await post(id, '/lines/1/withdraw', {}, clerk);
    expect(gone.body.lines[0]?.withdrawnAt).toBeDefined();
    const added = await post(id, '/lines', { right: 'restriction' }, clerk);
    expect([added.status, added.body.lines.length]).toEqual([201, 3]);
    expect((await post(id, '/lines', { right: 'erasure', change: 'rectify' }, clerk)).body).toMatchObject({
      code: 'line.field-of-another-right',
    });
    expect((await test.call(`/requests/${id}/lines/99`, { as: officer })).status).toBe(404);
  }, 60_000);

  it('P13: keeps names, values and words out of topics, logs and the store in clear', async () => {
    const personal = [
      NAME,
      INITIALS,
      'Zij belde',
      'Gaslek',
      'geen toestemming',
      `a.${run}@`,
      'het adres klopt',
    ];
    const clear = [test.lines.all, JSON.stringify(reader.seen)];
    for (const name of await test.store.store.db.listCollections().toArray()) {
      clear.push(JSON.stringify(await test.store.store.collection(name.name).find({}).toArray()));
    }
    for (const one of personal) expect([one, clear.some((text) => text.includes(one))]).toEqual([one, false]);
  });
});
