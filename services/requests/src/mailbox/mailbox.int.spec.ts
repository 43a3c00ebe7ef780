import { eventually } from '@huisrecht/eventing/testing';
import { randomUUID } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { RequestsUnderTest } from '../testing/requests-under-test.js';

const bea = { id: 'bea', roles: ['clerk'] };
const subjectId = 'sub_0000000000000000mail';
const address = `privacy-${randomUUID().slice(0, 8)}@helpt-elkander.example`;

interface DraftRow {
  readonly draftId: string;
  readonly looksLike: string;
  readonly suggestedRights: readonly string[];
  readonly attachments: number;
  readonly replyTo?: string;
  readonly arrivedAt: string;
}

describe('P23: the mailbox', () => {
  let test: RequestsUnderTest;
  const smtp = createTransport(process.env['SMTP_URL']);
  const send = (subject: string, text: string, over: object = {}) =>
    smtp.sendMail({ from: 'Mailschrijver <m.schrijver@example.org>', to: address, subject, text, ...over });

  const waiting = async (find: (draft: DraftRow) => boolean): Promise<DraftRow> =>
    eventually(async () => {
      const { body } = await test.call<{ items: DraftRow[] }>('/drafts?limit=100', { as: bea });
      return body.items.find(find) ?? `not among ${body.items.length} drafts`;
    }, 40_000);

  beforeAll(async () => {
    const { host } = new URL(process.env['IMAP_URL'] ?? '');
    const user = encodeURIComponent(address);
    test = await RequestsUnderTest.start({
      MAILBOX_URL: `imap://${user}:${user}@${host}`,
      MAILBOX_SECONDS: '5',
    });
  }, 90_000);
  afterAll(async () => {
    smtp.close();
    await test.close();
  });

  it('P23: a mail becomes a draft, the draft one request, received when the mail arrived', async () => {
    const pdf = { filename: 'brief.pdf', content: Buffer.from('%PDF-1.4 x'), contentType: 'application/pdf' };
    const page = { filename: 'x.html', content: Buffer.from('<script>'), contentType: 'text/html' };
    await send('Vraag', 'Ik wil graag inzage in mijn gegevens.', { attachments: [pdf, page] });
    const draft = await waiting(({ attachments }) => attachments === 2);
    expect(draft).toMatchObject({ looksLike: 'request', suggestedRights: ['access'] });
    expect(JSON.stringify(draft)).not.toMatch(/schrijver|inzage/i);

    const opened = await test.call<{ content: { mail: { text: string } } }>(`/drafts/${draft.draftId}`, {
      as: bea,
    });
    expect(opened.body.content.mail.text).toContain('inzage in mijn gegevens');
    const file = await test.call(`/drafts/${draft.draftId}/files/0`, { as: bea });
    expect(file.headers.get('content-disposition')).toContain('attachment');

    const confirm = () =>
      test.call<{ id: string; receivedAt: string; channel: string }>(`/drafts/${draft.draftId}/confirm`, {
        as: bea,
        body: { subjectId, lines: [{ right: 'access' }] },
      });
    const [one, other] = await Promise.all([confirm(), confirm()]);
    expect([one.status, other.status]).toEqual([200, 200]);
    expect(one.body).toMatchObject({ channel: 'email', receivedAt: draft.arrivedAt });
    expect(other.body.id).toBe(one.body.id);

    const files = await test.call<{ items: { attachmentId: string; name: string }[] }>(
      `/requests/${one.body.id}/attachments`,
      { as: bea },
    );
    expect(files.body.items.map(({ name }) => name)).toEqual(['brief.pdf']);
    const saved = await test.call(
      `/requests/${one.body.id}/attachments/${files.body.items[0]!.attachmentId}`,
      { as: bea },
    );
    expect(saved.text).toBe('%PDF-1.4 x');
    const aside = await test.call(`/drafts/${draft.draftId}/discard`, {
      as: bea,
      body: { because: 'no-request' },
    });
    expect([aside.status, aside.body['code']]).toEqual([409, 'draft.is-another-request']);
  }, 60_000);

  it('P23: a reply is threaded onto its request, an automatic answer is recognised', async () => {
    const created = await test.call<{ id: string; number: string }>('/requests', {
      as: bea,
      headers: { 'idempotency-key': randomUUID() },
      body: { subjectId, channel: 'letter', receivedAt: '2026-11-02' },
    });
    expect(created.status).toBe(201);
    await send(`Re: Bericht ${created.body.number}`, 'Hier is het ontbrekende stuk.');
    await send('Afwezig', 'Ik ben op vakantie.', { headers: { 'Auto-Submitted': 'auto-replied' } });
    const reply = await waiting(({ replyTo }) => replyTo === created.body.id);
    expect(await waiting(({ looksLike }) => looksLike === 'automatic')).toMatchObject({
      suggestedRights: [],
    });
    const added = await test.call<{ id: string }>(`/drafts/${reply.draftId}/confirm`, {
      as: bea,
      body: { requestId: created.body.id },
    });
    expect([added.status, added.body.id]).toEqual([200, created.body.id]);
  }, 60_000);

  it('P15: thirty days later draft and original are gone; one that waits is not', async () => {
    await send('Later', 'Hoe laat bent u open?');
    const draft = await waiting(({ looksLike }) => looksLike === 'question');
    await test.call(`/drafts/${draft.draftId}/discard`, { as: bea, body: { because: 'no-request' } });
    test.ahead = 32 * 24 * 60 * 60 * 1_000;
    try {
      await eventually(async () => {
        const { status } = await test.call(`/drafts/${draft.draftId}`, { as: bea });
        return status === 410 ? status : `still ${status}`;
      }, 40_000);
    } finally {
      test.ahead = 0;
    }
    expect(
      (await test.call<{ items: DraftRow[] }>('/drafts', { as: bea })).body.items.length,
    ).toBeGreaterThan(0);
  }, 60_000);

  it('nobody without a role of intake reads it', async () => {
    expect((await test.call('/drafts', { as: { id: 'sanne', roles: ['employee'] } })).status).toBe(403);
    expect((await test.call('/drafts')).status).toBe(401);
  });

  it('P13: logs say nothing of what was mailed', () => {
    expect(test.lines.all).not.toMatch(/schrijver|inzage in mijn/i);
  });
});
