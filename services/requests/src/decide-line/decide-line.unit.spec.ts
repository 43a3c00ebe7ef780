import { RetentionViewNotedV1, event, type RefusalGround, type Right } from '@huisrecht/contracts';
import { grounds, groundsOf } from '../domain/grounds.js';
import { openOnBasis } from '../domain/rules/which-right-is-open-on-which-basis.js';
import { isKnown } from '../domain/state.js';
import { giveAdvice, standAside } from '../office/office.js';
import { clerk, officer } from '../testing/examples.js';
import {
  aCheckedRequestFor,
  aRequestFor,
  decideOn,
  forPurposes,
  ofCategories,
  ordersOf,
} from '../testing/line-examples.js';
import type { Play } from '../testing/play.js';
import { categoriesOf, sensitivitiesOf } from './what-it-is-about.js';
import { directory } from '../testing/directory.js';

const necessity = 'Zonder deze gegevens kan het niet.';
const marketing = {
  right: 'objection',
  objection: 'direct-marketing',
  scope: forPurposes('survey'),
} as const;
const interest = { right: 'objection', scope: forPurposes('liveability') } as const;
const weighing = {
  ourInterest: 'Wij willen dat iedereen prettig woont.',
  theirInterest: 'U wilt niet dat wij dit bijhouden.',
  conclusion: 'Het belang van alle bewoners weegt hier zwaarder.',
};

/** Retention answered. */
const retentionSays = (play: Play, mayGo: number, mustStay: number): void => {
  const view = isKnown(play.state) ? play.state.retentionViews.at(-1) : undefined;
  play.do(() => [
    event(RetentionViewNotedV1, {
      ...{ requestId: play.id, viewId: view?.viewId ?? '', line: view?.line ?? 0, mayGo, mustStay },
      notedAt: play.now.toISOString(),
    }),
  ]);
};

describe('P18: which right is open on which basis', () => {
  it('15-18 always; 20 on consent and contract; 21(1) on interest; 21(2) always; 7(3) on consent', () => {
    for (const right of ['access', 'rectification', 'erasure', 'restriction'] as const)
      expect(openOnBasis(right, 'legal-obligation')).toBe('open');
    expect(openOnBasis('portability', 'contract')).toBe('open');
    expect(openOnBasis('portability', 'legitimate-interest')).toBe('not-open');
    expect(openOnBasis('objection', 'legitimate-interest', 'interest')).toBe('open');
    expect(openOnBasis('objection', 'contract', 'interest')).toBe('not-open');
    expect(openOnBasis('objection', 'contract', 'direct-marketing')).toBe('open');
    expect(openOnBasis('withdrawal-of-consent', 'consent')).toBe('open');
  });

  it('informs and never refuses: an objection to a contract can be upheld by a human', () => {
    const play = aCheckedRequestFor(interest);
    const bases = new Map([['liveability', 'contract' as const]]);
    expect(play.refusal(decideOn(play, 1, { bases }))).toBeUndefined();
  });
});

describe('P5: grounds of refusal', () => {
  it('are a closed list, each with an article, words for the letter, and rights', () => {
    for (const [name, ground] of Object.entries(grounds)) {
      expect([name, ground.article]).toEqual([name, expect.stringMatching(/^(AVG|UAVG) art\. \d/)]);
      expect(ground.letter.length).toBeGreaterThan(5);
      expect(ground.rights.length).toBeGreaterThan(0);
    }
    expect(groundsOf('withdrawal-of-consent')).toEqual(['not-their-data', 'not-on-consent']);
    expect(groundsOf('erasure')).toContain('legal-obligation-to-keep');
    expect(groundsOf('access')).not.toContain('legal-obligation-to-keep');
  });

  it('are needed for a refusal, each of the right and with its necessity; what is granted has none', () => {
    const play = aCheckedRequestFor({ right: 'rectification' });
    const refuse = (chosen: RefusalGround[], more: object = { necessity }) =>
      play.refusal(decideOn(play, 1, { outcome: 'refused', grounds: chosen, ...more }));
    expect(refuse([])).toBe('decision.needs-a-ground');
    expect(refuse(['still-needed'])).toBe('decision.ground-of-another-right');
    expect(refuse(['data-is-correct'], { necessity: 'ja' })).toBe('decision.needs-a-necessity');
    expect(refuse(['data-is-correct'])).toBeUndefined();
    const corrections = [{ category: 'person', field: 'initials' }];
    expect(play.refusal(decideOn(play, 1, { grounds: ['data-is-correct'], corrections }))).toBe(
      'decision.granted-needs-no-ground',
    );
    expect(
      play.refusal(decideOn(play, 1, { outcome: 'partly', grounds: ['excessive'], corrections, necessity })),
    ).toBe('decision.ground-is-for-the-whole');
  });

  it('about the legal basis fit the basis', () => {
    const play = aCheckedRequestFor(interest);
    const decide = (basis: 'contract' | 'legitimate-interest') =>
      play.refusal(
        decideOn(play, 1, {
          ...{ outcome: 'refused', grounds: ['no-objection-on-this-basis'], necessity, weighing },
          bases: new Map([['liveability', basis]]),
        }),
      );
    expect(decide('legitimate-interest')).toBe('decision.right-is-open-on-this-basis');
    expect(decide('contract')).toBeUndefined();
  });
});

describe('P5: who decides on a line', () => {
  it('is a named human who gives reasons, never the FG, and not who checked the identity', () => {
    const play = aCheckedRequestFor(interest);
    const refusedFor = (over: object) => play.refusal(decideOn(play, 1, over));
    expect(refusedFor({ decider: { id: 'bot', roles: ['service'] } })).toBe('decision.needs-a-human');
    expect(refusedFor({ motivation: 'ja' })).toBe('decision.needs-a-motivation');
    expect(refusedFor({ decider: { id: 'fg', roles: ['fg'] } })).toBe('decision.not-by-the-fg');
    expect(refusedFor({ decider: clerk })).toBe('decision.by-who-checked-identity');
    expect(refusedFor({ seen: 0 })).toBe('version.changed');
  });

  it('is not who took in special or criminal data, nor about themselves, nor who stood aside', () => {
    const play = aRequestFor(marketing);
    const byTaker = { decider: { id: clerk.id, roles: ['privacy-officer'] } } as const;
    expect(play.refusal(decideOn(play, 1, byTaker))).toBeUndefined();
    for (const one of ['special', 'criminal'] as const) {
      expect(play.refusal(decideOn(play, 1, { ...byTaker, sensitivities: [one] }))).toBe(
        'decision.by-who-took-it-in',
      );
      expect(play.refusal(decideOn(play, 1, { sensitivities: [one] }))).toBeUndefined();
      expect(
        play.refusal(decideOn(play, 1, { ...byTaker, sensitivities: [one], fourEyes: false })),
      ).toBeUndefined();
    }
    expect(play.refusal(decideOn(play, 1, { noPrivateTies: false }))).toBe('decision.private-ties');
    expect(play.do(standAside(officer.id))).toEqual(['colleague-stood-aside']);
    expect(play.do(standAside(officer.id))).toEqual([]);
    expect(play.refusal(decideOn(play, 1))).toBe('decision.by-who-stood-aside');
  });

  it('looks at every category when a line names none, and takes an unknown one for special', () => {
    const line = { line: 1, right: 'erasure', given: true } as const;
    expect(categoriesOf(line, [], [], directory)).toEqual(['tenancy', 'nuisance']);
    expect(categoriesOf(line, [ofCategories('tenancy')], [], directory)).toEqual(['tenancy']);
    expect(sensitivitiesOf(['tenancy'], directory)).toEqual(['ordinary']);
    expect(sensitivitiesOf(['something-new'], directory)).toEqual(['special']);
  });

  it('P5: gives a reason to decide against the advice of the FG', () => {
    const play = aCheckedRequestFor(interest);
    play.do(giveAdvice({ adviceId: 'adv_00000000', line: 1, advises: 'refused', givenBy: 'fg' }));
    expect(play.refusal(decideOn(play, 1))).toBe('decision.against-advice-needs-a-reason');
    const againstAdviceBecause = 'De situatie is anders dan gedacht.';
    play.do(decideOn(play, 1, { againstAdviceBecause }));
    expect(play.state).toMatchObject({ lines: [{ decided: { againstAdvice: true } }] });
    expect(
      play.refusal(giveAdvice({ adviceId: 'adv_00000001', line: 1, advises: 'refused', givenBy: 'fg' })),
    ).toBe('line.decided');
  });
});

describe('P25: a line and identity', () => {
  it('waits for a check, but a stop, a withdrawn consent and a restriction do not', () => {
    for (const right of ['erasure', 'rectification', 'objection'] as Right[]) {
      const play = aRequestFor({ right });
      expect([right, play.refusal(decideOn(play, 1))]).toEqual([right, 'identity.not-settled']);
    }
    const consent = { right: 'withdrawal-of-consent', scope: forPurposes('survey') } as const;
    for (const named of [marketing, consent, { right: 'restriction' } as const]) {
      const play = aRequestFor({ right: 'access' }, named);
      expect(play.refusal(decideOn(play, 2))).toBeUndefined();
    }
  });

  it('is decided with the review when it is a copy of data', () => {
    const play = aCheckedRequestFor({ right: 'access' }, { right: 'portability' });
    expect(play.refusal(decideOn(play, 1))).toBe('line.decided-with-the-review');
    expect(play.refusal(decideOn(play, 2))).toBe('line.decided-with-the-review');
    expect(play.refusal(decideOn(play, 3))).toBe('line.not-found');
  });
});

describe('P22: an objection', () => {
  it('to direct marketing is absolute: granted, and nothing else', () => {
    const play = aRequestFor(marketing);
    for (const outcome of ['refused', 'partly'] as const)
      expect(play.refusal(decideOn(play, 1, { outcome, weighing, necessity }))).toBe(
        'decision.direct-marketing-always-stops',
      );
    play.do(decideOn(play, 1));
    expect(ordersOf(play)).toMatchObject([{ kind: 'object', scope: { purposes: ['survey'] } }]);
  });

  it('to interest is weighed in writing unless it is upheld', () => {
    const play = aCheckedRequestFor(interest);
    const refused = { outcome: 'refused', grounds: ['compelling-grounds'], necessity } as const;
    expect(play.refusal(decideOn(play, 1, refused))).toBe('decision.needs-a-weighing');
    expect(play.refusal(decideOn(play, 1, { ...refused, weighing }))).toBe(
      'decision.needs-compelling-grounds',
    );
    const compellingGrounds = 'De veiligheid van de buren.';
    expect(
      play.refusal(decideOn(play, 1, { ...refused, weighing: { ...weighing, compellingGrounds } })),
    ).toBeUndefined();
    expect(play.refusal(decideOn(play, 1))).toBeUndefined();
  });

  it('names the purposes that stop: the rent goes on', () => {
    const play = aCheckedRequestFor({ right: 'objection' });
    expect(play.refusal(decideOn(play, 1))).toBe('decision.names-no-purpose');
    expect(play.refusal(decideOn(play, 1, { granted: forPurposes('liveability') }))).toBeUndefined();
  });
});

describe('P20: an erasure', () => {
  const granted = ofCategories('repairs');
  const refused = ofCategories('payments');

  it('is decided over what retention says, and not whole when something must stay', () => {
    const play = aCheckedRequestFor({ right: 'erasure' });
    expect(play.refusal(decideOn(play, 1))).toBe('decision.retention-not-known-yet');
    retentionSays(play, 3, 1);
    expect(play.refusal(decideOn(play, 1))).toBe('decision.something-must-stay');
    const partly = { outcome: 'partly', grounds: ['legal-obligation-to-keep'], necessity } as const;
    expect(play.refusal(decideOn(play, 1, { ...partly, granted }))).toBe('decision.part-needs-both');
    const both = { ...granted, recordIds: ['rec_00000001'] };
    expect(play.refusal(decideOn(play, 1, { ...partly, granted: both, refused: both }))).toBe(
      'decision.part-is-both',
    );
    play.do(decideOn(play, 1, { ...partly, granted, refused }));
    expect(ordersOf(play)).toMatchObject([{ kind: 'erase', scope: { categories: ['repairs'] } }]);
    expect(play.state).toMatchObject({ lines: [{ decided: { refused: { categories: ['payments'] } } }] });
  });

  it('is refused without waiting for retention', () => {
    const play = aCheckedRequestFor({ right: 'erasure' });
    const refuse = { outcome: 'refused', grounds: ['legal-claims'], necessity } as const;
    expect(play.do(decideOn(play, 1, refuse))).toEqual(['line-decided']);
    expect(ordersOf(play)).toEqual([]);
  });
});

describe('P19: a correction', () => {
  const line = { right: 'rectification' } as const;
  const initials = { category: 'person', field: 'initials' };

  it('says what it becomes, and goes out at once with its content', () => {
    const play = aCheckedRequestFor(line);
    expect(play.refusal(decideOn(play, 1))).toBe('decision.needs-corrections');
    expect(play.do(decideOn(play, 1, { corrections: [initials] }))).toEqual(['line-decided', 'order-given']);
    expect(ordersOf(play)).toMatchObject([{ kind: 'rectify', contentId: 'cnt_00000000000000000001' }]);
  });

  it('of a contact is confirmed through the contact already known, or at the counter', () => {
    const play = aCheckedRequestFor(line);
    for (const contact of [
      { category: 'payments', field: 'iban' },
      { category: 'contact', field: 'phone' },
      { category: 'person', field: 'email' },
    ]) {
      const corrections = [initials, contact];
      expect(play.refusal(decideOn(play, 1, { corrections }))).toBe('decision.contact-not-confirmed');
      for (const confirmedThrough of ['known-phone', 'known-email', 'known-address', 'counter'] as const)
        expect(play.refusal(decideOn(play, 1, { corrections, confirmedThrough }))).toBeUndefined();
    }
  });

  it('that is refused goes with the statement of the person, where there is one', () => {
    const refused = { outcome: 'refused', grounds: ['data-is-correct'], necessity } as const;
    const without = aCheckedRequestFor(line);
    expect(without.do(decideOn(without, 1, refused))).toEqual(['line-decided']);
    const play = aCheckedRequestFor(line);
    expect(play.do(decideOn(play, 1, { ...refused, hasStatement: true }))).toEqual([
      'line-decided',
      'order-given',
    ]);
    expect(play.refusal(decideOn(play, 1, { decisionId: 'dec_other0000' }))).toBe('line.decided');
  });

  it('a supplement needs no field to change', () => {
    const play = aCheckedRequestFor({ ...line, change: 'supplement' });
    expect(play.refusal(decideOn(play, 1, { hasStatement: true }))).toBeUndefined();
  });
});
