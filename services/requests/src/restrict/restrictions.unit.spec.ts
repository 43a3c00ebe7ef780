import { CheckPassedV1, event, LetterSentV1, type RestrictionCase } from '@huisrecht/contracts';
import { kinds } from '../domain/due.js';
import { nextStep } from '../domain/next-step.js';
import { inForce, isKnown } from '../domain/state.js';
import { aLetterFitsWhatHappened } from '../letter/rules/a-letter-fits-what-happened.js';
import { noShow } from '../settle-identity/settle-identity.js';
import { checkPassed, clerk, officer } from '../testing/examples.js';
import { aRequestFor, decideOn, forPurposes, ofCategories, ordersOf } from '../testing/line-examples.js';
import type { Play } from '../testing/play.js';
import { liftOnItsDay, liftRestriction } from './lift-restriction.js';
import { reviewUse, useRestrictedData } from './use-restricted-data.js';

const restriction = {
  right: 'restriction',
  restrictionCase: 'accuracy-contested',
  scope: ofCategories('contact'),
} as const;
const objection = { right: 'objection', scope: forPurposes('liveability') } as const;
const restrictionsOf = ({ state }: Play) => (isKnown(state) ? state.restrictions : []);
const idOf = (play: Play, nth = 0): string => restrictionsOf(play)[nth]?.restrictionId ?? '';
const step = (play: Play): string => (isKnown(play.state) ? nextStep(play.state, play.now).code : 'unknown');
const necessity = 'Wij keken het na: het adres klopt.';
const lift = (play: Play, over: Partial<Parameters<typeof liftRestriction>[0]> = {}) =>
  liftRestriction({
    ...{ restrictionId: idOf(play), decisionId: 'dec_lift00000000', reason: 'Het adres is nagekeken.' },
    ...{ decider: officer },
    ...over,
  });
const told = (play: Play): void => {
  play.do(() => [
    event(LetterSentV1, {
      ...{ requestId: play.id, letter: 'restriction-lifts', delivery: 'post', sentBy: clerk.id },
      sentAt: play.now.toISOString(),
    }),
  ]);
  // Paper that was noted without its letter tells of every line.
  if (isKnown(play.state))
    play.state = {
      ...play.state,
      letters: play.state.letters.map((one) => ({ ...one, restrictionId: idOf(play) })),
    };
};

describe('P21: a restriction', () => {
  it('is in force at receipt, by the system, provisional, with its scope, and everyone is told at once', () => {
    const play = aRequestFor(restriction);
    expect(restrictionsOf(play)).toMatchObject([
      { case: 'accuracy-contested', provisional: true, scope: { categories: ['contact'] } },
    ]);
    expect(ordersOf(play)).toMatchObject([{ kind: 'restrict', provisional: true, answerBy: '2026-03-06' }]);
  });

  it('is placed in each of the six cases, and while an objection to interest is weighed', () => {
    const cases: RestrictionCase[] = [
      'accuracy-contested',
      'unlawful-but-keep',
      'needed-for-a-claim',
      'objection-pending',
      'lawfulness-being-determined',
      'erasure-being-determined',
    ];
    for (const one of cases)
      expect(restrictionsOf(aRequestFor({ right: 'restriction', restrictionCase: one }))).toMatchObject([
        { case: one },
      ]);
    expect(restrictionsOf(aRequestFor(objection))).toMatchObject([{ case: 'objection-pending' }]);
    const marketing = { right: 'objection', objection: 'direct-marketing' } as const;
    expect(restrictionsOf(aRequestFor(marketing))).toEqual([]);
  });

  it('is provisional no more when identity is settled, and who knows the person by another code is told', () => {
    const play = aRequestFor(restriction, { right: 'access' });
    const subjectIds = ['sub_00000000000000000001', 'sub_00000000000000000002'];
    expect(play.hear(CheckPassedV1, { ...checkPassed(), subjectIds })).toEqual([
      'identity-settled',
      'restriction-confirmed',
      'order-given',
      'collection-requested',
    ]);
    expect(restrictionsOf(play)).toMatchObject([{ provisional: false, subjectIds }]);
    expect(ordersOf(play).at(-1)).toMatchObject({ kind: 'restrict', provisional: false, subjectIds });
  });

  it('of nobody who was checked is provisional until a human grants it', () => {
    const play = aRequestFor(restriction);
    expect(play.do(decideOn(play, 1))).toEqual(['line-decided', 'restriction-confirmed']);
    expect(restrictionsOf(play)).toMatchObject([{ provisional: false }]);
  });

  it('of a part takes the place of the whole, which is lifted for the rest', () => {
    const play = aRequestFor({ ...restriction, scope: ofCategories('contact', 'payments') });
    play.do(
      decideOn(play, 1, {
        ...{ outcome: 'partly', grounds: ['no-case-for-restriction'], necessity },
        ...{ granted: ofCategories('contact'), refused: ofCategories('payments') },
      }),
    );
    expect(restrictionsOf(play)).toHaveLength(2);
    play.now = new Date('2026-03-04T09:00:00Z');
    play.do(lift(play));
    told(play);
    play.now = new Date('2026-03-11T09:00:00Z');
    expect(play.do(liftOnItsDay(idOf(play)))).toEqual(['restriction-lifted', 'order-given']);
    expect(ordersOf(play, 'lift-restriction')).toMatchObject([{ scope: { categories: ['payments'] } }]);
    expect(isKnown(play.state) && inForce(play.state)).toMatchObject([
      { scope: { categories: ['contact'] } },
    ]);
  });
});

describe('P21: lifting a restriction', () => {
  const refused = { outcome: 'refused', grounds: ['no-case-for-restriction'], necessity } as const;
  const decided = (): Play => {
    const play = aRequestFor(restriction);
    play.do(decideOn(play, 1, refused));
    return play;
  };

  it('comes after the decision that it waits for, by a named human, and never by the FG', () => {
    const play = aRequestFor(restriction);
    expect(play.refusal(lift(play))).toBe('restriction.line-not-decided');
    const after = decided();
    expect(after.refusal(lift(after, { reason: 'ja' }))).toBe('decision.needs-a-motivation');
    expect(after.refusal(lift(after, { decider: { id: 'fg', roles: ['fg'] } }))).toBe(
      'decision.not-by-the-fg',
    );
    expect(after.refusal(lift(after, { restrictionId: 'rst_00000000' }))).toBe('restriction.not-found');
  });

  it('is a week away at least, and the person is told before', () => {
    const play = decided();
    expect(play.refusal(lift(play, { liftsOn: '2026-03-09' }))).toBe('restriction.lifts-too-soon');
    expect(play.do(lift(play))).toEqual(['restriction-lift-announced']);
    expect(play.do(lift(play, { decisionId: 'dec_again0000000' }))).toEqual([]);
    expect(play.due.at(-1)).toMatchObject({ due: kinds.liftRestriction, at: '2026-03-10T07:00:00.000Z' });
    expect(play.do(liftOnItsDay(idOf(play)))).toEqual(['ignore']);
    play.now = new Date('2026-03-10T07:00:00Z');
    expect(play.do(liftOnItsDay(idOf(play)))).toEqual([]);
    expect(play.due.at(-1)).toMatchObject({ at: '2026-03-11T07:00:00.000Z' });
    told(play);
    play.now = new Date('2026-03-11T07:00:00Z');
    expect(play.do(liftOnItsDay(idOf(play)))).toEqual(['restriction-lifted', 'order-given']);
    expect(play.do(liftOnItsDay(idOf(play)))).toEqual(['ignore']);
    expect(play.do(lift(play))).toEqual([]);
    expect(ordersOf(play, 'lift-restriction')).toHaveLength(1);
  });

  it('that somebody else asked for is told to the person though nobody came, and lifts', () => {
    const play = aRequestFor(objection);
    play.do(noShow(0));
    play.do(lift(play));
    const about = { letter: 'restriction-lifts', line: 1, restrictionId: idOf(play) } as const;
    expect(isKnown(play.state) && aLetterFitsWhatHappened(play.state, about)).toBeUndefined();
    told(play);
    play.now = new Date('2026-03-11T07:00:00Z');
    expect(play.do(liftOnItsDay(idOf(play)))).toEqual(['restriction-lifted', 'order-given']);
  });

  it('says what to do: lift it, tell the person, wait', () => {
    const play = decided();
    play.state = { ...play.state, status: 'closed' } as typeof play.state;
    expect(step(play)).toBe('lift-restriction');
    play.do(lift(play));
    expect(step(play)).toBe('tell-before-lifting');
    told(play);
    expect(step(play)).toBe('wait-until-it-lifts');
  });
});

describe('P21: a use of restricted data', () => {
  const use = (play: Play, over: object = {}) =>
    useRestrictedData({
      ...{
        restrictionId: idOf(play),
        useId: 'use_00000001',
        use: 'emergency',
        reason: 'Gaslek in de keuken.',
      },
      by: clerk,
      ...over,
    });

  it('has a named human and a reason', () => {
    const play = aRequestFor(restriction);
    expect(play.refusal(use(play, { reason: 'ja' }))).toBe('decision.needs-a-motivation');
    expect(play.refusal(use(play, { by: { id: 'x', roles: ['service'] } }))).toBe('decision.needs-a-human');
    expect(play.do(use(play))).toEqual(['restricted-use-recorded']);
    expect(play.do(use(play))).toEqual([]);
  });

  it('in an emergency is looked at by somebody else within a working day', () => {
    const play = aRequestFor(restriction);
    play.do(use(play));
    const review = (by: typeof clerk) =>
      reviewUse({ restrictionId: idOf(play), useId: 'use_00000001', agreed: true, by });
    expect(isKnown(play.state) && nextStep(play.state, play.now)).toMatchObject({
      code: 'review-emergency-use',
      by: '2026-03-04',
    });
    expect(play.refusal(review(clerk))).toBe('restriction.review-by-somebody-else');
    expect(play.do(review(officer))).toEqual(['restricted-use-reviewed']);
    expect(play.do(review(officer))).toEqual([]);
    expect(step(play)).not.toBe('review-emergency-use');
  });

  it('with consent needs no review', () => {
    const play = aRequestFor(restriction);
    play.do(use(play, { use: 'consent' }));
    const review = reviewUse({ restrictionId: idOf(play), useId: 'use_00000001', agreed: true, by: officer });
    expect(play.refusal(review)).toBe('restriction.only-emergencies-are-reviewed');
  });
});
