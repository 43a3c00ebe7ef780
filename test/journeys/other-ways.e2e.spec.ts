import { randomUUID } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { RequestView } from '@huisrecht/demo/story/answers.ts';
import { mailsOf, textOfMail } from '@huisrecht/demo/story/mailbox.ts';
import { fetchPackage } from '@huisrecht/demo/story/package-page.ts';
import { eventually } from './support/eventually.ts';
import { fetched, Inzage, subjectOf } from './support/inzage.ts';
import './support/patience.ts';
import { Rights, scopeOf } from './support/rights.ts';
import { system } from './support/system.ts';
import { somebody } from './support/town.ts';

const iban = { category: 'payments', field: 'iban', after: 'NL91ABNA0417164300' };

describe('data to take along', () => {
  const woonstad = { name: 'Woonstad', way: 'email', address: `privacy-${randomUUID()}@woonstad.example` };
  let request: Rights;
  let packageId: string;

  it('P19, P25: straight to another organisation only by a decision, to an address that the person confirmed', async () => {
    request = await Rights.askedAndChecked(somebody(280, { repaired: true }), [
      { right: 'portability', details: { transferTo: woonstad } },
    ]);
    await request.allAnswered();
    const transfer = async (over: object) => {
      const { revision } = await request.now();
      const body = {
        transfer: 'approved',
        motivation: 'Zij vraagt er zelf om.',
        noPrivateTies: true,
        ...over,
      };
      const call = { body, ifMatch: `"v${revision}"`, idempotencyKey: randomUUID() };
      return request.ask('pim', '/lines/1/transfer', call);
    };
    expect((await transfer({})).body).toMatchObject({ code: 'transfer.address-not-confirmed' });
    expect((await transfer({ confirmedThrough: 'counter' })).status).toBe(200);
    packageId = await request.answered();
  });

  it('P19: what was provided on contract or consent goes along as JSON with a schema, JSON-LD and CSV; the rest as access', async () => {
    expect(await request.letter()).toMatch(/bestand/);
    const { package: content, take = [] } = await fetched(packageId, await request.code());
    const kinds = take.map(({ mediaType }) => mediaType);
    for (const kind of ['application/json', 'application/ld+json', 'text/csv']) expect(kinds).toContain(kind);
    const [json] = take.map(({ base64 }) => Buffer.from(base64, 'base64').toString());
    const { $schema } = JSON.parse(json ?? '{}') as { $schema: string };
    const schema = (await (await fetch($schema)).json()) as { title?: string; $schema?: string };
    expect(schema.$schema).toContain('json-schema.org');
    expect(content.categories.length).toBeGreaterThan(kinds.filter((kind) => kind === 'text/csv').length);
  });

  it('P19: the other organisation gets a link by mail, and the code from the person; nothing that others said', async () => {
    const mail = await eventually(async () => {
      const [newest] = await mailsOf(system.places.mailPage, woonstad.address);
      return newest ?? 'no mail has come';
    });
    const text = await textOfMail(system.places.mailPage, woonstad.address, mail.number);
    const theirs = /packages\/(pkg_\w+)/.exec(text)?.[1] ?? '';
    expect([theirs === '', theirs === packageId]).toEqual([false, false]);
    const made = await request.ask<{ code: string }>('bea', '/lines/1/transfer/code', {
      body: { way: 'phone' },
    });
    const opened = await fetchPackage(system.places.admin, theirs, made.body.code);
    expect([opened.status, Object.keys((await opened.json()) as object)]).toEqual([
      200,
      expect.arrayContaining(['data', 'documents']),
    ]);
    await request.closed();
  });
});

describe('somebody who acts for somebody', () => {
  it('P26: the authority says which parts go on; the person comes for the rest, and one letter answers all', async () => {
    const person = somebody(285);
    const request = await Rights.asked(person, [
      {
        right: 'rectification',
        scope: scopeOf({ categories: ['payments'] }),
        details: { corrections: [iban] },
      },
      {
        right: 'rectification',
        change: 'supplement',
        scope: scopeOf({ categories: ['repairs'] }),
        details: { statement: 'De monteur is nooit gekomen.' },
      },
    ]);
    const passed = { result: 'passed', way: 'counter', document: 'id-card' };
    const delivery = { channel: 'email', emailIndex: 0 };
    const bewind = { kind: 'bewindvoerder', proof: 'ccbr-extract' };
    expect(await request.outcome({ ...passed, delivery, representation: bewind })).toMatchObject({
      status: 422,
    });
    const representation = { ...bewind, matters: ['rent', 'arrears'] };
    expect((await request.outcome({ ...passed, delivery, representation })).body).toMatchObject({
      code: 'representation.line-outside',
    });
    const outcome = await request.outcome({ ...passed, delivery, representation, lines: [1] });
    expect(outcome).toMatchObject({ status: 200, body: { representations: [{ lines: [1] }] } });
    await request.lineIs(1);
    await request.lineIs(2, 'check-again-for-the-line');
    expect((await request.decideOn(2)).body).toMatchObject({ code: 'line.not-covered-by-the-check' });
    await request.decidedOn(1, { corrections: [iban], confirmedThrough: 'known-contact' });
    expect((await request.outcome({ ...passed, delivery })).status).toBe(200);
    await request.lineIs(2);
    await request.decidedOn(2);
    await request.carriedOut();
    expect(await request.letter()).toContain('Onze beslissing over deel 2');
    await request.closed();
  });

  it('P26: of somebody who has died there is no request and no refusal', async () => {
    const request = await Rights.asked(somebody(290), [{ right: 'access' }]);
    await request.check();
    const told = { body: { reason: 'De zoon belde; het staat in het nieuws.' } };
    expect((await request.atCheck('bea', '/deceased', told)).status).toBe(200);
    expect((await request.ask('bea', '/end', { body: { because: 'deceased' } })).status).toBe(200);
    expect((await request.now()).status).toBe('ended');
    expect(await request.preview('not-a-request')).not.toMatch(/undefined|null|\[object/);
    expect(await request.collection()).toBe('the collection answers 404');
  });
});

describe('a mail', () => {
  it('P23: waits as a draft with what it may be; a clerk makes a request of it, received when it arrived', async () => {
    const person = somebody(295);
    const word = randomUUID();
    const smtp = createTransport(system.env('SMTP_URL'));
    await smtp.sendMail({
      from: `"Iemand" <${person.email ?? ''}>`,
      to: 'privacy@helpt-elkander.example',
      subject: 'Mijn gegevens',
      text: `Wilt u mijn telefoonnummer verbeteren? Mijn kenmerk is ${word}.`,
    });
    smtp.close();
    const bea = await system.colleague('bea');
    const draft = await eventually(async () => {
      const { body } = await bea.must<{
        items: { draftId: string; arrivedAt: string; suggestedRights: string[] }[];
      }>('requests', '/drafts?limit=100');
      for (const one of body.items.toReversed()) {
        const opened = await bea.must('requests', `/drafts/${one.draftId}`);
        if (JSON.stringify(opened.body).includes(word)) return one;
      }
      return `it is not among ${body.items.length} drafts`;
    });
    expect(draft.suggestedRights).toEqual(['rectification']);
    const body = { subjectId: await subjectOf(person), lines: [{ right: 'rectification' }] };
    const made = await bea.must<RequestView & { receivedAt: string; channel: string }>(
      'requests',
      `/drafts/${draft.draftId}/confirm`,
      { body },
    );
    expect(made.body).toMatchObject({ channel: 'email', receivedAt: draft.arrivedAt });
    const request = Inzage.of(made.body);
    expect((await request.ask('bea', '/withdraw', { body: {} })).status).toBe(200);
  });
});
