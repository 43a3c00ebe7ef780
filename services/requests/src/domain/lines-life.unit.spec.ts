import {
  CheckEndedDeceasedV1,
  CheckPassedV1,
  CollectionCompletedV1,
  CollectionStartedV1,
  HolderAnsweredV1,
  OrderCompletedV1,
  OrderStartedV1,
  PartyAnsweredV1,
  PartyFailedV1,
} from '@huisrecht/contracts';
import { addLine } from '../add-line/add-line.js';
import { endRequest } from '../end-request/end-request.js';
import { addComment, standAside } from '../office/office.js';
import { prepareAnswer } from '../prepare-answer/prepare-answer.js';
import { answerWasMailed } from '../send-answer/send-answer.js';
import { queueLetter } from '../send-letter/send-letter.js';
import { noShow } from '../settle-identity/settle-identity.js';
import {
  aRequest,
  built,
  checkPassed,
  clerk,
  collectionStarted,
  completed,
  decide,
  holderAnswered,
  officer,
} from '../testing/examples.js';
import {
  aCheckedRequestFor,
  aRequestFor,
  decideOn,
  forPurposes,
  ordersOf,
} from '../testing/line-examples.js';
import type { Play } from '../testing/play.js';
import { withdrawLine } from '../withdraw-request/withdraw-line.js';
import { withdrawRequest } from '../withdraw-request/withdraw-request.js';
import { kinds } from './due.js';
import { lineStep } from './line-step.js';
import { nextStep } from './next-step.js';
import { isKnown, type Status } from './state.js';

const marketing = {
  right: 'objection',
  objection: 'direct-marketing',
  scope: forPurposes('survey'),
} as const;
const correct = { right: 'rectification' } as const;
const corrections = [{ category: 'person', field: 'initials' }];
const noPackage = { ...built(), packageHasContent: false };
const step = (play: Play): string => (isKnown(play.state) ? nextStep(play.state, play.now).code : 'unknown');
const lineSteps = (play: Play): string[] => {
  const { state } = play;
  return isKnown(state) ? state.lines.map((line) => lineStep(state, line, play.now).code) : [];
};
const status = (play: Play): Status | 'unknown' => play.state.status;
const builds = (play: Play): number => play.due.filter((work) => work.due === kinds.buildAnswer).length;

const party = { name: 'Vakwerk', role: 'recipient', adapter: 'search-task', answerBy: '2026-03-20' } as const;
const ordered = (play: Play, nth = 0) => ({
  orderId: ordersOf(play)[nth]?.orderId ?? '',
  requestId: play.id,
});
const started = (play: Play, nth = 0): OrderStartedV1 => ({
  ...ordered(play, nth),
  kind: ordersOf(play)[nth]?.kind ?? 'object',
  subjectIds: ['sub_00000000000000000001'],
  parties: [{ party: 'vakwerk', ...party }],
  scope: { categories: [], fields: [], purposes: [], recordIds: [] },
  provisional: false,
  submittedAt: '2026-03-02T08:00:00Z',
  startedAt: '2026-03-06T10:00:00Z',
});
const partyAnswered = (play: Play, nth = 0): PartyAnsweredV1 => ({
  ...ordered(play, nth),
  ...{ party: 'vakwerk', outcome: 'done', answeredAt: '2026-03-07T10:00:00Z' },
});
const settle = (play: Play, nth = 0): string[] =>
  play.hear(OrderCompletedV1, { ...ordered(play, nth), completedAt: '2026-03-07T10:00:01Z' });

describe('P18: one letter, several rights', () => {
  it('asks for one collection for access and portability together', () => {
    const play = aRequestFor({ right: 'access' }, { right: 'portability' }, correct);
    expect(play.hear(CheckPassedV1, checkPassed())).toEqual(['identity-settled', 'collection-requested']);
    expect(play.events.at(-1)?.data).toMatchObject({ right: 'access' });
  });

  it('decides each line by itself, orders at once, and makes the answer when the last is decided', () => {
    const play = aRequestFor({ right: 'access' }, correct, marketing);
    expect(step(play)).toBe('decide-line');
    expect(lineSteps(play)).toEqual(['check-identity', 'check-identity', 'decide-line']);
    expect(play.do(decideOn(play, 3))).toEqual(['line-decided', 'order-given']);
    expect([status(play), step(play)]).toEqual(['awaiting-identity', 'check-identity']);

    play.hear(CheckPassedV1, checkPassed());
    expect(play.do(decideOn(play, 2, { corrections }))).toEqual(['line-decided', 'order-given']);
    expect(status(play)).toBe('collecting');

    play.hear(CollectionStartedV1, collectionStarted('erp'));
    play.hear(HolderAnsweredV1, holderAnswered('erp'));
    play.hear(CollectionCompletedV1, completed());
    expect([status(play), builds(play)]).toEqual(['in-review', 0]);
    expect(play.do(decide(play))).toEqual(['decision-taken']);
    expect(play.events.at(-1)?.data).toMatchObject({ lines: [1] });
    expect([status(play), builds(play)]).toEqual(['decided', 1]);
  });

  it('stays in review when the items are decided and another line is not', () => {
    const play = aRequestFor({ right: 'access' }, correct);
    play.hear(CheckPassedV1, checkPassed());
    play.hear(CollectionStartedV1, collectionStarted('erp'));
    play.hear(HolderAnsweredV1, holderAnswered('erp'));
    play.hear(CollectionCompletedV1, completed());
    play.do(decide(play));
    expect([status(play), step(play), builds(play)]).toEqual(['in-review', 'decide-line', 0]);
    expect(play.refusal(decide(play, { decisionId: 'dec_another000000' }))).toBe('decision.already-taken');
    play.do(decideOn(play, 2, { corrections }));
    expect([status(play), builds(play)]).toEqual(['decided', 1]);
  });

  it('opens the review at once when nothing is to be collected', () => {
    const play = aRequestFor(correct, { right: 'erasure' });
    expect(play.hear(CheckPassedV1, checkPassed())).toEqual([
      'identity-settled',
      'retention-view-requested',
      'review-opened',
    ]);
    expect(play.events.at(-1)?.data).toMatchObject({ because: 'nothing-to-collect' });
    expect(lineSteps(play)).toEqual(['decide-line', 'wait-for-retention']);
  });

  it('needs nobody at the counter when no line needs to know who asks, and answers the contact known before', () => {
    const play = aRequestFor(marketing);
    expect(play.state).toMatchObject({ status: 'in-review', identity: { needed: false } });
    expect(play.due.some(({ due }) => due === kinds.noShow)).toBe(false);
    play.do(decideOn(play, 1));
    expect(status(play)).toBe('decided');
    play.do(prepareAnswer({ ...noPackage, delivery: 'email' }));
    expect(play.due.some(({ due }) => due === kinds.sendAnswer)).toBe(true);
    play.do(answerWasMailed(1));
    expect([status(play), step(play)]).toEqual(['answered', 'chase-silent-parties']);
    expect(settle(play)).toEqual(['order-settled', 'request-closed']);
  });

  it('P25: never opens a review of what a person has for who was not checked', () => {
    const play = aRequestFor(marketing);
    expect(play.refusal(decide(play))).toBe('identity.not-settled');
    const add = addLine({ named: { right: 'access' }, detailsId: 'lin_00000001', addedBy: clerk.id });
    expect(play.refusal(add)).toBe('line.needs-a-request-of-its-own');
  });

  it('P26: goes on only with the lines that a check covers, and with the others when it passes for them', () => {
    const play = aRequestFor({ right: 'access' }, correct, { right: 'erasure' });
    expect(play.hear(CheckPassedV1, { ...checkPassed(), lines: [2] })).toEqual([
      'identity-settled',
      'review-opened',
    ]);
    expect(play.refusal(decideOn(play, 3))).toBe('line.not-covered-by-the-check');
    expect(play.refusal(decide(play))).toBe('review.not-open');
    expect(play.refusal(decideOn(play, 2, { corrections }))).toBeUndefined();
    expect(lineSteps(play)).toEqual(['check-again-for-the-line', 'decide-line', 'check-again-for-the-line']);
    expect(play.hear(CheckPassedV1, { ...checkPassed(), lines: [1, 3] })).toEqual([
      'identity-settled',
      'retention-view-requested',
      'collection-requested',
    ]);
    expect(play.hear(CheckPassedV1, { ...checkPassed(), lines: [1] })).toEqual(['ignore']);
  });
});

describe('P18: orders', () => {
  it('note who gets them and what each did, in whatever order it is heard, and closing waits for all', () => {
    const play = aCheckedRequestFor(correct);
    play.do(decideOn(play, 1, { corrections }));
    expect(play.hear(PartyAnsweredV1, partyAnswered(play))).toEqual(['order-answer-noted']);
    expect(play.hear(OrderStartedV1, started(play))).toEqual(['order-parties-noted']);
    expect(ordersOf(play)).toMatchObject([
      { parties: [{ party: 'vakwerk', name: 'Vakwerk', answers: [{ outcome: 'done' }] }] },
    ]);
    play.do(prepareAnswer(noPackage));
    play.do(answerWasMailed(1));
    expect(status(play)).toBe('answered');
    expect(settle(play)).toEqual(['order-settled', 'request-closed']);
    expect(play.hear(PartyAnsweredV1, partyAnswered(play))).toEqual(['order-answer-noted']);
    expect(status(play)).toBe('closed');
  });

  it('are not known before they are given, and show trouble once', () => {
    const play = aCheckedRequestFor(correct);
    const unknown = { orderId: 'ord_00000000', requestId: play.id, completedAt: '2026-03-07T10:00:01Z' };
    expect(play.hear(OrderCompletedV1, unknown)).toEqual(['retry-later']);
    play.do(decideOn(play, 1, { corrections }));
    const failed = {
      ...ordered(play),
      party: 'vakwerk',
      code: 'no-answer',
      failedAt: '2026-03-06T10:00:00Z',
    };
    const nextTryAt = '2026-03-06T11:00:00Z';
    expect(play.hear(PartyFailedV1, { ...failed, attempt: 1, nextTryAt })).toEqual(['order-trouble-noted']);
    expect(play.hear(PartyFailedV1, { ...failed, attempt: 2, nextTryAt })).toEqual(['ignore']);
    expect(play.hear(PartyFailedV1, { ...failed, attempt: 3 })).toEqual(['order-trouble-noted']);
  });
});

describe('P23: a right that is named after all', () => {
  const erasure = { named: { right: 'erasure' }, detailsId: 'lin_00000001', addedBy: clerk.id } as const;

  it('takes the place of the line that named none, and the clocks stay', () => {
    const play = aRequest({ lines: [] });
    expect(play.do(addLine(erasure))).toEqual(['line-added']);
    expect(play.do(addLine(erasure))).toEqual([]);
    expect(play.state).toMatchObject({
      lines: [{ line: 1, right: 'erasure', given: true }],
      promisedBy: '2026-03-30',
    });
  });

  it('P25: that gives, changes or takes away waits for a check of its own where another was checked', () => {
    const play = aRequest({ lines: [] });
    play.hear(CheckPassedV1, checkPassed());
    expect(play.do(addLine(erasure))).toEqual(['line-added']);
    expect(play.state).toMatchObject({ lines: [{ right: 'access' }, { line: 2, right: 'erasure' }] });
    expect(play.refusal(decideOn(play, 2))).toBe('line.not-covered-by-the-check');
    const again = { ...checkPassed(), lines: [2] };
    expect(play.hear(CheckPassedV1, again)).toEqual(['identity-settled', 'retention-view-requested']);
  });

  it('begins at once where it needs no check, also when the collection is needless by it', () => {
    const play = aRequest({ lines: [] });
    play.hear(CheckPassedV1, checkPassed());
    const named = (right: 'access' | 'restriction', nth: number) =>
      addLine({ named: { right }, detailsId: `lin_0000000${nth}`, addedBy: clerk.id });
    expect(play.do(named('restriction', 2))).toEqual([
      'line-added',
      'restriction-placed',
      'order-given',
      'restriction-confirmed',
      'review-opened',
    ]);
    const other = aRequest({ lines: [] });
    other.hear(CheckPassedV1, checkPassed());
    expect(other.do(named('access', 3))).toEqual(['line-added']);
    expect(other.state).toMatchObject({ lines: [{ line: 1, right: 'access', given: true }] });
    expect(lineSteps(other)[0]).not.toBe('check-again-for-the-line');
  });

  it('P33: that is withdrawn consent or a stop to marketing needs nobody to come: the wait is over', () => {
    for (const named of [
      marketing,
      { ...marketing, right: 'withdrawal-of-consent', objection: undefined } as const,
    ]) {
      const play = aRequest({ lines: [] });
      const { objection, ...rest } = named;
      const stop = { ...rest, ...(objection && { objection }) };
      expect(play.do(addLine({ named: stop, addedBy: clerk.id }))).toEqual([
        'line-added',
        'identity-not-needed',
        'review-opened',
      ]);
      expect(play.do(noShow(0))).toEqual(['ignore']);
      expect(play.do(decideOn(play, 1))).toEqual(['line-decided', 'order-given']);
      expect([status(play), builds(play)]).toEqual(['decided', 1]);
    }
  });

  it('is a request of its own after the decision', () => {
    const play = aCheckedRequestFor(correct);
    play.do(decideOn(play, 1, { corrections }));
    expect(play.refusal(addLine(erasure))).toBe('line.too-late');
  });
});

describe('a line that is withdrawn', () => {
  it('lets the others go on, frees what it restricted, and ends the wait for holders', () => {
    const play = aRequestFor({ right: 'access' }, { right: 'restriction' }, correct);
    play.hear(CheckPassedV1, checkPassed());
    expect(play.do(withdrawLine(2, clerk.id))).toEqual([
      'line-withdrawn',
      'restriction-lifted',
      'order-given',
    ]);
    expect(play.do(withdrawLine(2, clerk.id))).toEqual([]);
    play.do(decideOn(play, 3, { corrections }));
    expect(play.do(withdrawLine(1, clerk.id))).toEqual(['line-withdrawn', 'review-opened']);
    expect([status(play), builds(play)]).toEqual(['decided', 1]);
  });

  it('P33: leaves nobody waiting for a check that no other line needs', () => {
    const play = aRequestFor({ right: 'access' }, marketing);
    play.do(decideOn(play, 2));
    expect(play.do(withdrawLine(1, clerk.id))).toEqual([
      'line-withdrawn',
      'identity-not-needed',
      'review-opened',
    ]);
    expect([status(play), builds(play)]).toEqual(['decided', 1]);
  });

  it('that was decided stands; the last one takes the request with it', () => {
    const play = aRequestFor(marketing, { right: 'restriction' });
    play.do(decideOn(play, 1));
    expect(play.refusal(withdrawLine(1, clerk.id))).toBe('line.decided');
    const other = aRequestFor({ right: 'restriction' });
    expect(other.do(withdrawLine(1, clerk.id))).toEqual([
      'restriction-lifted',
      'order-given',
      'request-withdrawn',
    ]);
    expect(other.do(withdrawRequest(clerk.id))).toEqual([]);
  });
});

describe('a request that ends without a decision', () => {
  const by = clerk;

  it('because the person has died, is not refused', () => {
    const play = aRequestFor({ right: 'access' });
    const check = {
      checkId: 'chk_00000000000000000001',
      requestId: play.id,
      subjectId: 'sub_00000000000000000001',
      recordedBy: clerk.id,
      recordedAt: '2026-03-05T10:00:00Z',
    };
    expect(play.hear(CheckEndedDeceasedV1, check)).toEqual(['request-ended']);
    expect(play.state).toMatchObject({ status: 'ended', ended: { because: 'deceased' } });
    expect(play.hear(CheckEndedDeceasedV1, check)).toEqual(['ignore']);
    expect(play.hear(CheckPassedV1, checkPassed())).toEqual(['ignore']);
    expect(play.do(noShow(0))).toEqual(['ignore']);
    expect(step(play)).toBe('nothing');
  });

  it('P5: is not ended by whom it is about', () => {
    const play = aRequestFor({ right: 'access' });
    play.do(standAside(clerk.id));
    expect(play.refusal(endRequest({ because: 'no-request', by }))).toBe('decision.by-who-stood-aside');
    expect(play.do(endRequest({ because: 'no-request', by: officer }))).toEqual(['request-ended']);
  });

  it('P27: is told to the person, who can say that it was one', () => {
    for (const because of ['no-request', 'not-ours'] as const) {
      const play = aRequestFor({ right: 'access' });
      play.do(endRequest({ because, by }));
      expect(step(play)).toBe('tell-why-it-ended');
      const about = { letterId: 'let_00000001', letter: 'not-a-request' } as const;
      play.do(queueLetter({ ...about, language: 'nl', delivery: 'post', queuedBy: clerk.id }));
      expect(step(play)).toBe('nothing');
    }
  });

  it('is joined by a human to one of the same person that answers the same, and no other', () => {
    const play = aRequestFor({ right: 'access' });
    const into = aRequestFor({ right: 'access' }).state;
    if (!isKnown(into)) throw new Error('unknown');
    const other = { ...into, id: 'req_00000000000000000002' };
    expect(play.refusal(endRequest({ because: 'joined', by }))).toBe('end.into-needed');
    expect(play.refusal(endRequest({ because: 'not-ours', into: other, by }))).toBe('end.into-needed');
    expect(play.refusal(endRequest({ because: 'joined', into, by }))).toBe('end.into-another-person');
    const stranger = { ...other, subjectId: 'sub_stranger00000000' };
    expect(play.refusal(endRequest({ because: 'joined', into: stranger, by }))).toBe(
      'end.into-another-person',
    );
    const machine = { id: 'requests', roles: ['service'] } as const;
    expect(play.refusal(endRequest({ because: 'joined', into: other, by: machine }))).toBe(
      'decision.needs-a-human',
    );
    expect(play.do(endRequest({ because: 'joined', into: other, by }))).toEqual(['request-ended']);
    expect(play.refusal(decideOn(play, 1))).toBe('request.ended');
  });

  it('comes before the answer', () => {
    const play = aCheckedRequestFor(correct);
    play.do(decideOn(play, 1, { corrections }));
    play.do(prepareAnswer(noPackage));
    play.do(answerWasMailed(1));
    expect(play.refusal(endRequest({ because: 'no-request', by: officer }))).toBe('end.too-late');
  });

  it('notes for colleagues bear on no decision', () => {
    const play = aCheckedRequestFor(correct);
    const before = isKnown(play.state) ? play.state.revision : 0;
    expect(play.do(addComment('cmt_00000001', clerk.id))).toEqual(['comment-added']);
    expect(play.do(addComment('cmt_00000001', clerk.id))).toEqual([]);
    expect(play.state).toMatchObject({ revision: before });
  });
});

describe('P20: what was refused', () => {
  it('is kept for six weeks from when the answer was there', () => {
    const play = aCheckedRequestFor(correct);
    const necessity = 'Wij keken het na in het register.';
    play.do(decideOn(play, 1, { outcome: 'refused', grounds: ['data-is-correct'], necessity }));
    expect(play.state).not.toHaveProperty('lines.0.courtWindowEndsOn');
    play.do(prepareAnswer(noPackage));
    play.now = new Date('2026-03-09T10:00:00Z');
    play.do(answerWasMailed(1));
    expect(play.state).toMatchObject({ lines: [{ courtWindowEndsOn: '2026-04-22' }] });
  });
});
