import { dayInWords } from '@huisrecht/demo/story/days.ts';
import './support/patience.ts';
import { Rights, scopeOf } from './support/rights.ts';
import { system } from './support/system.ts';
import { somebody } from './support/town.ts';

const scope = scopeOf({ categories: ['repairs', 'contact'], purposes: ['maintenance'] });

describe('a restriction', () => {
  const person = somebody(250, { repaired: true });
  let request: Rights;
  let restrictionId: string;

  const use = (user: string, body: object) =>
    request.ask<{ useId: string }>(user, `/restrictions/${restrictionId}/uses`, {
      body,
      idempotencyKey: `${user}-${restrictionId}`,
    });

  it('P21: is in force at receipt, provisional, before anybody came, and who has the data hears it at once', async () => {
    request = await Rights.asked(person, [
      { right: 'restriction', restrictionCase: 'accuracy-contested', scope },
      { right: 'access' },
    ]);
    const { status, restrictions } = await request.now();
    expect(status).toBe('awaiting-identity');
    expect(restrictions).toMatchObject([{ case: 'accuracy-contested', provisional: true, scope }]);
    restrictionId = restrictions[0]?.restrictionId ?? '';
    const { parties } = await request.order('restrict');
    expect(parties.map(({ party }) => party)).toEqual(expect.arrayContaining(['erp', 'vakwerk']));
  });

  it('P21: the person is told at the address that we knew already, so that an impostor is found out', async () => {
    await request.when(({ letters }) =>
      letters.some(({ letter, status }) => letter === 'restriction-placed' && status === 'sent'),
    );
  });

  it('P21: whoever looks sees what is restricted: kinds of data and purposes, never the person', async () => {
    const sanne = await system.colleague('sanne');
    const { body } = await sanne.must<{ items: { restrictionId: string; scope: object }[] }>(
      'requests',
      `/restrictions?subjectId=${request.subjectId}`,
    );
    expect(body.items.find((one) => one.restrictionId === restrictionId)).toMatchObject({ scope });
  });

  it('P21: danger goes on: used with a reason by a named colleague, and somebody else looks at it', async () => {
    expect((await use('sanne', { use: 'because', reason: 'Gaslek in de keuken' })).status).toBe(400);
    const used = await use('sanne', { use: 'emergency', reason: 'Gaslek in de keuken, de monteur belt nu.' });
    expect(used.status).toBe(201);
    const { nextStep } = await request.now();
    expect(nextStep.code).toBe('review-emergency-use');
    const review = (user: string) =>
      request.ask(user, `/restrictions/${restrictionId}/uses/${used.body.useId}/review`, {
        body: { agreed: true },
      });
    expect((await review('sanne')).status).toBe(403);
    expect((await review('tom')).status).toBe(200);
    expect((await request.now()).restrictions[0]?.uses).toMatchObject([
      { use: 'emergency', usedBy: 'sanne', review: { agreed: true, reviewedBy: 'tom' } },
    ]);
  });

  it('P21: sure who asks, it is provisional no more', async () => {
    await request.pass();
    const { restrictions } = await request.when((now) => now.restrictions[0]?.provisional === false);
    expect(restrictions).toHaveLength(1);
  });

  it('P21: it lifts by a decision, after that of its line, a week after the person was told', async () => {
    const lift = (body: object) =>
      request.ask('pim', `/restrictions/${restrictionId}/lift`, { body, idempotencyKey: restrictionId });
    const reason = 'Wij keken het na: het telefoonnummer klopt.';
    expect((await lift({ reason })).body).toMatchObject({ code: 'restriction.line-not-decided' });
    await request.decidedOn(1);
    expect((await lift({ reason, liftsOn: '2026-01-01' })).body).toMatchObject({
      code: 'restriction.lifts-too-soon',
    });
    expect((await lift({ reason })).status).toBe(200);
    const told = await request.when(({ letters }) =>
      letters.some(({ letter, status }) => letter === 'restriction-lifts' && status === 'sent'),
    );
    const [restriction] = told.restrictions;
    expect(restriction?.liftedAt).toBeUndefined();
    const letter = await request.preview('restriction-lifts', 1);
    expect(letter).toContain(dayInWords(restriction?.lift?.liftsOn ?? '').nl);
  });

  it('P21: what is withdrawn restricts nothing any more', async () => {
    const other = await Rights.asked(somebody(252, { repaired: true }), [
      { right: 'restriction', restrictionCase: 'needed-for-a-claim', scope },
    ]);
    expect((await other.ask('bea', '/withdraw', { body: {} })).status).toBe(200);
    const { restrictions, status } = await other.now();
    expect([status, typeof restrictions[0]?.liftedAt]).toEqual(['withdrawn', 'string']);
  });
});
