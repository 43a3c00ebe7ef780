import { behave } from '@huisrecht/demo/story/processors.ts';
import { textOfPdf } from '@huisrecht/demo/story/pdf-text.ts';
import { fetched, Inzage } from './support/inzage.ts';
import './support/patience.ts';
import { system } from './support/system.ts';
import { somebody } from './support/town.ts';

describe('a holder that keeps silent', () => {
  let inzage: Inzage;
  let packageId: string;
  const { meningspeilControl } = system.places;

  beforeAll(async () => {
    await behave(meningspeilControl, 'down');
    inzage = await Inzage.checked(somebody(40, { surveyed: true }));
    await inzage.searchEverywhere();
    await inzage.holder('erp', ({ state }) => state === 'answered');
  });
  afterAll(() => behave(meningspeilControl, 'ok'));

  const noAnswer = async (user: string, body: object = { reason: 'holder-keeps-silent' }) =>
    (await system.colleague(user)).ask(
      'processor-sync',
      `/collections/${inzage.id}/holders/meningspeil/no-answer`,
      { body },
    );

  it('P17: is seen with what was tried and why it failed, while the others answered', async () => {
    const holder = await inzage.holder('meningspeil', ({ failure }) => failure !== undefined);
    expect(holder).toMatchObject({ state: 'failed', failure: { code: 'holder-unreachable' } });
    expect(holder.attempts).toBeGreaterThan(0);
    expect(holder.nextTryAt).toBeDefined();
    expect(holder.canDo).toEqual(expect.arrayContaining(['ask-again', 'record-no-answer']));
    const { holders } = await inzage.now();
    expect(holders.filter(({ silent }) => silent).map(({ holder }) => holder)).toContain('meningspeil');
  });

  it('P24: never delays the answer: the decider names it and goes on', async () => {
    const refused = await inzage.decide({ withoutAnswerOf: [] });
    expect(refused).toMatchObject({ status: 409, body: { code: 'decision.silent-holders-not-named' } });
    packageId = await inzage.answered();
    expect(packageId).toMatch(/^pkg_/);
  });

  it('P17: is named as silent in the letter, the package and the manifest', async () => {
    const bea = await system.colleague('bea');
    const letter = textOfPdf(await bea.bytes('requests', `/requests/${inzage.id}/letter.pdf?letter=answer`));
    expect(letter.join('')).toMatch(/Wie nog geen antwoord gaf.*MeningsPeil/);
    const { package: content, manifest } = await fetched(packageId, await inzage.code());
    expect(content.searched.find(({ name }) => name === 'MeningsPeil')).not.toHaveProperty('outcome');
    expect(manifest.manifest.holders.find(({ holder }) => holder === 'meningspeil')).toMatchObject({
      silent: true,
      answers: [],
    });
  });

  it('keeps the request from closing until a team lead records why no answer can come', async () => {
    expect((await inzage.now()).status).toBe('answered');
    for (const user of ['bea', 'pim', 'fatima', 'sanne']) expect((await noAnswer(user)).status).toBe(403);
    expect(await noAnswer('tom', { reason: 'no-time' })).toMatchObject({ status: 400 });
    expect(await noAnswer('tom')).toMatchObject({ status: 200, body: { state: 'no-answer-possible' } });
    const { timeline } = await inzage.when(({ status }) => status === 'closed');
    expect(timeline.map(({ what }) => what)).toContain('closed');
  });

  it('P17: that answers after all leads to a supplement, decided and sent like the answer', async () => {
    const late = await Inzage.checked(somebody(60, { surveyed: true }));
    await late.searchEverywhere();
    await late.holder('meningspeil', ({ failure }) => failure !== undefined);
    await late.holder('erp', ({ state }) => state === 'answered');
    await late.answered();
    await late.code();
    await behave(meningspeilControl, 'ok');
    await late.allAnswered();
    const { rounds } = await late.when(({ rounds }) => rounds.length === 2);
    expect(rounds[1]).toMatchObject({ because: 'late-answer' });
    const { body } = await late.review();
    expect(body.categories.map(({ category }) => category)).toEqual(['survey']);
    const supplement = await fetched(await late.answered(2), await late.code());
    expect(supplement.package.categories).toHaveLength(1);
    await late.when(({ status }) => status === 'closed');
  });
});
