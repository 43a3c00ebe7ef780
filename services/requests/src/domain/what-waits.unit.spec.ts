import {
  CheckPassedV1,
  CollectionCompletedV1,
  CollectionStartedV1,
  event,
  HolderAnsweredV1,
  RetentionViewNotedV1,
  type RepresentedMatter,
} from '@huisrecht/contracts';
import { addLine } from '../add-line/add-line.js';
import { checkPassed, collectionStarted, completed, decide, holderAnswered } from '../testing/examples.js';
import {
  aCheckedRequestFor,
  aRequestFor,
  decideOn,
  forPurposes,
  ordersOf,
} from '../testing/line-examples.js';
import type { Play } from '../testing/play.js';
import { withdrawLine } from '../withdraw-request/withdraw-line.js';
import { lineStep } from './line-step.js';
import { sharedWithin, within } from './rules/a-line-stays-inside-the-matters-of-the-proof.js';
import { isKnown } from './state.js';

const corrections = [{ category: 'person', field: 'initials' }];
const lineSteps = ({ state, now }: Play): string[] =>
  isKnown(state) ? state.lines.map((line) => lineStep(state, line, now).code) : [];
/** Retention answered that everything may go. */
const retentionSays = (play: Play): void => {
  const view = isKnown(play.state) ? play.state.retentionViews.at(-1) : undefined;
  play.do(() => [
    event(RetentionViewNotedV1, {
      ...{ requestId: play.id, viewId: view?.viewId ?? '', line: view?.line ?? 0, mayGo: 1, mustStay: 0 },
      notedAt: play.now.toISOString(),
    }),
  ]);
};

describe('P26: somebody who acts for somebody', () => {
  const acts = (matters: RepresentedMatter[], ...lines: number[]) => ({
    ...checkPassed(),
    lines,
    representation: {
      ...{ kind: 'bewindvoerder' as const, proof: 'ccbr-extract' as const, lines, matters },
    },
  });

  it('is granted what the proof is about, and no more', () => {
    const play = aRequestFor(
      { right: 'rectification' },
      { right: 'objection', scope: forPurposes('survey') },
    );
    play.hear(CheckPassedV1, acts(['rent'], 1, 2));
    const about = (...kinds: string[]) => play.refusal(decideOn(play, 1, { corrections, about: kinds }));
    expect(about('payments', 'person')).toBeUndefined();
    expect(about('payments', 'nuisance')).toBe('decision.outside-the-authority');
    expect(play.refusal(decideOn(play, 2, { about: ['medical'] }))).toBe('decision.outside-the-authority');
    const refused = { outcome: 'refused', grounds: ['excessive'], necessity: 'Zo is het.' } as const;
    expect(play.refusal(decideOn(play, 1, { ...refused, about: ['nuisance'] }))).toBeUndefined();
  });

  it('sees what the proof is about; for lines of the person themselves there are no bounds', () => {
    const play = aRequestFor({ right: 'access' }, { right: 'erasure' });
    play.hear(CheckPassedV1, { ...checkPassed(), lines: [2] });
    play.hear(CheckPassedV1, acts(['rent', 'arrears'], 1));
    const items = [{ category: 'payments' }, { category: 'nuisance' }, { category: 'contact' }];
    expect(within(play.state, [{ line: 1 }], items)).toEqual([
      { category: 'payments' },
      { category: 'contact' },
    ]);
    expect(within(play.state, [{ line: 1 }, { line: 2 }], items)).toEqual(items);
    expect(
      sharedWithin(play.state, [{ line: 1 }], [{ categories: ['medical'] }, { categories: ['income'] }]),
    ).toEqual([{ categories: ['income'] }]);
  });

  it('a line that was added after the check waits for one, which may rely on the earlier', () => {
    const play = aCheckedRequestFor({ right: 'access' });
    expect(play.do(addLine({ named: { right: 'erasure' }, addedBy: 'bea' }))).toEqual(['line-added']);
    expect(lineSteps(play)[1]).toBe('check-again-for-the-line');
    expect(play.refusal(decideOn(play, 2))).toBe('line.not-covered-by-the-check');
    const again = { ...checkPassed(), way: 'earlier-check' as const, lines: [2] };
    expect(play.hear(CheckPassedV1, again)).toEqual(['identity-settled', 'retention-view-requested']);
  });

  it('one copy is decided once: every part of it is checked first', () => {
    const play = aRequestFor({ right: 'access' }, { right: 'portability' });
    play.hear(CheckPassedV1, { ...checkPassed(), lines: [1] });
    play.hear(CollectionStartedV1, collectionStarted('erp'));
    expect(play.refusal(decide(play))).toBe('line.not-covered-by-the-check');
    play.do(withdrawLine(2, 'bea'));
    expect(play.refusal(decide(play, { withoutAnswerOf: ['erp'] }))).toBeUndefined();
  });
});

describe('P20: an erasure beside a copy', () => {
  const both = () => {
    const play = aCheckedRequestFor({ right: 'access' }, { right: 'erasure' });
    play.hear(CollectionStartedV1, collectionStarted('erp', 'repairs'));
    retentionSays(play);
    return play;
  };

  it('is decided at once and ordered when every holder gave its copy', () => {
    const play = both();
    expect(play.do(decideOn(play, 2))).toEqual(['line-decided']);
    expect(lineSteps(play)[1]).toBe('wait-for-the-copy');
    play.hear(HolderAnsweredV1, holderAnswered('erp'));
    play.hear(HolderAnsweredV1, holderAnswered('repairs', 'no-answer-possible'));
    expect(ordersOf(play, 'erase')).toEqual([]);
    expect(play.hear(CollectionCompletedV1, completed())).toEqual([
      ...['all-holders-answered', 'order-given', 'review-opened'],
    ]);
    expect(ordersOf(play, 'erase')).toMatchObject([{ line: 2, subjectIds: [checkPassed().subjectId] }]);
  });

  it('is ordered when the copy is asked back, and at once when everyone answered before', () => {
    const back = both();
    back.do(decideOn(back, 2));
    expect(back.do(withdrawLine(1, 'bea'))).toContain('order-given');
    const after = both();
    for (const holder of ['erp', 'repairs']) after.hear(HolderAnsweredV1, holderAnswered(holder));
    after.hear(CollectionCompletedV1, completed());
    expect(after.do(decideOn(after, 2))).toEqual(['line-decided', 'order-given']);
  });
});
