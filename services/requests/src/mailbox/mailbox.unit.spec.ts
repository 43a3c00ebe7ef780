import fc from 'fast-check';
import { numberOf } from '../domain/number.js';
import {
  confirmDraft,
  discardDraft,
  draftIsRemoved,
  drafts,
  mayGo,
  receiveDraft,
  type Draft,
  type DraftEvent,
} from './draft.js';
import type { Mail } from './mail.js';
import { tokensOf } from './mailbox-config.js';
import { eachInTurn } from './mailbox.js';
import { readMail } from './read-mail.js';
import { aReplyBelongsToItsRequest } from './rules/a-reply-belongs-to-its-request.js';
import { isThisARequest } from './rules/is-this-a-request.js';
import { whatAMachineSentIsNoRequest } from './rules/what-a-machine-sent-is-no-request.js';

const us = 'info@helpt-elkander.example';
const mail = (over: Partial<Mail> = {}): Mail => ({
  answers: [],
  from: { address: 's.bakker@example.org' },
  subject: 'Vraag',
  text: '',
  files: [],
  headers: {},
  ...over,
});

describe('P23: is this a request?', () => {
  it.each([
    ['Ik wil graag inzage in mijn gegevens.', ['access']],
    ['Welke persoonsgegevens heeft u van mij?', ['access']],
    ['Graag een kopie van mijn gegevens op grond van artikel 15 AVG', ['access']],
    ['Mijn geboortedatum klopt niet in uw systeem. De gegevens kloppen niet.', ['rectification']],
    ['Kunt u mijn gegevens aanvullen?', ['rectification']],
    ['Ik wil dat u al mijn gegevens verwijdert; verwijder mijn dossier.', ['erasure']],
    ['Ik doe een beroep op het recht op vergetelheid', ['erasure']],
    ['Ik wil dat u het gebruik van mijn gegevens beperkt: beperking van de verwerking', ['restriction']],
    ['Stuur mij een CSV met mijn gegevens: overdracht van mijn gegevens', ['portability']],
    ['Ik maak bezwaar tegen het gebruik van mijn gegevens', ['objection']],
    ['Ik teken verzet aan tegen de verwerking', ['objection']],
    ['Ik wil geen enquête meer ontvangen', ['objection']],
    ['Hierbij trek ik mijn toestemming in', ['withdrawal-of-consent']],
    ['Ik wil inzage, en daarna moet u mijn dossier verwijderen', ['access', 'erasure']],
    ['Please send me a copy of my data', ['access']],
  ])('reads in "%s": %j', (text, rights) => {
    expect(isThisARequest(text)).toEqual({ looksLike: 'request', rights });
  });

  it('P23: who names the law without a right is shown as a request all the same', () => {
    expect(isThisARequest('Ik heb iets over de AVG en mijn privacy')).toEqual({
      looksLike: 'request',
      rights: [],
    });
  });

  it.each([
    ['Ik heb een klacht over de monteur', 'complaint'],
    ['Ik ben verhuisd, mijn nieuwe adres is bekend', 'change'],
    ['De politie vordert informatie over een huurder', 'disclosure-to-a-third-party'],
    ['Hoe laat bent u open?', 'question'],
    ['De lift is kapot', 'unclear'],
  ])('sorts "%s" as %s', (text, looksLike) => {
    expect(isThisARequest(text)).toEqual({ looksLike, rights: [] });
  });

  it('is quick on whatever somebody writes', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20_000 }), (text) => {
        const began = performance.now();
        isThisARequest(text);
        isThisARequest('gegevens '.repeat(2_000));
        expect(performance.now() - began).toBeLessThan(1_000);
      }),
      { numRuns: 50 },
    );
  });
});

describe('what a machine sent is no request', () => {
  it.each([
    ['an out-of-office', mail({ headers: { 'auto-submitted': 'auto-replied' } })],
    ['a newsletter', mail({ headers: { precedence: 'bulk' } })],
    ['a list', mail({ headers: { 'list-id': '<nieuws.example.org>' } })],
    ['a bounce', mail({ headers: { 'return-path': '<>' } })],
    ['a mailer daemon', mail({ from: { address: 'MAILER-DAEMON@example.org' } })],
    ['our own letter that came back', mail({ from: { address: us.toUpperCase() } })],
  ])('%s', (_, machine) => expect(whatAMachineSentIsNoRequest(machine, us)).toBe(true));

  it.each([
    ['a person', mail()],
    ['a person whose program says so', mail({ headers: { 'auto-submitted': 'no' } })],
    ['somebody without an address', { ...mail(), from: undefined } as unknown as Mail],
  ])('not so %s', (_, person) => expect(whatAMachineSentIsNoRequest(person, us)).toBe(false));
});

describe('a reply belongs to its request', () => {
  const number = numberOf('req_00000000000000000001', 0);
  it('by the number in its subject, however it is typed', () => {
    const plain = number.replaceAll('-', ' ').toLowerCase();
    expect(aReplyBelongsToItsRequest(mail({ subject: `RE: Bericht (${plain})` }))).toBe(number);
    expect(aReplyBelongsToItsRequest(mail({ answers: [`<${number}.brief@example.org>`] }))).toBe(number);
  });
  it('not by something that only looks like a number', () => {
    expect(aReplyBelongsToItsRequest(mail({ subject: 'HR-AAA-AAA en HRxxxyyy' }))).toBeUndefined();
  });
});

describe('reading a mail', () => {
  const source = (lines: string[]) => Buffer.from(lines.join('\r\n'));
  it('takes HTML as text, and files as they are', async () => {
    const read = await readMail(
      source([
        'From: "Saskia" <s@example.org>',
        'To: privacy@example.org',
        'Message-ID: <1@example.org>',
        'In-Reply-To: <0@example.org>',
        'Auto-Submitted: no',
        'Subject: Inzage',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary=x',
        '',
        '--x',
        'Content-Type: text/html',
        '',
        '<p>Ik wil <b>inzage</b><script>alert(1)</script></p>',
        '--x',
        'Content-Type: application/pdf; name=brief.pdf',
        'Content-Disposition: attachment; filename=brief.pdf',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from('%PDF-1.4').toString('base64'),
        '--x--',
        '',
      ]),
    );
    expect(read).toMatchObject({
      messageId: '<1@example.org>',
      answers: ['<0@example.org>'],
      from: { name: 'Saskia', address: 's@example.org' },
      subject: 'Inzage',
      text: 'Ik wil inzage',
      headers: { 'auto-submitted': 'no' },
      files: [{ name: 'brief.pdf', mediaType: 'application/pdf' }],
    });
    expect(read.files[0]?.content.toString()).toBe('%PDF-1.4');
  });

  it.each([
    ['of too many parts', `${'--q\r\nContent-Type: text/plain\r\n\r\nx\r\n'.repeat(5_000)}--q--`, ''],
    ['with a head without end', 'x', `${'X-Filler: 1\r\n'.repeat(200_000)}`],
  ])('P23: of a mail %s reads the head, and goes on with the next', async (_, body, more) => {
    const head = 'From: s@example.org\r\nSubject: Inzage\r\nContent-Type: multipart/mixed; boundary=q\r\n';
    const read = await readMail(Buffer.from(`${head}${more}\r\n${body}`));
    expect(read).toMatchObject({
      from: { address: 's@example.org' },
      subject: 'Inzage',
      files: [],
      headOnly: true,
    });
  });

  it('P23: a mail that cannot be taken holds up nobody behind it', async () => {
    const taken: number[] = [];
    const take = (bad: (one: number) => boolean) => (one: number) => {
      taken.push(one);
      return bad(one) ? Promise.reject(new Error('no')) : Promise.resolve();
    };
    await expect(
      eachInTurn(
        [1, 2, 3],
        take((one) => one === 1),
      ),
    ).rejects.toThrow('no');
    expect(taken).toEqual([1, 2, 3]);
    // Every mail fails: it is not the mails.
    await expect(
      eachInTurn(
        [4, 5, 6, 7, 8, 9, 10],
        take(() => true),
      ),
    ).rejects.toThrow('no');
    expect(taken).toHaveLength(8);
  });

  it('of garbage makes an empty mail rather than an error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async (bytes) => {
        expect((await readMail(Buffer.from(bytes))).files.length).toBeLessThanOrEqual(50);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a draft', () => {
  const draftId = 'drf_00000000000000000001';
  const none: Draft = { status: 'none', draftId };
  const receive = receiveDraft({
    draftId,
    arrivedAt: '2026-03-01T22:00:00.000Z',
    looksLike: 'request',
    suggestedRights: ['access'],
    attachments: 0,
  });
  type Decide = typeof receive;
  const play = (...steps: readonly (readonly [Decide, string])[]): Draft =>
    steps.reduce<Draft>(
      (state, [decide, at]) =>
        (decide(state, { now: new Date(at) }) as DraftEvent[])
          .filter((one) => 'type' in one)
          .reduce(drafts.evolve, state),
      none,
    );
  const confirm = confirmDraft('req_00000000000000000001', 'bea');
  const [monday, tuesday] = ['2026-03-02T09:00:00Z', '2026-03-03T09:00:00Z'];

  it('is there once, however often the mail is offered', () => {
    expect(receive(play([receive, monday]), { now: new Date(tuesday) })).toEqual([]);
  });

  it('becomes one request: a second clerk cannot make another of it', () => {
    const done = play([receive, monday], [confirm, monday]);
    expect(confirm(done, { now: new Date(tuesday) })).toEqual([]);
    expect(() => confirmDraft('req_other00000000000001', 'pim')(done, { now: new Date(tuesday) })).toThrow(
      'draft.is-another-request',
    );
  });

  it('put aside can still become a request', () => {
    const aside = play([receive, monday], [discardDraft('no-request', 'bea'), monday]);
    expect(aside.status).toBe('discarded');
    expect(
      play([receive, monday], [discardDraft('no-request', 'bea'), monday], [confirm, tuesday]).status,
    ).toBe('confirmed');
  });

  it('P15: goes thirty days after a clerk was done with it, and never while it waits', () => {
    const waits = play([receive, monday]);
    expect(mayGo(waits, new Date('2030-01-01'))).toBe(false);
    expect(draftIsRemoved(true)(waits, { now: new Date('2030-01-01') })).toEqual([]);
    const done = play([receive, monday], [confirm, monday]);
    expect(mayGo(done, new Date('2026-04-01T21:59:00Z'))).toBe(false);
    expect(mayGo(done, new Date('2026-04-01T22:01:00Z'))).toBe(true);
    const later = play(
      [receive, monday],
      [discardDraft('double', 'bea'), monday],
      [confirm, '2026-03-20T09:00:00Z'],
    );
    expect(mayGo(later, new Date('2026-04-01T22:01:00Z'))).toBe(false);
  });
});

describe('tokens of a mailbox', () => {
  it('are asked once, and again when they end', async () => {
    const asked: string[] = [];
    let now = 0;
    const real = globalThis.fetch;
    globalThis.fetch = ((_: unknown, { body }: { body: URLSearchParams }) => {
      asked.push(String(body));
      return Promise.resolve(Response.json({ access_token: `t${asked.length}`, expires_in: 3_600 }));
    }) as unknown as typeof fetch;
    try {
      const token = tokensOf(
        {
          ...{
            MAILBOX_FOLDER: 'INBOX',
            MAILBOX_DONE_FOLDER: 'X',
            MAILBOX_TOKEN_URL: 'https://login.example/',
          },
          ...{ MAILBOX_CLIENT_ID: 'id', MAILBOX_CLIENT_SECRET: 's', MAILBOX_SCOPE: 'mail' },
        },
        () => now,
      );
      expect([await token(), await token()]).toEqual(['t1', 't1']);
      now = 3_541_000;
      expect(await token()).toBe('t2');
      expect(asked[0]).toBe('grant_type=client_credentials&client_id=id&client_secret=s&scope=mail');
    } finally {
      globalThis.fetch = real;
    }
  });
});
