import type { LetterKind } from '@huisrecht/contracts';
import { eventually } from '@huisrecht/eventing/testing';
import type { DueItem } from '@huisrecht/store';
import * as mupdf from 'mupdf';
import { randomUUID } from 'node:crypto';
import type { PaperRow } from '../print-queue/print-queue.js';
import type { RequestView } from '../see-requests/request-view.js';
import { RequestsUnderTest, type Answer } from '../testing/requests-under-test.js';
import { MailLetter } from './letter.handlers.js';
import type { LettersView } from './letters-view.js';

const clerk = { id: 'bea', roles: ['clerk'] };
const employee = { id: 'ed', roles: ['employee'] };
const DAY = 86_400_000;
const NAME = 'Kwisteldam-Żółć';

/** The words of a PDF, page by page. */
const pagesOf = (pdf: Uint8Array): string[] => {
  const document = mupdf.Document.openDocument(pdf, 'application/pdf');
  return Array.from({ length: document.countPages() }, (_, page) =>
    document.loadPage(page).toStructuredText('').asText(),
  );
};

describe('letters on the real broker and store', () => {
  let test: RequestsUnderTest;
  const run = randomUUID().slice(0, 8);

  beforeAll(async () => {
    test = await RequestsUnderTest.start();
  }, 120_000);
  afterAll(() => test.close(), 60_000);
  beforeEach(() => {
    byMail();
  });

  const name = { initials: 'A.', lastName: NAME };
  const address = { street: 'Kwistelpad', houseNumber: '3', postalCode: '1693 AB', city: 'Wervershoof' };
  const byMail = (box = `a.${run}`) => {
    test.neighbours.delivery = {
      basis: 'known-before',
      channel: 'email',
      name,
      email: `${box}@voorbeeld.example`,
    };
  };
  const byPost = (houseNumber = '3') => {
    const there = { ...address, houseNumber };
    test.neighbours.delivery = { basis: 'known-before', channel: 'post', name, address: there };
  };

  const intake = (over: object = {}): Promise<Answer<RequestView>> =>
    test.call<RequestView>('/requests', {
      as: clerk,
      body: {
        subjectId: `sub_${randomUUID().slice(0, 20)}`,
        lines: [{ right: 'access' }],
        channel: 'letter',
        receivedAt: new Date(Date.now() - 2 * DAY).toISOString().slice(0, 10),
        ...over,
      },
      headers: { 'idempotency-key': randomUUID() },
    });
  const letters = async (id: string) =>
    (await test.call<LettersView>(`/requests/${id}/letters`, { as: clerk })).body;
  const send = (id: string, letter: LetterKind, over: object = {}, key: string = randomUUID()) =>
    test.call<RequestView>(`/requests/${id}/letters`, {
      as: clerk,
      body: { letter, ...over },
      headers: { 'idempotency-key': key },
    });
  const pdf = async (path: string) => {
    const token = await test.call(path, { as: clerk });
    expect(token.headers.get('content-type')).toBe('application/pdf');
    return token;
  };
  const queue = async (): Promise<PaperRow[]> => {
    const rows: PaperRow[] = [];
    let after: string | undefined;
    do {
      const page = await test.call<{ items: PaperRow[]; next?: string }>(
        `/print-queue?limit=1${after === undefined ? '' : `&after=${after}`}`,
        { as: clerk },
      );
      expect(page.status).toBe(200);
      rows.push(...page.body.items);
      after = page.body.next;
    } while (after !== undefined);
    return rows;
  };
  const act = (letterId: string, what: string, body: object = {}) =>
    test.call<RequestView & { code?: string }>(`/print-queue/${letterId}/${what}`, { as: clerk, body });

  it('are proposed, looked at, mailed once, and read again as they were sent', async () => {
    const { id } = (await intake()).body;
    expect((await letters(id)).proposed.map(({ letter }) => letter)).toContain('receipt');
    const preview = await pdf(`/requests/${id}/letters/preview.pdf?letter=receipt`);
    expect(preview.text.startsWith('%PDF')).toBe(true);
    expect((await letters(id)).items).toEqual([]);

    const key = randomUUID();
    expect((await send(id, 'receipt', {}, key)).status).toBe(200);
    expect((await send(id, 'receipt', {}, key)).status).toBe(200);
    const sent = await eventually(async () => {
      const [first, ...more] = (await letters(id)).items;
      return first?.status === 'sent' && more.length === 0 ? first : `it is ${first?.status}`;
    });
    const mails = test.mail.mails.filter(({ to }) => to === `a.${run}@voorbeeld.example`);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.raw).toMatch(/^Subject: Bericht van Helpt Elkander$/m);
    expect(mails[0]?.raw).toMatch(/filename=brief\.pdf/);
    expect(mails[0]?.raw.split('Content-Type: application/pdf')[0]).not.toMatch(
      /AVG|inzage|verzoek|gegevens/i,
    );
    const again = await pdf(`/requests/${id}/letters/${sent.letterId}/letter.pdf`);
    expect(again.headers.get('content-disposition')).toBe('inline; filename="brief.pdf"');
    expect(
      (await test.call(`/requests/${id}/letters/let_${randomUUID().slice(0, 16)}/letter.pdf`, { as: clerk }))
        .status,
    ).toBe(404);

    await send(id, 'receipt', { language: 'en' });
    await eventually(async () => ((await letters(id)).items.length === 2 ? true : 'not twice yet'));
  });

  it('tell what happened: others are refused', async () => {
    const { id } = (await intake()).body;
    expect((await send(id, 'extension')).body).toMatchObject({ code: 'letter.not-found' });
    expect((await send(id, 'line-decision')).body).toMatchObject({ code: 'letter.needs-a-line' });
    expect((await send(id, 'brief' as LetterKind)).status).toBe(400);
    expect((await test.call(`/requests/${id}/letters`, { as: employee })).status).toBe(403);
    expect((await test.call('/print-queue', { as: employee })).status).toBe(403);
  });

  it('wait in the print queue, are printed on one pile, posted, and come back', async () => {
    byPost();
    const [one, two] = [(await intake()).body, (await intake()).body];
    await send(one.id, 'receipt');
    await send(two.id, 'invitation', { language: 'en' });
    const mine = (rows: PaperRow[]) => rows.filter(({ requestId }) => [one.id, two.id].includes(requestId));
    const waiting = mine(await queue());
    expect(waiting.map(({ letter, status, delivery }) => [letter, status, delivery])).toEqual([
      ['receipt', 'to-print', 'post'],
      ['invitation', 'to-print', 'post'],
    ]);
    expect(JSON.stringify(waiting)).not.toContain(NAME);

    const [first, second] = waiting.map(({ letterId }) => letterId) as [string, string];
    const pile = await test.bytes('/print-queue/print', { as: clerk, body: { letterIds: [first, second] } });
    const pages = pagesOf(pile);
    expect(pages).toHaveLength(3);
    expect(pages[0]).toContain('Wij kregen uw verzoek');
    expect(pages[0]).toContain('Kwistelpad 3');
    expect(pages[1]?.trim()).toBe('');
    expect(pages[2]).toContain('Will you come and see us?');

    expect((await act(first, 'returned')).body).toMatchObject({ code: 'letter.not-posted' });
    await act(first, 'printed');
    expect(mine(await queue()).map(({ status }) => status)).toEqual(['printed', 'to-print']);
    await act(first, 'posted');
    await act(second, 'posted', { delivery: 'counter' });
    expect(mine(await queue())).toEqual([]);
    expect((await act(first, 'returned')).body.letters[0]).toMatchObject({
      status: 'returned',
      sentBy: 'bea',
    });
    expect((await letters(one.id)).addressInDoubtSince).toBeDefined();

    await send(one.id, 'receipt');
    expect(mine(await queue())).toMatchObject([{ delivery: 'counter' }]);
    await act((mine(await queue())[0] as PaperRow).letterId, 'take-back');
    const confirmed = await test.call(`/requests/${one.id}/letters/confirm-address`, { as: clerk, body: {} });
    expect(confirmed.status).toBe(200);
    await send(one.id, 'receipt');
    expect(mine(await queue())).toMatchObject([{ delivery: 'post', status: 'to-print' }]);
  });

  it('are written anew when the address changed before they were printed', async () => {
    byPost();
    const { id } = (await intake()).body;
    await send(id, 'receipt');
    const [before] = (await queue()).filter(({ requestId }) => requestId === id);
    byPost('5');
    const printed = await test.call(`/print-queue/print`, {
      as: clerk,
      body: { letterIds: [before?.letterId] },
    });
    expect(printed.body).toMatchObject({ code: 'letter.nothing-to-print' });
    const [after] = (await queue()).filter(({ requestId }) => requestId === id);
    expect(after?.letterId).not.toBe(before?.letterId);
    const pile = await test.bytes('/print-queue/print', {
      as: clerk,
      body: { letterIds: [after?.letterId] },
    });
    expect(pagesOf(pile)[0]).toContain('Kwistelpad 5');
    expect((await letters(id)).items.map(({ status }) => status)).toEqual(['not-sent', 'to-print']);
  });

  it('P21: a restriction is told by the system, to the address that we knew', async () => {
    byMail(`r.${run}`);
    const { id } = (
      await intake({ lines: [{ right: 'restriction', restrictionCase: 'accuracy-contested' }] })
    ).body;
    const told = await eventually(async () => {
      const [first] = (await letters(id)).items.filter(({ letter }) => letter === 'restriction-placed');
      return first?.status === 'sent' ? first : `the letter is ${first?.status ?? 'not there'}`;
    });
    expect(told).toMatchObject({ queuedBy: 'service:requests', delivery: 'email' });
    const mail = test.mail.mails.find(({ to }) => to === `r.${run}@voorbeeld.example`);
    expect(mail?.raw).toMatch(/^Subject: Bericht van Helpt Elkander$/m);
    expect((await letters(id)).items.some(({ letter }) => letter === 'receipt')).toBe(false);
  });

  it('P21: who did not withdraw it themselves hears that it was, at the address that we knew', async () => {
    byMail(`x.${run}`);
    const lines = [{ right: 'restriction', restrictionCase: 'accuracy-contested' }, { right: 'access' }];
    const { id } = (await intake({ lines })).body;
    const withdraw = (path: string) => test.call(`/requests/${id}${path}`, { as: clerk, body: {} });
    const told = (line?: number) =>
      eventually(async () => {
        const its = (await letters(id)).items.filter(({ letter }) => letter === 'withdrawn');
        const one = its.find((of) => of.line === line);
        return one?.status === 'sent' ? one : `the letter is ${one?.status ?? 'not there'}`;
      });
    expect((await withdraw('/lines/1/withdraw')).status).toBeLessThan(300);
    const part = await told(1);
    expect(part).toMatchObject({ queuedBy: 'service:requests', delivery: 'email' });
    expect((await withdraw('/withdraw')).status).toBeLessThan(300);
    const whole = await told();
    const page = async ({ letterId = '' }) =>
      pagesOf(await test.bytes(`/requests/${id}/letters/${letterId}/letter.pdf`, { as: clerk }))
        .join(' ')
        .replace(/\s+/g, ' ');
    expect(await page(part)).toMatch(
      /Een deel daarvan is ingetrokken.*Een tijd lang gebruikten wij iets niet/,
    );
    expect(await page(whole)).toContain('Dat verzoek is ingetrokken');
    expect(test.mail.mails.filter(({ to }) => to === `x.${run}@voorbeeld.example`).length).toBeGreaterThan(1);
  });

  it('wait with backoff for a mail server that is away, and keep their Message-ID', async () => {
    byMail(`w.${run}`);
    const { id } = (await intake()).body;
    test.mail.away = true;
    await send(id, 'receipt');
    const { letterId = '' } = (await letters(id)).items[0] ?? {};
    const work = { id: `${letterId}:mail`, data: { requestId: id, letterId } } as unknown as DueItem;
    const { signal } = new AbortController();
    await expect(test.get(MailLetter).handle(work, signal)).rejects.toThrow();
    expect((await letters(id)).items[0]?.status).toBe('to-mail');
    test.mail.away = false;
    await test.get(MailLetter).handle(work, signal);
    await eventually(
      async () => ((await letters(id)).items[0]?.status === 'sent' ? true : 'not sent'),
      30_000,
    );
    const ids = test.mail.mails
      .filter(({ to }) => to === `w.${run}@voorbeeld.example`)
      .map(({ raw }) => /^Message-ID:\s+(<[^>]*>)/im.exec(raw)?.[1]);
    expect(new Set(ids).size).toBe(1);
  });

  it('have a script for the phone beside them', async () => {
    const script = await test.call('/phone-script', { as: employee });
    expect(script.text).toContain('Ik mag niet zeggen of u bij ons bekend bent.');
  });
});
