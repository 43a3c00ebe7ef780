import {
  aCollectingRequest,
  aRequest,
  aRequestInReview,
  clerk,
  decide,
  officer,
} from '../../testing/examples.js';
import { isIdentified, type IdentifiedRequest } from '../state.js';
import { aDecisionIsAboutWhatWasSeen } from './a-decision-is-about-what-was-seen.js';
import { aLineHoldsOnlyWhatIsOfItsRight, type NamedLine } from './a-line-holds-only-what-is-of-its-right.js';
import { aMissingRightOrReasonNeverStopsTheClock } from './a-missing-right-or-reason-never-stops-the-clock.js';
import { aPackageOpensFiveTimesInFourteenDays } from './a-package-opens-five-times-in-fourteen-days.js';
import { aRefusalOrPartNeedsAGround } from './a-refusal-or-part-needs-a-ground.js';
import { aSilentHolderNeverDelaysTheAnswer } from './a-silent-holder-never-delays-the-answer.js';
import { aWithdrawalComesBeforeTheAnswer } from './a-withdrawal-comes-before-the-answer.js';
import { dataAboutOthersIsWithheldUnlessReleased } from './data-about-others-is-withheld-unless-released.js';
import { everyDecisionNamesAHumanAndAMotivation } from './every-decision-names-a-human-and-a-motivation.js';
import { nothingPersonalLeavesBeforeIdentityIsSettled } from './nothing-personal-leaves-before-identity-is-settled.js';
import { receiptIsArrivalNotWhenWeLooked } from './receipt-is-arrival-not-when-we-looked.js';
import { theDeciderDidNotCheckTheIdentity } from './the-decider-did-not-check-the-identity.js';
import { theFgNeverDecides } from './the-fg-never-decides.js';
import { outcomeOf, theOutcomeSaysWhatTheItemsSay } from './the-outcome-says-what-the-items-say.js';

const now = new Date('2026-03-03T09:00:00Z');
const identified = (play = aRequestInReview()): IdentifiedRequest => {
  if (!isIdentified(play.state)) throw new Error('not identified');
  return play.state;
};

describe('P25: nothing personal leaves before identity is settled', () => {
  it('refuses every request without a passed check, and lets those with one through', () => {
    expect(nothingPersonalLeavesBeforeIdentityIsSettled(aRequest().state)?.code).toBe('identity.not-settled');
    expect(nothingPersonalLeavesBeforeIdentityIsSettled({ status: 'unknown', id: 'x' })?.code).toBe(
      'request.not-found',
    );
    expect(nothingPersonalLeavesBeforeIdentityIsSettled(aCollectingRequest().state)).toBeUndefined();
  });
});

describe('P23: a missing right or reason never stops the clock', () => {
  it('treats a request that names no right as access, and remembers that it was not named', () => {
    expect(aMissingRightOrReasonNeverStopsTheClock(undefined)).toEqual({
      line: 1,
      right: 'access',
      given: false,
    });
    expect(aMissingRightOrReasonNeverStopsTheClock({ right: 'access' })).toEqual({
      line: 1,
      right: 'access',
      given: true,
    });
  });

  it('fills in what a right needs and nobody said, by the reading that protects most', () => {
    const asked = (named: NamedLine) => aMissingRightOrReasonNeverStopsTheClock(named, 2);
    expect(asked({ right: 'objection' })).toMatchObject({ line: 2, objection: 'interest' });
    expect(asked({ right: 'restriction' })).toMatchObject({ restrictionCase: 'lawfulness-being-determined' });
    expect(asked({ right: 'rectification' })).toMatchObject({ change: 'rectify' });
    expect(asked({ right: 'objection', objection: 'direct-marketing' })).toMatchObject({
      objection: 'direct-marketing',
    });
  });

  it('refuses a field that belongs to another right', () => {
    expect(aLineHoldsOnlyWhatIsOfItsRight({ right: 'erasure', change: 'supplement' }, 'lines.0.')).toEqual({
      code: 'line.field-of-another-right',
      field: 'lines.0.change',
    });
    expect(aLineHoldsOnlyWhatIsOfItsRight({ right: 'erasure', erasureGround: 'unlawful' })).toBeUndefined();
  });
});

describe('P24: receipt is arrival, not when we looked', () => {
  const rule = (
    receivedAt: string,
    arrivedAt?: string,
    laterReceipt?: { reason: string; agreedBy: string },
  ) => receiptIsArrivalNotWhenWeLooked({ receivedAt, arrivedAt, laterReceipt }, clerk.id, now)?.code;

  it('refuses a receipt in the future', () => {
    expect(rule('2026-03-03T09:00:01Z')).toBe('receipt.in-the-future');
    expect(rule('2026-03-03T08:00:00Z', '2026-03-04T08:00:00Z')).toBe('receipt.in-the-future');
  });

  it('takes any receipt in the past, however long ago: a late letter is still received', () => {
    expect(rule('2025-01-01T00:00:00Z')).toBeUndefined();
  });

  it('wants a reason and a second person for a later day than arrival, not for a later hour', () => {
    const saturdayNight = '2026-02-28T22:00:00Z';
    expect(rule('2026-02-28T22:30:00Z', saturdayNight)).toBeUndefined();
    expect(rule('2026-03-02T08:00:00Z', saturdayNight)).toBe('receipt.later-needs-a-reason');
    expect(
      rule('2026-03-02T08:00:00Z', saturdayNight, { reason: 'Stempel vergist', agreedBy: clerk.id }),
    ).toBe('receipt.later-needs-a-second-person');
    expect(
      rule('2026-03-02T08:00:00Z', saturdayNight, { reason: 'Stempel vergist', agreedBy: 'other' }),
    ).toBeUndefined();
  });
});

describe('P17: a silent holder never delays the answer', () => {
  const rule = (named: string[]) =>
    aSilentHolderNeverDelaysTheAnswer(identified(aCollectingRequest()), named)?.code;
  it('lets a decision be taken when each silent holder is named, and only those', () => {
    expect(rule(['erp', 'repairs'])).toBeUndefined();
    expect(rule(['erp'])).toBe('decision.silent-holders-not-named');
    expect(rule(['erp', 'repairs', 'other'])).toBe('decision.silent-holders-not-named');
  });
});

describe('P5: every decision names a human and a motivation', () => {
  it('refuses a service and a motivation that says nothing', () => {
    const motivation = 'Alles gaat over de vrager.';
    expect(everyDecisionNamesAHumanAndAMotivation({ id: 'bot', roles: ['service'] }, motivation)?.code).toBe(
      'decision.needs-a-human',
    );
    expect(everyDecisionNamesAHumanAndAMotivation(officer, '  ja   ')?.code).toBe(
      'decision.needs-a-motivation',
    );
    expect(everyDecisionNamesAHumanAndAMotivation(officer, motivation)).toBeUndefined();
  });

  it('never lets the FG decide', () => {
    expect(theFgNeverDecides({ id: 'fg', roles: ['fg', 'privacy-officer'] })?.code).toBe(
      'decision.not-by-the-fg',
    );
    expect(theFgNeverDecides(officer)).toBeUndefined();
  });

  it('wants another colleague than who checked the identity, unless the office is of one', () => {
    expect(theDeciderDidNotCheckTheIdentity(identified(), clerk, true)?.code).toBe(
      'decision.by-who-checked-identity',
    );
    expect(theDeciderDidNotCheckTheIdentity(identified(), clerk, false)).toBeUndefined();
    expect(theDeciderDidNotCheckTheIdentity(identified(), officer, true)).toBeUndefined();
  });
});

describe('P17: data about others is withheld unless released', () => {
  const own = { itemId: 'own', aboutOthers: false, hasFieldsAboutOthers: false };
  const mixed = { itemId: 'mixed', aboutOthers: true, hasFieldsAboutOthers: true };

  it('gives what is about the person, without a choice', () => {
    expect(dataAboutOthersIsWithheldUnlessReleased(own, undefined)).toMatchObject({
      given: true,
      masked: false,
    });
  });

  it('withholds what is about others, without a choice', () => {
    const decision = dataAboutOthersIsWithheldUnlessReleased(mixed, undefined);
    expect(decision).toMatchObject({ given: false, ground: 'rights-of-others' });
  });

  it('blacks out what is about others when the item is given, unless released by name', () => {
    const give = { itemId: 'mixed', choice: 'give' } as const;
    expect(dataAboutOthersIsWithheldUnlessReleased(mixed, give)).toMatchObject({ given: true, masked: true });
    expect(dataAboutOthersIsWithheldUnlessReleased(mixed, { ...give, withOthers: true })).toEqual({
      itemId: 'mixed',
      given: true,
      masked: false,
    });
  });
});

describe('P17: a refusal or part needs a ground, and the outcome says what the items say', () => {
  const given = { itemId: 'a', given: true, masked: false };
  const withheld = { itemId: 'b', given: false, masked: false, ground: 'rights-of-others' } as const;
  const bare = { itemId: 'c', given: false, masked: false };

  it('refuses a withheld item without a ground, and a refusal of nothing without one', () => {
    expect(aRefusalOrPartNeedsAGround('partly', undefined, [given, bare])?.field).toBe('items');
    expect(aRefusalOrPartNeedsAGround('refused', undefined, [])?.field).toBe('ground');
    expect(aRefusalOrPartNeedsAGround('partly', undefined, [given, withheld])).toBeUndefined();
  });

  it('keeps grounds against the whole request away from single items', () => {
    const excessive = { ...bare, ground: 'excessive' } as const;
    expect(aRefusalOrPartNeedsAGround('partly', undefined, [given, excessive])?.code).toBe(
      'decision.ground-is-for-the-whole',
    );
    expect(aRefusalOrPartNeedsAGround('refused', 'excessive', [excessive])).toBeUndefined();
  });

  it('derives the outcome: all, a part, nothing; and nothing held is granted', () => {
    expect(outcomeOf([given])).toBe('granted');
    expect(outcomeOf([])).toBe('granted');
    expect(outcomeOf([given, withheld])).toBe('partly');
    expect(outcomeOf([{ ...given, masked: true }])).toBe('partly');
    expect(outcomeOf([withheld])).toBe('refused');
    expect(theOutcomeSaysWhatTheItemsSay('granted', [given, withheld])?.detail).toContain('partly');
    expect(theOutcomeSaysWhatTheItemsSay('partly', [given, withheld])).toBeUndefined();
  });
});

describe('a decision is about what was seen', () => {
  it('refuses one on an older revision', () => {
    const play = aRequestInReview();
    const { revision } = identified(play);
    expect(aDecisionIsAboutWhatWasSeen(play.state, revision)).toBeUndefined();
    expect(aDecisionIsAboutWhatWasSeen(play.state, revision - 1)?.code).toBe('version.changed');
  });
});

describe('P17: a package opens five times in fourteen days', () => {
  const sent = {
    delivery: 'email',
    sentAt: '2026-03-10T09:00:00Z',
    fetchableUntil: '2026-03-24T09:00:00Z',
  } as const;
  const state = (times: number) => ({
    packageId: 'p',
    hasContent: true,
    fetchedAt: Array<string>(times).fill('x'),
  });
  const rule = (times: number, at: string) =>
    aPackageOpensFiveTimesInFourteenDays(state(times), sent, new Date(at))?.code;

  it('opens until the fifth time and the fourteenth day', () => {
    expect(rule(4, '2026-03-24T08:59:59Z')).toBeUndefined();
    expect(rule(5, '2026-03-11T09:00:00Z')).toBe('package.fetched-too-often');
    expect(rule(0, '2026-03-24T09:00:00Z')).toBe('package.gone');
  });

  it('does not open before it was sent, nor after it was destroyed', () => {
    expect(aPackageOpensFiveTimesInFourteenDays(state(0), undefined, now)?.code).toBe(
      'package.not-there-yet',
    );
    const gone = { ...state(0), destroyedAt: '2026-03-12T09:00:00Z' };
    expect(aPackageOpensFiveTimesInFourteenDays(gone, sent, now)?.code).toBe('package.gone');
  });
});

describe('a withdrawal comes before the answer', () => {
  it('is possible until the answer is out', () => {
    expect(aWithdrawalComesBeforeTheAnswer(aRequest().state)).toBeUndefined();
    const play = aRequestInReview();
    play.do(decide(play));
    expect(aWithdrawalComesBeforeTheAnswer(play.state)).toBeUndefined();
  });
});
