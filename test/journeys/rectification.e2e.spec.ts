import type { SearchTask } from '@huisrecht/demo/story/answers.ts';
import { mailsOf } from '@huisrecht/demo/story/mailbox.ts';
import { logOf } from '@huisrecht/demo/story/processors.ts';
import './support/patience.ts';
import { Rights, scopeOf } from './support/rights.ts';
import { system } from './support/system.ts';
import { somebody } from './support/town.ts';

const phone = '06-55512345';
const changed = { category: 'contact', field: 'phone', after: phone };

describe('a correction', () => {
  const person = somebody(240, { repaired: true });
  const statement = 'Ik heb nooit gezegd dat ik om zes uur thuis zou zijn.';
  let request: Rights;

  it('P25: waits until we are sure who asks', async () => {
    const correction = { ...changed, before: person.phone ?? '' };
    request = await Rights.asked(person, [
      {
        right: 'rectification',
        scope: scopeOf({ categories: ['contact'] }),
        details: { corrections: [correction] },
      },
      {
        right: 'rectification',
        change: 'supplement',
        scope: scopeOf({ categories: ['repairs'] }),
        details: { statement },
      },
      { right: 'rectification', scope: scopeOf({ categories: ['repairs'] }), details: { statement } },
    ]);
    expect(await request.decideOn(1, { corrections: [changed] })).toMatchObject({
      status: 409,
      body: { code: 'identity.not-settled' },
    });
    expect(await request.orders()).toEqual([]);
    await request.pass();
    expect(await request.lineIs(1)).toMatchObject({ right: 'rectification', needsIdentity: true });
  });

  it('P18: what was asked is sealed, and read by who decides; before and after stand side by side', async () => {
    const { body } = await request.ask<object>('pim', '/lines/1/details');
    expect(JSON.stringify(body)).toContain(phone);
    expect((await request.ask('sanne', '/lines/1/details')).status).toBe(403);
    expect(JSON.stringify(await request.now())).not.toContain(phone);
  });

  it('P25: another phone number is confirmed through the contact that we knew, never through the new one', async () => {
    expect(await request.decideOn(1, { corrections: [changed] })).toMatchObject({
      status: 422,
      body: { code: 'decision.contact-not-confirmed' },
    });
    await request.decidedOn(1, { corrections: [changed], confirmedThrough: 'known-phone' });
  });

  it('P18: goes at once to everyone who has the data, while the other parts still wait', async () => {
    const { parties } = await request.order('rectify');
    expect(parties.map(({ party }) => party)).toEqual(
      expect.arrayContaining(['erp', 'vakwerk', 'mailbox-info']),
    );
    expect((await request.now()).rounds.at(-1)?.prepared).toBeUndefined();
    const letter = await request.preview('line-decision', 1);
    expect(letter).toContain(`dit was ${person.phone ?? ''} en is nu ${phone}.`);
  });

  it('P18: a colleague does it by hand where no machine can, and sees the value only then', async () => {
    const erp = await request.party('rectify', 'erp', ({ taskId }) => taskId !== undefined);
    const bea = await system.colleague('bea');
    const { body } = await bea.must<SearchTask>('processor-sync', `/search-tasks/${erp.taskId ?? ''}`);
    expect(body.order?.corrections).toEqual([{ ...changed, before: person.phone }]);
    await bea.must('processor-sync', `/search-tasks/${erp.taskId ?? ''}/answer`, {
      body: { outcome: 'done' },
    });
    await request.party('rectify', 'erp', ({ state }) => state === 'answered');
  });

  it('P18: the contractor does it by machine, told only what it has', async () => {
    await request.party('rectify', 'vakwerk', ({ state }) => state === 'answered');
    const { requests } = await logOf(system.places.vakwerkControl);
    expect(requests.findLast(({ type }) => type === 'rectification')).toMatchObject({ corrected: ['phone'] });
  });

  it('P18: refused, it goes with the statement of the person, to who has the data', async () => {
    await request.decidedOn(2);
    const refused = {
      ...{ outcome: 'refused', grounds: ['data-is-correct'] },
      ...{ motivation: 'De afspraak stond om zes uur.', necessity: 'Het werkrapport zegt hetzelfde.' },
    };
    expect(await request.decideOn(3, { ...refused, grounds: [] })).toMatchObject({ status: 422 });
    await request.decidedOn(3, refused);
    const orders = (await request.now()).orders.filter(({ kind }) => kind === 'rectify');
    expect(orders.map(({ line }) => line)).toEqual([1, 2, 3]);
    await request.carriedOut();
  });

  it('P18: the letter answers every part and says who was told; who answered is told in a letter of its own', async () => {
    const letter = await request.letter();
    for (const words of [
      `dit was ${person.phone ?? ''} en is nu ${phone}.`,
      'Vakwerk Reparaties',
      'Wij doen niet wat u vraagt',
      'wij keken het na, en de gegevens kloppen',
      'Bent u het niet eens met ons?',
      'binnen 6 weken',
    ])
      expect(letter).toContain(words);
    await request.closed();
    const before = await mailsOf(system.places.mailPage, person.email ?? '');
    const told = await request.preview('recipients-told', 1);
    for (const who of [/ThuisBasis[^:]*: klaar, op /, /Vakwerk Reparaties: klaar, op /])
      expect(told).toMatch(who);
    const sent = { body: { letter: 'recipients-told', line: 1 } };
    expect((await request.ask('bea', '/letters', sent)).status).toBe(200);
    await request.when(({ letters }) =>
      letters.some((one) => one.letter === 'recipients-told' && one.status === 'sent'),
    );
    expect(await mailsOf(system.places.mailPage, person.email ?? '')).toHaveLength(before.length + 1);
  });
});
