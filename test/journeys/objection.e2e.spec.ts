import { behave, logOf } from '@huisrecht/demo/story/processors.ts';
import './support/patience.ts';
import { Rights, scopeOf } from './support/rights.ts';
import { system } from './support/system.ts';
import { somebody } from './support/town.ts';

const surveys = scopeOf({ purposes: ['quality-research'] });
const neighbourhood = scopeOf({ purposes: ['liveability', 'communication'] });

// MeningsPeil is down three times of ten; here it is up, and says it twice.
beforeAll(() => behave(system.places.meningspeilControl, 'twice'));
afterAll(() => behave(system.places.meningspeilControl, 'ok'));

describe('a stop to surveys and advertising, and consent that is withdrawn', () => {
  it('P22, P33: at once, without a check and without a weighing; MeningsPeil stops', async () => {
    const person = somebody(30, { surveyed: true });
    const request = await Rights.asked(person, [
      { right: 'objection', objection: 'direct-marketing', scope: surveys },
      { right: 'withdrawal-of-consent', scope: surveys },
    ]);
    expect((await request.check()).body).toMatchObject({ status: 'not-needed' });
    await request.lineIs(1);
    expect(await request.decideOn(1, { outcome: 'refused', grounds: ['compelling-grounds'] })).toMatchObject({
      body: { code: 'decision.direct-marketing-always-stops' },
    });
    const before = (await logOf(system.places.meningspeilControl)).requests.length;
    await request.decidedOn(1);
    await request.decidedOn(2);
    await request.carriedOut();
    const { requests } = await logOf(system.places.meningspeilControl);
    expect(requests.slice(before).map(({ type }) => type)).toEqual(
      expect.arrayContaining(['objection', 'consent-withdrawal']),
    );
    const letter = await request.letter();
    expect(letter).toContain('Wij sturen u geen reclame en geen enquêtes meer.');
    expect(letter).toContain('MeningsPeil');
    const { orders } = await request.closed();
    expect(orders.map(({ kind }) => kind)).toEqual(['object', 'stop-consent']);
  });
});

describe('an objection to our interest', () => {
  const weighing = {
    ourInterest: 'Een buurt waar iedereen prettig woont.',
    theirInterest: 'U wilt niet dat wij u hiervoor benaderen; u bent vaak ziek.',
    conclusion: 'Brieven over de buurt stoppen; bij overlast mogen wij u aanspreken.',
  };
  let request: Rights;

  it('P22: meanwhile the data is not used: restricted at receipt, for what is objected to', async () => {
    request = await Rights.asked(somebody(260), [
      { right: 'objection', scope: neighbourhood, details: { words: 'Ik ben vaak ziek en wil rust.' } },
    ]);
    expect((await request.now()).restrictions).toMatchObject([
      { case: 'objection-pending', provisional: true, scope: neighbourhood },
    ]);
    expect((await request.decideOn(1)).body).toMatchObject({ code: 'identity.not-settled' });
    await request.pass();
    await request.lineIs(1);
  });

  it('P22: rejected only with a written weighing and the compelling ground; the FG advises and decides nothing', async () => {
    const advice = { advises: 'partly', words: 'Stop met wat niet nodig is.' };
    expect(
      (await request.ask('fatima', '/lines/1/advice', { body: advice, idempotencyKey: request.id })).status,
    ).toBe(201);
    expect((await request.decideOn(1, {}, 'fatima')).status).toBe(403);
    const partly = {
      outcome: 'partly',
      grounds: ['compelling-grounds'],
      necessity: 'Zonder dit kunnen wij niets doen aan overlast.',
      motivation: 'Wij stoppen met brieven over de buurt.',
      granted: scopeOf({ purposes: ['communication'] }),
      refused: scopeOf({ purposes: ['liveability'] }),
    };
    expect((await request.decideOn(1, partly)).body).toMatchObject({ code: 'decision.needs-a-weighing' });
    expect((await request.decideOn(1, { ...partly, weighing })).body).toMatchObject({
      code: 'decision.needs-compelling-grounds',
    });
    const compellingGrounds = 'De veiligheid van de buren.';
    await request.decidedOn(1, { ...partly, weighing: { ...weighing, compellingGrounds } });
  });

  it('P22: what is upheld stops with everyone; the letter has the weighing, the ground and every remedy', async () => {
    const { words } = await request.order('object');
    expect(words.nl).toMatch(/^Stop/);
    await request.carriedOut({ is: ({ kind }) => kind !== 'lift-restriction' });
    const letter = await request.letter();
    for (const said of [
      'Wij doen voor een deel wat u vraagt',
      weighing.theirInterest,
      'De veiligheid van de buren.',
      'zwaarder weegt',
      'AVG art. 21 lid 1',
      'binnen 6 weken',
    ])
      expect(letter).toContain(said);
  });
});
