import { daysAgo } from '@huisrecht/demo/story/days.ts';
import { fetched, Inzage } from './support/inzage.ts';
import './support/patience.ts';
import { Rights, scopeOf } from './support/rights.ts';
import { somebody } from './support/town.ts';

const letters = scopeOf({ purposes: ['communication'] });

describe('several rights in one letter', () => {
  const person = somebody(270, { repaired: true });
  const [access, rectification, objection, erasure] = [1, 2, 3, 4];
  const initials = { category: 'person', field: 'initials' };
  let request: Rights;

  it('P23: is one request with a line for each right; what needs no check is decided and ordered at once', async () => {
    request = await Rights.asked(person, [
      { right: 'access' },
      {
        right: 'rectification',
        scope: scopeOf({ categories: ['person'] }),
        details: { corrections: [{ ...initials, before: person.initials, after: 'Z.Z.' }] },
      },
      { right: 'objection', objection: 'direct-marketing', scope: letters },
      { right: 'erasure' },
    ]);
    await request.lineIs(objection);
    await request.decidedOn(objection);
    await request.order('object');
    const { lines, status } = await request.now();
    expect([status, lines.map(({ nextStep }) => nextStep.code)]).toEqual([
      'awaiting-identity',
      ['check-identity', 'check-identity', expect.any(String), 'check-identity'],
    ]);
  });

  it('P24: extended once, on a lawful ground, told inside the month; the promise is not mended by it', async () => {
    const extend = (ground: string) =>
      request.ask('pim', '/extension', {
        body: { ground, motivation: 'Er zijn vier dossiers en drie leveranciers bij betrokken.' },
        idempotencyKey: `${request.id} ${ground}`,
      });
    const before = (await request.now()).clocks;
    expect((await extend('holidays')).status).toBe(422);
    expect((await extend('complexity')).status).toBe(200);
    const { body } = await request.ask<{ proposed: object[] }>('bea', '/letters');
    expect(body.proposed).toContainEqual({ letter: 'extension' });
    expect((await request.ask('bea', '/letters', { body: { letter: 'extension' } })).status).toBe(200);
    const { clocks } = await request.when(({ letters: sent }) =>
      sent.some(({ letter, status }) => letter === 'extension' && status === 'sent'),
    );
    expect(clocks.promise.day).toBe(before.promise.day);
    expect(clocks.law.day > before.law.day).toBe(true);
    expect((await extend('number-of-requests')).body).toMatchObject({ code: 'extension.only-once' });
  });

  it('P24: the clock of the law stands still for a doubt that a named person recorded, and goes on', async () => {
    const stop = {
      body: { reason: 'identity-doubt', question: 'De handtekening is anders dan op de huurovereenkomst.' },
      idempotencyKey: request.id,
    };
    expect((await request.ask('bea', '/stops', stop)).status).toBe(403);
    const stopped = await request.ask('pim', '/stops', stop);
    expect(stopped.status).toBe(200);
    const [stopId] = JSON.stringify(stopped.body).match(/stp_\w+/) ?? [];
    const resumed = await request.ask('bea', `/stops/${stopId ?? ''}/resume`, {
      body: { answeredOn: daysAgo(0) },
    });
    expect(resumed.status).toBe(200);
  });

  it('P23: one right is withdrawn, the others go on; what was decided is not', async () => {
    expect((await request.ask('bea', `/lines/${objection}/withdraw`, { body: {} })).body).toMatchObject({
      code: 'line.decided',
    });
    expect((await request.ask('bea', `/lines/${erasure}/withdraw`, { body: {} })).status).toBe(200);
    expect(await request.line(erasure)).toMatchObject({ withdrawnAt: expect.any(String) as string });
  });

  it('P23: a second letter that asks the same is shown as a duplicate, and joined by a colleague', async () => {
    const double = await Inzage.received(person);
    const { body } = await double.ask<{ items: { id: string }[] }>('bea', '/duplicates');
    expect(body.items.map(({ id }) => id)).toContain(request.id);
    const joined = await double.ask('bea', '/end', { body: { because: 'joined', into: request.id } });
    expect([joined.status, (await double.now()).status]).toEqual([200, 'ended']);
  });

  it('P24: one letter answers every right, when the last is decided; the data comes in one package', async () => {
    await request.pass();
    await request.lineIs(rectification);
    await request.decidedOn(rectification, { corrections: [{ ...initials, after: 'Z.Z.' }] });
    await request.searchEverywhere();
    await request.carriedOut();
    await request.allAnswered();
    const packageId = await request.answered();
    const letter = await request.letter();
    for (const words of [
      'Onze beslissing over deel',
      'U wilt uw gegevens zien',
      `dit was ${person.initials} en is nu Z.Z.`,
      'Wij sturen u geen reclame',
    ])
      expect(letter).toContain(words);
    expect(letter).not.toContain('verwijderen');
    const { package: content } = await fetched(packageId, await request.code());
    expect(content.categories.length).toBeGreaterThan(1);
    const { lines } = await request.closed();
    expect(lines.map(({ outcome }) => outcome)).toEqual([
      expect.any(String),
      'granted',
      'granted',
      undefined,
    ]);
    expect(lines[access - 1]?.right).toBe('access');
  });
});
