import {
  CheckPassedV1,
  CollectionCompletedV1,
  CollectionStartedV1,
  HolderAnsweredV1,
} from '@huisrecht/contracts';
import { eventually } from '@huisrecht/eventing/testing';
import { randomUUID } from 'node:crypto';
import PDFDocument from 'pdfkit';
import type { RequestView } from '../see-requests/request-view.js';
import { mixedItem, ownItem } from '../testing/directory.js';
import { RequestsUnderTest } from '../testing/requests-under-test.js';
import type { DossierView } from './dossier.js';
import { work } from './pdf/pdf-work.js';

const bea = { id: 'bea', roles: ['clerk'] };
const pim = { id: 'pim', roles: ['privacy-officer'] };
const tom = { id: 'tom', roles: ['team-lead'] };
const REPORTER = 'Kwikstaartsma';

const pdfOf = (...pages: readonly string[]): Promise<Buffer> =>
  new Promise((resolve) => {
    const pdf = new PDFDocument({ info: { Author: REPORTER } });
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks)));
    pages.forEach((text, nth) => (nth > 0 ? pdf.addPage() : pdf).text(text));
    pdf.end();
  });
const textOf = (pdf: Uint8Array): string =>
  (work({ kind: 'pages', pdf }) as readonly { text: string }[]).map(({ text }) => text).join('\n');

describe('P17: the documents of a review', () => {
  let test: RequestsUnderTest;
  const subjectId = `sub_${randomUUID().slice(0, 8)}00000000`;

  beforeAll(async () => {
    test = await RequestsUnderTest.start();
    test.neighbours.documents.set(
      'doc_00000001',
      await pdfOf(`Melding van ${REPORTER}.`, 'Bladzijde van de jurist.'),
    );
  }, 120_000);
  afterAll(() => test.close(), 60_000);

  const inReview = async (): Promise<RequestView> => {
    const { body: request } = await test.call<RequestView>('/requests', {
      as: bea,
      headers: { 'idempotency-key': randomUUID() },
      body: { subjectId, lines: [{ right: 'access' }], channel: 'letter', receivedAt: '2026-11-20' },
    });
    const { id: requestId } = request;
    const [checkId, collectionId] = [requestId.replace('req_', 'chk_'), requestId.replace('req_', 'col_')];
    const at = new Date().toISOString();
    test.neighbours.delivery = {
      ...{ basis: 'confirmed', channel: 'counter', name: { initials: 'A.', lastName: 'Vrager' } },
    };
    await test.say(CheckPassedV1, {
      ...{ checkId, requestId, subjectId, way: 'counter', document: 'passport', subjectIds: [subjectId] },
      ...{ delivery: 'counter', checkedBy: 'bea', checkedAt: at },
    });
    const answerRef = `ans_${randomUUID()}`;
    test.neighbours.answers.set(
      answerRef,
      [ownItem, mixedItem].map((item) => ({
        ...item,
        answerRef,
        holder: 'erp',
        itemId: `itm_${randomUUID()}`,
      })),
    );
    await test.say(CollectionStartedV1, {
      ...{
        collectionId,
        requestId,
        subjectIds: [subjectId],
        right: 'access',
        submittedAt: at,
        startedAt: at,
      },
      holders: [{ holder: 'erp', name: 'Het ERP', adapter: 'sql', answerBy: '2030-01-01' }],
    });
    await test.say(HolderAnsweredV1, {
      ...{ collectionId, requestId, holder: 'erp', outcome: 'found', items: 2, answerRef, answeredAt: at },
    });
    await test.say(CollectionCompletedV1, { collectionId, requestId, completedAt: at });
    return eventually(async () => {
      const { body } = await test.call<RequestView>(`/requests/${requestId}`, { as: pim });
      return body.status === 'in-review' ? body : `it is ${body.status}`;
    });
  };

  it('are blacked out by one list, looked at by two, and go into the package without a trace', async () => {
    const { id, revision } = await inReview();
    const { body: dossier } = await test.call<DossierView>(`/requests/${id}/dossier`, { as: pim });
    expect(dossier).toMatchObject({ revision: 1, documents: [{ nth: 1, documentId: 'doc_00000001' }] });

    const words = [{ word: REPORTER, ground: 'rights-of-others' }];
    const documents = [
      { documentId: 'doc_00000001', withheld: [{ page: 2, ground: 'criminal-investigation' }], boxes: [] },
    ];
    const mark = (seen: number, body: object) =>
      test.call(`/requests/${id}/dossier`, { as: pim, body, headers: { 'if-match': `"v${seen}"` } });
    const marked = await mark(1, { words, documents });
    expect([marked.status, marked.body['code'], marked.body['errors']]).toEqual([200, undefined, undefined]);
    expect((await mark(1, { words })).status).toBe(412);
    expect((await mark(2, { documents: [{ documentId: 'doc_00000009' }] })).body['code']).toBe(
      'document.not-found',
    );

    const picture = await test.call(`/requests/${id}/dossier/doc_00000001/pages/1`, { as: pim });
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
    const opened = await test.call<{ matches: { page: number }[] }>(`/requests/${id}/dossier/doc_00000001`, {
      as: pim,
    });
    expect(opened.body.matches.map(({ page }) => page)).toEqual([1]);

    const decide = (outcome: string) =>
      test.call<RequestView>(`/requests/${id}/decision`, {
        as: pim,
        headers: { 'if-match': `"v${revision}"`, 'idempotency-key': randomUUID() },
        body: {
          ...{ outcome, motivation: 'Namen van anderen zijn zwart gemaakt.', noPrivateTies: true },
          items: [
            {
              itemId: test.neighbours.answers.get([...test.neighbours.answers.keys()].at(-1)!)![1]!.itemId,
              choice: 'give',
            },
          ],
        },
      });
    const check = (as: typeof pim) =>
      test.call(`/requests/${id}/dossier/check`, { as, body: {}, headers: { 'if-match': '"v2"' } });
    const first = await decide('partly');
    expect(first.body).toMatchObject({ code: 'dossier.needs-a-second-look' });
    expect((await check(pim)).status).toBe(403);
    expect((await check(tom)).status).toBe(200);
    const decided = await decide('partly');
    expect([decided.status, (decided.body as { code?: string }).code]).toEqual([200, undefined]);

    const round = await eventually(async () => {
      const { body } = await test.call<RequestView>(`/requests/${id}`, { as: pim });
      return body.rounds[0]?.prepared ? body.rounds[0] : 'not made yet';
    });
    expect(round.decided?.grounds).toEqual(
      expect.arrayContaining(['rights-of-others', 'criminal-investigation']),
    );
    const packageId = round.prepared!.package.packageId;
    await test.call(`/requests/${id}/handover`, { as: bea, body: { delivery: 'counter', packageToo: true } });
    const { body: code } = await test.call<{ code: string }>(`/requests/${id}/package-code`, {
      as: bea,
      body: { way: 'counter' },
    });
    const fetched = await test.call<{ documents: { base64: string; mediaType: string }[] }>(
      `/packages/${packageId}/fetch`,
      {
        body: { code: code.code },
        headers: { accept: 'application/json' },
      },
    );
    const [given] = fetched.body.documents;
    const pdf = Buffer.from(given!.base64, 'base64');
    expect(textOf(pdf)).toContain('Melding van');
    expect(textOf(pdf)).toContain('achtergehouden');
    expect(textOf(pdf)).not.toContain('jurist');
    expect(pdf.toString('latin1')).not.toContain(REPORTER);
    expect(textOf(pdf)).not.toContain(REPORTER);
    expect(test.lines.all).not.toContain(REPORTER);
  }, 90_000);
});
