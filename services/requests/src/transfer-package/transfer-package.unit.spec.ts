import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { prepareAnswer } from '../prepare-answer/prepare-answer.js';
import { nextStep } from '../domain/next-step.js';
import { isKnown, packageOf, type Sending } from '../domain/state.js';
import { answerWasMailed } from '../send-answer/send-answer.js';
import { fetchPackage, issueCode, packageIsGone } from '../open-package/open-package.js';
import {
  CheckPassedV1,
  CollectionCompletedV1,
  CollectionStartedV1,
  HolderAnsweredV1,
} from '@huisrecht/contracts';
import {
  aRequest,
  built,
  checkPassed,
  completed,
  collectionStarted,
  decide,
  holderAnswered,
  officer,
} from '../testing/examples.js';
import type { Play } from '../testing/play.js';
import { decideTransfer, type DecideTransfer } from './decide-transfer.js';
import { transferFailed, transferSucceeded } from './note-transfer.js';
import { HttpsOrganisations, NotTaken, publicOnly } from './organisations.js';
import { isPublicAddress } from './public-addresses-only.js';
import { sayMailToOrganisation } from './say-mail.js';
import { isUsable, usableUrl } from './usable-address.js';

const inReview = (way: 'url' | 'email' = 'email'): Play => {
  const play = aRequest({
    lines: [{ named: { right: 'portability', transfer: way }, detailsId: 'lin_00000001' }],
  });
  play.now = new Date('2026-03-05T10:00:05Z');
  play.hear(CheckPassedV1, checkPassed());
  play.hear(CollectionStartedV1, collectionStarted('erp'));
  play.hear(HolderAnsweredV1, holderAnswered('erp'));
  play.hear(CollectionCompletedV1, completed());
  return play;
};
const transfer = (play: Play, over: Partial<DecideTransfer> = {}) =>
  decideTransfer({
    ...{
      decisionId: 'dec_00000000000000000009',
      line: 1,
      seen: isKnown(play.state) ? play.state.revision : 0,
    },
    ...{
      transfer: 'approved',
      motivation: 'Gebeld met het bekende nummer.',
      confirmedThrough: 'known-contact',
    },
    ...{ usable: true, decider: officer, noPrivateTies: true, fourEyes: true },
    ...over,
  });
const answered = (way: 'url' | 'email' = 'email'): Play => {
  const play = inReview(way);
  play.do(decide(play));
  play.do(prepareAnswer(built()));
  play.do(answerWasMailed(1));
  return play;
};
const sending = (play: Play): Sending | undefined =>
  isKnown(play.state) ? play.state.lines[0]?.sending : undefined;
const works = (play: Play): string[] => play.due.map(({ id }) => id).filter((id) => id.endsWith(':transfer'));
const step = (play: Play): string => (isKnown(play.state) ? nextStep(play.state, play.now).code : 'none');
const data = { sha256: 'a'.repeat(64), items: 3 };

describe('P18: sending straight to another organisation (GDPR Art. 20(2))', () => {
  it('P18: is decided by a named human, after the person confirmed the address', () => {
    const play = inReview();
    expect(play.refusal(transfer(play, { confirmedThrough: undefined }))).toBe(
      'transfer.address-not-confirmed',
    );
    expect(play.refusal(transfer(play, { usable: false }))).toBe('transfer.address-not-usable');
    expect(play.refusal(transfer(play, { motivation: 'ja' }))).toBe('decision.needs-a-motivation');
    expect(play.refusal(transfer(play, { decider: { id: 'f', roles: ['fg'] } }))).toBe(
      'decision.not-by-the-fg',
    );
    expect(play.refusal(transfer(play, { decider: { ...officer, id: 'c.clerk' } }))).toBe(
      'decision.by-who-checked-identity',
    );
    expect(play.refusal(transfer(play, { noPrivateTies: false }))).toBe('decision.private-ties');
    expect(play.refusal(transfer(play, { seen: 1 }))).toBe('version.changed');
    expect(play.refusal(transfer(play, { transfer: 'refused' }))).toBe('transfer.needs-a-reason');
    expect(play.refusal(transfer(play))).toBeUndefined();
  });

  it('P18: nothing is decided before identity is settled, nor where nobody asked', () => {
    const early = aRequest({ lines: [{ named: { right: 'portability', transfer: 'url' } }] });
    expect(early.refusal(transfer(early))).toBe('identity.not-settled');
    const play = aRequest({ lines: [{ named: { right: 'portability' } }] });
    play.hear(CheckPassedV1, checkPassed());
    expect(play.refusal(transfer(play))).toBe('transfer.not-asked');
  });

  it('P18: what was approved goes once the package is made, whichever comes first', () => {
    const before = inReview();
    before.do(transfer(before));
    expect(works(before)).toEqual([]);
    before.do(decide(before));
    before.do(prepareAnswer(built()));
    const after = answered();
    after.do(transfer(after));
    expect(works(before)).toEqual([`${sending(before)?.transferId}:transfer`]);
    expect(works(after)).toEqual(works(before));
  });

  it('P18: decided twice with one key it is decided once; under way it is not approved again', () => {
    const play = answered();
    play.do(transfer(play));
    expect(play.do(transfer(play, { seen: 0 }))).toEqual([]);
    expect(play.refusal(transfer(play, { decisionId: 'dec_00000000000000000010' }))).toBe(
      'transfer.already-approved',
    );
  });

  it('P18: the request stays open until it was sent, or the person hears why not', () => {
    const play = answered('url');
    const { packageId } = built();
    play.do(issueCode(packageId, 'phone', 'c.clerk'));
    expect(step(play)).toBe('decide-transfer');
    play.do(transfer(play));
    expect(step(play)).toBe('wait-for-transfer');
    const { transferId } = sending(play)!;
    expect(play.do(transferSucceeded(transferId, data))).toEqual(['package-transferred', 'request-closed']);
    expect(play.do(transferSucceeded(transferId, data))).toEqual(['ignore']);

    const refused = answered('url');
    refused.do(issueCode(packageId, 'phone', 'c.clerk'));
    expect(
      refused.do(transfer(refused, { transfer: 'refused', because: 'not-technically-feasible' })),
    ).toEqual(['package-transfer-decided', 'request-closed']);
  });

  it('P18: a try that fails is repeated with growing waits; then a colleague decides, and may try again', () => {
    const play = answered('url');
    play.do(issueCode(built().packageId, 'phone', 'c.clerk'));
    play.do(transfer(play));
    const { transferId } = sending(play)!;
    const waits: (number | undefined)[] = [];
    while (sending(play)?.trouble === undefined || sending(play)?.trouble?.nextTryAt !== undefined) {
      play.do(transferFailed(transferId, 'receiver-unreachable'));
      const next = sending(play)?.trouble?.nextTryAt;
      waits.push(next === undefined ? undefined : (+new Date(next) - +play.now) / 1_000);
    }
    expect(waits).toEqual([60, 300, 1_800, 7_200, 28_800, 86_400, undefined]);
    expect(step(play)).toBe('transfer-failed');
    play.do(transfer(play, { decisionId: 'dec_00000000000000000011' }));
    expect(step(play)).toBe('wait-for-transfer');
    expect(sending(play)?.transferId).not.toBe(transferId);
    play.do(transferFailed(sending(play)!.transferId, 'receiver-refused'));
    expect(step(play)).toBe('transfer-failed');
  });

  it('P18: a link opens with its own code, five times in its own fourteen days', () => {
    const play = answered('email');
    play.do(issueCode(built().packageId, 'phone', 'c.clerk'));
    play.do(transfer(play));
    const { transferId } = sending(play)!;
    expect(packageOf(play.state, transferId)).toBeUndefined();
    play.do(transferSucceeded(transferId, data));
    play.now = new Date(+play.now + 3_600_000);
    expect(sending(play)?.fetchableUntil).toBeDefined();
    play.do(issueCode(transferId, 'phone', 'c.clerk'));
    for (let n = 0; n < 5; n++) expect(play.do(fetchPackage(transferId))).toEqual(['package-fetched']);
    expect(play.refusal(fetchPackage(transferId))).toBe('package.fetched-too-often');
    play.do(packageIsGone(transferId));
    expect(play.refusal(fetchPackage(transferId))).toBe('package.gone');
    expect(play.refusal(fetchPackage(built().packageId))).toBeUndefined();
  });

  it('no event tells the address or the name', () => {
    const play = answered('url');
    play.do(transfer(play));
    expect(JSON.stringify(play.events)).not.toMatch(/https?:|@[a-z]/);
  });
});

describe('where data may be sent', () => {
  it.each(['8.8.8.8', '145.0.0.1', '2a00:1450:4001::1'])('P11: %s is on the internet', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ...[
      '127.0.0.1',
      '10.1.2.3',
      '172.20.0.1',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
      '224.0.0.1',
    ],
    ...[
      '255.255.255.255',
      '::1',
      '::',
      'fe80::1',
      'fd00::1',
      '::ffff:127.0.0.1',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
      'x',
    ],
  ])('P11: %s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it('P11: a URL is https, with a name on the internet, and without a password', () => {
    expect(usableUrl('https://ontvanger.example/avg', false)?.href).toBe('https://ontvanger.example/avg');
    const wrong = [
      'http://ontvanger.example',
      'https://localhost/x',
      'https://127.0.0.1/',
      'https://[::1]/',
      'https://2130706433/',
    ];
    for (const url of [
      ...wrong,
      'https://a:b@ontvanger.example',
      'file:///etc/passwd',
      'https://intern',
      'geen',
    ])
      expect([url, usableUrl(url, false)]).toEqual([url, undefined]);
    expect(usableUrl('http://127.0.0.1:8080/', true)).toBeDefined();
    expect(isUsable({ name: 'x', way: 'email', address: 'avg@ontvanger.example' }, false)).toBe(true);
    expect(isUsable({ name: 'x', way: 'email', address: 'geen' }, false)).toBe(false);
    expect(isUsable(undefined, false)).toBe(false);
  });

  it('P11: a name that leads to this machine is refused when it is looked up', async () => {
    const error = await new Promise((resolve) => publicOnly('localhost', {}, (failed) => resolve(failed)));
    expect(error).toBeInstanceOf(NotTaken);
    expect((error as NotTaken).code).toBe('address-not-allowed');
  });

  it('the mail to an organisation tells no person, and not what it is about, in its subject', () => {
    const mail = { name: 'Helpt Elkander', url: 'https://p/packages/pkg_1', organisation: 'Woonveilig' };
    expect(sayMailToOrganisation(mail).subject).toBe('Bericht van Helpt Elkander');
    expect(sayMailToOrganisation(mail).text).toContain('https://p/packages/pkg_1');
  });
});

describe('sending over HTTP', () => {
  let server: Server;
  let status = 200;
  let url = '';
  const seen: { body: string; key: unknown }[] = [];
  const client = new HttpsOrganisations(true);

  beforeAll(async () => {
    server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        seen.push({ body: Buffer.concat(parts).toString(), key: request.headers['idempotency-key'] });
        response.writeHead(status, { location: 'http://127.0.0.1:1/' }).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it.each([
    [200, undefined],
    [202, undefined],
    [302, 'receiver-refused'],
    [400, 'receiver-refused'],
    [429, 'receiver-unreachable'],
    [503, 'receiver-unreachable'],
  ] as const)('an answer of %s is %s', async (answer, code) => {
    status = answer;
    const sent = client.send(url, Buffer.from('{"a":1}'), 'pkg_1');
    if (code === undefined) await expect(sent).resolves.toBeUndefined();
    else await expect(sent).rejects.toMatchObject({ code });
    expect(seen.at(-1)).toEqual({ body: '{"a":1}', key: 'pkg_1' });
  });

  it('nobody there, and an address that is not allowed', async () => {
    await expect(client.send('http://127.0.0.1:1/', Buffer.from('{}'), 'k')).rejects.toMatchObject({
      code: 'receiver-unreachable',
    });
    await expect(new HttpsOrganisations(false).send(url, Buffer.from('{}'), 'k')).rejects.toMatchObject({
      code: 'address-not-allowed',
    });
  });
});
