import {
  DisclosureKnownV1,
  HoldingKnownV1,
  LineWithdrawnV1,
  OrderGivenV1,
  RequestReceivedV1,
  RestrictionPlacedV1,
  PersonMergedV1,
  PersonSplitV1,
  SubjectChangedV1,
} from '@huisrecht/contracts';
import { newId } from '@huisrecht/eventing';
import { eventually } from '@huisrecht/eventing/testing';
import type { SearchTaskView, SearchTaskWithTerms } from './answer-search/search-task-view.js';
import { StoredRestrictions } from './restriction/restrictions.store.js';
import type { OrderView, PartyView } from './show-orders/order-view.js';
import type { PartyWithNotes } from './show-orders/orders.controller.js';
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

const erp = 'urn:nld:kvknr:12345678:systeem:erp';
const fatima: Who = { id: 'fatima', roles: ['employee', 'fg'] };
const places: Record<string, Who> = { 'mailbox-info': bea, 'drive-living': sanne, 'paper-archive': sanne };
const scope = (rest: object = {}) => ({ categories: [], fields: [], purposes: [], recordIds: [], ...rest });

describe('Orders on the real broker and store', () => {
  let it_: ProcessorSyncUnderTest;

  beforeAll(async () => {
    it_ = await startProcessorSync();
  }, 120_000);
  afterEach(() => {
    it_.clock.now = () => new Date();
    it_.identity.away = false;
  });
  afterAll(() => it_.close(), 60_000);

  const somebody = (rest: object = {}): string => {
    const subjectId = newId('sub');
    it_.identity.know(subjectId, erp, 'R1001', rest);
    return subjectId;
  };
  const known = (collection: string, id: string) =>
    eventually(async () => {
      const found = await it_.test.store.collection<{ _id: string }>(collection).countDocuments({ _id: id });
      return found ? true : `${collection} does not know it`;
    });
  const holds = async (subjectId: string, system: string, category = 'tenancy'): Promise<void> => {
    const recordId = newId('rec');
    await it_.say(HoldingKnownV1, recordId, {
      recordId,
      system,
      category,
      purpose: 'renting',
      heldSince: '2020-01-01',
      people: [{ subjectId, role: 'tenant' }],
    });
    await known('holdings', recordId);
  };
  const gave = async (subjectId: string, recipient: string, categories: string[]): Promise<void> => {
    const shareId = newId('shr');
    await it_.say(DisclosureKnownV1, shareId, {
      shareId,
      system: 'erp',
      recipient,
      categories,
      purpose: 'communication',
      sharedAt: '2026-01-01T09:00:00Z',
      people: [{ subjectId, role: 'tenant' }],
    });
    await known('disclosures', shareId);
  };
  const answer = (who: Who, orderId: string, party: string, body: object) =>
    it_.call<PartyView & { code?: string }>(who, `/orders/${orderId}/parties/${party}/answer`, body);
  const inPlaces = async (orderId: string): Promise<void> => {
    for (const [place, who] of Object.entries(places)) {
      await it_.partyIs(orderId, place, 'asked');
      expect((await answer(who, orderId, place, { outcome: 'nothing-found' })).status).toBe(200);
    }
  };
  const completed = (orderId: string): Promise<OrderView> =>
    eventually(async () => {
      const view = await it_.showOrder(orderId);
      return view.status === 'completed' ? view : `it is ${view.status}, ${view.counts.settled} settled`;
    }, 30_000);

  it('P10, P20: everyone who has the data is told; done when each answered, by hand where no machine can', async () => {
    const subjectId = somebody();
    await holds(subjectId, 'erp');
    await gave(subjectId, 'Gemeente Eikendal', ['contact']);
    const { orderId, requestId, parties, words } = await it_.order([subjectId]);
    expect(parties.map(({ party, role, adapter }) => [party, role, adapter])).toEqual([
      ['erp', 'holder', 'search-task'],
      ...Object.keys(places).map((place) => [place, 'holder', 'search-task']),
      ['municipality', 'recipient', 'search-task'],
    ]);
    expect(words.nl).toMatch(/^Verwijder: alle gegevens/);
    await inPlaces(orderId);
    await it_.partyIs(orderId, 'erp', 'asked');
    expect((await answer(sanne, orderId, 'erp', { outcome: 'done' })).body.code).toBe(
      'search-task.of-somebody-else',
    );
    expect((await answer(bea, orderId, 'erp', { outcome: 'kept-because' })).body.code).toBe(
      'answer.needs-a-reason',
    );
    const because = 'De huur loopt nog; de belastingwet wil dat wij dit bewaren.';
    const kept = await answer(bea, orderId, 'erp', { outcome: 'kept-because', note: because });
    expect(kept.body).toMatchObject({
      state: 'answered',
      answers: [{ outcome: 'kept-because', answeredBy: 'bea', hasNote: true }],
    });
    expect((await it_.showOrder(orderId)).status).toBe('open');
    await it_.partyIs(orderId, 'municipality', 'asked');
    expect((await answer(pim, orderId, 'municipality', { outcome: 'done' })).status).toBe(200);
    const done = await completed(orderId);
    expect(done).toMatchObject({ allSettled: true, counts: { asked: 5, settled: 5, silent: 0 } });

    const { body } = await it_.call<PartyWithNotes>(fatima, `/orders/${orderId}/parties/erp`);
    expect(body.notes).toEqual([{ answerRef: kept.body.answers[0]?.answerRef, words: because }]);
    const read = await it_.call<{ answers: object[] }>(requestsService, '/answers/read', {
      refs: [kept.body.answers[0]?.answerRef],
    });
    expect(read.body.answers).toMatchObject([{ outcome: 'kept-because', because, holder: 'erp' }]);
    const list = await it_.call<{ items: OrderView[] }>(fatima, `/orders?requestId=${requestId!}`);
    expect(list.body.items.map((one) => one.orderId)).toEqual([orderId]);
    expect((await answer(bea, orderId, 'erp', { outcome: 'done' })).body.code).toBe('order.not-open');
    expect(it_.lines.all).not.toContain('belastingwet');
  }, 90_000);

  it('P18: what must be put in place is shown to who does it, of what that party has, and stays nowhere', async () => {
    const subjectId = somebody();
    await holds(subjectId, 'erp');
    await gave(subjectId, 'Gemeente Eikendal', ['contact']);
    const contentId = newId('cnt');
    it_.identity.contents.set(contentId, {
      contentId,
      corrections: [
        { category: 'contact', field: 'phone', before: '0612345678', after: '0687654321' },
        { category: 'payments', field: 'iban', after: 'NL02ABNA0123456789' },
      ],
      statement: 'Ik woonde er toen nog niet.',
    });
    const { orderId } = await it_.order([subjectId], {
      kind: 'rectify',
      contentId,
      scope: scope({ categories: ['contact', 'payments'] }),
    });
    const { taskId } = await it_.partyIs(orderId, 'municipality', 'asked');
    const list = await it_.call<{ items: SearchTaskView[] }>(pim, '/search-tasks?mine=true&status=open');
    expect(list.body.items).toContainEqual(
      expect.objectContaining({ taskId, orderId, kind: 'rectify', place: 'Gemeente Eikendal' }),
    );
    const { body } = await it_.call<SearchTaskWithTerms>(pim, `/search-tasks/${taskId!}`);
    expect(body.order).toMatchObject({
      tellThem: true,
      corrections: [{ category: 'contact', field: 'phone', after: '0687654321' }],
      statement: 'Ik woonde er toen nog niet.',
    });
    expect(body.terms.map(({ kind }) => kind)).not.toContain('email');
    const stored = JSON.stringify(await it_.test.store.collection('orders').find({}).toArray());
    expect(stored).not.toContain('0687654321');
    const searchOutcome = { outcome: 'found', items: [{ category: 'contact', title: 'x', note: 'y' }] };
    const wrong = await it_.call<{ code: string }>(pim, `/search-tasks/${taskId!}/answer`, searchOutcome);
    expect(wrong.body.code).toBe('search-task.other-outcome');
    const told = await it_.call(pim, `/search-tasks/${taskId!}/answer`, {
      outcome: 'done',
      note: 'Gebeld met de balie.',
    });
    expect(told.status).toBe(200);
    await it_.partyIs(orderId, 'municipality', 'answered');
  }, 90_000);

  it('P7: an order goes to who has no agreement, and the missing paper is seen', async () => {
    const subjectId = somebody();
    await gave(subjectId, 'Een Bureau Zonder Papier', ['contact']);
    const { orderId, parties } = await it_.order([subjectId], {
      kind: 'object',
      scope: scope({ categories: ['contact'] }),
    });
    const { party } = parties.find(({ name }) => name === 'Een Bureau Zonder Papier')!;
    const told = await it_.partyIs(orderId, party, 'asked');
    expect(told).toMatchObject({ agreement: 'none', agreementMissed: true, role: 'recipient' });
    const { body } = await it_.call<SearchTaskWithTerms>(pim, `/search-tasks/${told.taskId!}`);
    expect(body.terms.map(({ kind }) => kind).sort()).toEqual(['name', 'relation-code']);
    const metrics = await fetch(new URL('/metrics', it_.url)).then((one) => one.text());
    expect(metrics).toMatch(/orders_without_agreement_total\{[^}]*agreement="none"[^}]*\} [1-9]/);
  }, 60_000);

  it('P5: silence is overdue, told again, and ended only by a team lead with a reason', async () => {
    const subjectId = somebody();
    await holds(subjectId, 'wooniezie', 'registration');
    const { orderId } = await it_.order([subjectId], { kind: 'erase' });
    await inPlaces(orderId);
    await it_.partyIs(orderId, 'wooniezie', 'asked');
    it_.clock.now = () => new Date(Date.now() + 20 * 86_400_000);
    const late = await it_.partyIs(orderId, 'wooniezie', 'overdue');
    expect(late).toMatchObject({ overdue: true, canDo: ['answer', 'ask-again', 'record-no-answer'] });
    const at = `/orders/${orderId}/parties/wooniezie`;
    expect((await it_.call(bea, `${at}/ask-again`, {})).status).toBe(200);
    expect((await it_.call(pim, `${at}/no-answer`, { reason: 'holder-keeps-silent' })).status).toBe(403);
    const { body } = await it_.call<PartyView>(tom, `${at}/no-answer`, { reason: 'holder-keeps-silent' });
    expect(body).toMatchObject({ state: 'no-answer-possible', noAnswer: { recordedBy: 'tom' } });
    await completed(orderId);
  }, 90_000);

  it('P18: what a housing system corrects by itself is told to who received it, with the value of that moment', async () => {
    const subjectId = somebody();
    await holds(subjectId, 'erp');
    await gave(subjectId, 'Gemeente Eikendal', ['contact']);
    await gave(subjectId, 'Buurtbemiddeling Eikendal', ['nuisance']);
    await it_.say(SubjectChangedV1, subjectId, { subjectId, fields: ['phones'], protectedAddress: false });
    const view = await eventually(async () => {
      const { body } = await it_.call<{ items: OrderView[] }>(bea, '/orders?status=open&limit=100');
      return body.items.find((one) => one.requestId === undefined) ?? 'there is no such order';
    }, 30_000);
    expect(view).toMatchObject({ kind: 'rectify', parties: [{ party: 'municipality' }] });
    const { taskId } = await it_.partyIs(view.orderId, 'municipality', 'asked');
    const { body } = await it_.call<SearchTaskWithTerms>(pim, `/search-tasks/${taskId!}`);
    expect(body.order?.corrections).toEqual([{ category: 'contact', field: 'phone', after: '0612345678' }]);
    expect(body).not.toHaveProperty('requestId');
    expect((await answer(pim, view.orderId, 'municipality', { outcome: 'done' })).status).toBe(200);
    await completed(view.orderId);
  }, 90_000);

  it('P21: a restriction goes before identity is settled; withdrawn, who has not acted may leave it', async () => {
    const subjectId = somebody();
    await holds(subjectId, 'erp');
    const requestId = newId('req');
    await it_.say(RequestReceivedV1, requestId, {
      requestId,
      number: '2026-0001',
      subjectId,
      lines: [
        { line: 1, right: 'access', given: true },
        { line: 2, right: 'restriction', given: true },
      ],
      channel: 'letter',
      receivedAt: '2026-03-01T10:00:00Z',
      promisedBy: '2026-03-29',
      lawfulBy: '2026-04-01',
      reasonGiven: false,
      registeredBy: 'bea',
      registeredAt: '2026-03-01T10:00:00Z',
    });
    const restricted = scope({ categories: ['contact'], purposes: ['renting'] });
    const restrictionId = newId('rst');
    await it_.say(RestrictionPlacedV1, requestId, {
      requestId,
      restrictionId,
      line: 2,
      case: 'accuracy-contested',
      subjectIds: [subjectId],
      scope: restricted,
      provisional: true,
      placedAt: '2026-03-01T10:00:00Z',
    });
    const { orderId } = await it_.order([subjectId], {
      requestId,
      kind: 'restrict',
      line: 2,
      provisional: true,
      scope: restricted,
    });
    const { taskId } = await it_.partyIs(orderId, 'erp', 'asked');
    const { body } = await it_.call<SearchTaskWithTerms>(bea, `/search-tasks/${taskId!}`);
    expect(body.order).toMatchObject({
      provisional: true,
      nl: expect.stringMatching(/gaslek.*voorlopig/) as unknown,
    });
    await known('restrictions', restrictionId);
    const looked = new StoredRestrictions(it_.test.store);
    expect(await looked.isRestricted(subjectId, 'contact', 'renting')).toBe(true);
    expect(await looked.isRestricted(subjectId, 'contact', 'maintenance')).toBe(false);
    expect(await looked.isRestricted(newId('sub'), 'contact', 'renting')).toBe(false);
    // Another pseudonym turns out to be the same person, and then not.
    const other = newId('sub');
    const said = { subjectId, decidedBy: 'pim' };
    await it_.say(PersonMergedV1, subjectId, {
      ...{ ...said, subjectIds: [subjectId, other], decidedAt: '2026-03-02T09:00:00Z' },
    });
    await eventually(
      async () => (await looked.isRestricted(other, 'contact', 'renting')) || 'not one person yet',
    );
    await it_.say(PersonSplitV1, subjectId, {
      ...{ ...said, subjectIds: [subjectId], leaving: [other], decidedAt: '2026-03-02T10:00:00Z' },
    });
    await eventually(
      async () => !(await looked.isRestricted(other, 'contact', 'renting')) || 'still one person',
    );
    expect(await looked.isRestricted(subjectId, 'contact', 'renting')).toBe(true);
    const withdrawn = { requestId, line: 2, recordedBy: 'bea', withdrawnAt: '2026-03-02T10:00:00Z' };
    await it_.say(LineWithdrawnV1, requestId, withdrawn);
    await eventually(async () => {
      const { status } = await it_.showOrder(orderId);
      return status === 'stopped' ? true : `it is ${status}`;
    });
    await eventually(async () => {
      const closed = await it_.call<{ code: string }>(bea, `/search-tasks/${taskId!}`);
      return closed.body.code === 'search-task.closed' ? true : 'the task is open';
    });
  }, 90_000);

  it('is for who follows it: roles, ids and bodies are checked', async () => {
    const subjectId = somebody();
    await holds(subjectId, 'erp');
    const { orderId } = await it_.order([subjectId]);
    expect((await it_.call(sanne, `/orders/${orderId}`)).status).toBe(403);
    expect((await it_.call(requestsService, `/orders/${orderId}`)).status).toBe(403);
    expect((await it_.call(bea, '/orders/req_0123456789abcdef')).status).toBe(404);
    expect((await it_.call(bea, `/orders/${newId('ord')}`)).status).toBe(404);
    expect((await answer(bea, orderId, 'nobody', { outcome: 'done' })).body.code).toBe('party.not-found');
    expect((await answer(bea, orderId, 'erp', { outcome: 'no-answer-possible' })).status).toBe(400);
    await it_.partyIs(orderId, 'erp', 'asked');
    const bsn = { outcome: 'done', note: 'BSN 111222333' };
    expect((await answer(bea, orderId, 'erp', bsn)).body.code).toBe('free-text.holds-a-bsn');
  }, 60_000);

  it('given twice is one order', async () => {
    const subjectId = somebody();
    const { orderId, requestId } = await it_.order([subjectId]);
    await it_.say(OrderGivenV1, requestId!, {
      orderId,
      requestId: requestId!,
      line: 1,
      kind: 'erase',
      subjectIds: [subjectId],
      scope: scope(),
      provisional: false,
      answerBy: '2099-12-31',
      submittedAt: '2026-03-01T10:00:00Z',
      givenAt: '2026-03-01T10:00:00Z',
    });
    const after = await it_.order([subjectId]);
    await it_.partyIs(after.orderId, 'mailbox-info', 'asked');
    expect((await it_.showOrder(orderId)).parties).toHaveLength(3);
  }, 60_000);
});
