import { textOfPdf } from '@huisrecht/demo/story/pdf-text.ts';
import { mailsOf } from '@huisrecht/demo/story/mailbox.ts';
import { eventually } from './support/eventually.ts';
import { fetched, Inzage, subjectOf } from './support/inzage.ts';
import './support/patience.ts';
import { system } from './support/system.ts';
import { somebody } from './support/town.ts';

const letterOf = async ({ id }: Inzage): Promise<string> => {
  const bea = await system.colleague('bea');
  return textOfPdf(await bea.bytes('requests', `/requests/${id}/letter.pdf?letter=answer`)).join(' ');
};

describe('an inzage that goes another way', () => {
  it('P17: by post: printed and posted by a colleague, with link and code, to the address that was known', async () => {
    const person = somebody(180, { repaired: false });
    const inzage = await Inzage.received(person);
    await inzage.pass({ channel: 'post', addressIndex: 0 });
    await inzage.allAnswered();
    expect((await inzage.decide()).status).toBe(200);
    const { nextStep } = await inzage.when(({ rounds }) => rounds[0]?.prepared !== undefined);
    expect([nextStep.code, nextStep.who]).toEqual([expect.stringMatching(/post|hand|letter/), 'clerk']);
    const letter = await letterOf(inzage);
    expect(letter).toContain(`${person.street} ${person.houseNumber}`);
    const code = /Uw code is ([A-Z0-9-]+)/.exec(letter)?.[1] ?? '';
    const posted = { body: { letter: 'answer', delivery: 'post' } };
    expect((await inzage.ask('bea', '/handover', posted)).status).toBe(200);
    const request = await inzage.when(({ status }) => status === 'closed' || status === 'answered');
    const { package: content } = await fetched(request.rounds[0]?.prepared?.package.packageId ?? '', code);
    expect(content.number).toBe(inzage.number);
    await inzage.when(({ status }) => status === 'closed');
    expect(await mailsOf(system.places.mailPage, person.email ?? '')).toEqual([]);
  });

  it('a refusal has a ground and every remedy, and no package', async () => {
    const inzage = await Inzage.checked(somebody(190, { repaired: false }));
    await inzage.allAnswered();
    expect(await inzage.decide({ outcome: 'refused', items: [] })).toMatchObject({ status: 422 });
    const refused = { outcome: 'refused', items: [], ground: 'manifestly-unfounded' };
    expect((await inzage.decide(refused)).status).toBe(200);
    await inzage.when(({ rounds }) => rounds[0]?.sent !== undefined);
    const letter = await letterOf(inzage);
    for (const words of [
      'Wij doen niet wat u vraagt',
      'Bent u het niet eens met ons?',
      'rechtbank',
      '6 weken',
    ])
      expect(letter).toContain(words);
    expect(letter).not.toContain('/packages/');
    expect((await inzage.ask('bea', '/package-code', { body: { way: 'phone' } })).status).toBe(404);
    await inzage.when(({ status }) => status === 'closed');
  });

  it('P17: withdrawn while everybody searches: the search stops and what came in is destroyed', async () => {
    const inzage = await Inzage.checked(somebody(200, { repaired: false }));
    await inzage.holder('erp', ({ state }) => state === 'answered');
    expect((await inzage.ask('bea', '/withdraw', { body: {} })).status).toBe(200);
    await eventually(async () => {
      const collection = await inzage.collection();
      if (typeof collection === 'string') return collection;
      const answers = collection.holders.flatMap((holder) => holder.answers) as { destroyed?: boolean }[];
      const gone = answers.length > 0 && answers.every(({ destroyed }) => destroyed);
      return (
        (collection.status === 'stopped' && gone) ||
        `it is ${collection.status}, answers ${gone ? 'gone' : 'there'}`
      );
    });
    const sanne = await system.colleague('sanne');
    const list = await sanne.ask<{ items: { status: string }[] }>(
      'processor-sync',
      `/search-tasks?requestId=${inzage.id}`,
    );
    expect(new Set(list.body.items.map(({ status }) => status))).toEqual(new Set(['closed']));
    expect((await inzage.ask('pim', '/review')).status).toBe(409);
  });

  it('P16: a BSN in what a colleague types is refused; in the person’s own letter it is blacked out, and the letter counts', async () => {
    const person = somebody(210);
    const subjectId = await subjectOf(person);
    const bea = await system.colleague('bea');
    const typed = {
      subjectId,
      channel: 'letter',
      receivedAt: '2026-03-02',
      reason: 'Haar BSN is 999990019',
    };
    expect(
      await bea.ask('requests', '/requests', { body: typed, idempotencyKey: `bsn-${subjectId}` }),
    ).toMatchObject({
      status: 422,
      body: { code: 'free-text.holds-a-bsn' },
    });
    const inzage = await Inzage.received(person, {
      ownWords: 'Mijn burgerservicenummer is 999990019. Wat heeft u van mij?',
    });
    const { body } = await inzage.ask<{ ownWords: string }>('bea', '/words');
    expect(body.ownWords).toContain('Wat heeft u van mij?');
    expect(body.ownWords).not.toContain('999990019');
  });

  it('P6: one person under two codes: both are asked about, and what is found stands in one answer', async () => {
    const [one, other] = [somebody(220, { repaired: false }), somebody(230, { repaired: false })];
    const [first, second] = [await subjectOf(one), await subjectOf(other)];
    const pim = await system.colleague('pim');
    await pim.must('identity', `/subjects/${first}/same-person`, {
      body: { subjectIds: [second], reason: 'Zelfde mens, twee keer ingeschreven' },
    });
    try {
      const inzage = await Inzage.checked(one);
      await inzage.allAnswered();
      const { body } = await inzage.review();
      const text = JSON.stringify(body);
      expect(text).toContain(one.birthDate);
      expect(text).toContain(other.birthDate);
      const pack = await fetched(await inzage.answered(), await inzage.code());
      expect(JSON.stringify(pack.package)).toContain(other.email);
    } finally {
      await pim.must('identity', `/subjects/${second}/separate-person`, {
        body: { reason: 'Einde van de proef' },
      });
    }
  });
});
