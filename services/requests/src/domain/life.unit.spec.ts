import {
  CheckPassedV1,
  CheckRejectedV1,
  CheckReminderDueV1,
  CollectionCompletedV1,
  CollectionExtendedV1,
  CollectionStartedV1,
  HolderAnsweredV1,
  HolderFailedV1,
} from '@huisrecht/contracts';
import { fetchPackage, issueCode, packageIsGone } from '../open-package/open-package.js';
import { openReviewInTime } from '../open-review/open-review-in-time.js';
import { prepareAnswer } from '../prepare-answer/prepare-answer.js';
import { receiveRequest } from '../receive-request/receive-request.js';
import { remind } from '../remind/remind.js';
import { answerWasMailed, handOver } from '../send-answer/send-answer.js';
import { postLetter } from '../testing/post-letter.js';
import { noShow, reopenRequest } from '../settle-identity/settle-identity.js';
import {
  aCollectingRequest,
  aRequest,
  aRequestInReview,
  built,
  checkPassed,
  clerk,
  collectionStarted,
  completed,
  decide,
  holderAnswered,
} from '../testing/examples.js';
import type { Play } from '../testing/play.js';
import { withdrawRequest } from '../withdraw-request/withdraw-request.js';
import { kinds } from './due.js';
import { nextStep } from './next-step.js';
import { isKnown } from './state.js';

const step = (play: Play): string => (isKnown(play.state) ? nextStep(play.state, play.now).code : 'unknown');
const dueAt = (play: Play, kind: string) => play.due.filter((work) => work.due === kind).map(({ at }) => at);
const packageId = built().packageId;

const check = {
  checkId: 'chk_00000000000000000001',
  requestId: 'req_00000000000000000001',
  subjectId: 'sub_00000000000000000001',
};

describe('a request that is received', () => {
  it('P24: has both clocks from receipt, not from registration', () => {
    expect(aRequest().state).toMatchObject({
      status: 'awaiting-identity',
      receivedAt: '2026-03-02T08:00:00.000Z',
      promisedBy: '2026-03-30',
      lawfulBy: '2026-04-02',
      lines: [{ right: 'access', given: true }],
    });
  });

  it('is there once, however often it is asked', () => {
    const play = aRequest();
    const { state } = play;
    expect(
      play.do(
        receiveRequest({
          number: 'HR-other',
          subjectId: 'sub_other0000000',
          lines: [],
          reasonGiven: true,
          channel: 'phone',
          receivedAt: '2026-03-03T08:00:00Z',
          registeredBy: clerk,
        }),
      ),
    ).toEqual([]);
    expect(play.state).toBe(state);
  });

  it('P24: reminds before the last posting day and after each clock ran out', () => {
    expect(dueAt(aRequest(), kinds.remind)).toHaveLength(8);
    const play = aRequest();
    play.now = new Date('2026-03-30T22:00:00Z');
    play.do(remind({ requestId: play.id, reminder: 'promise-passed', day: '2026-03-30' }));
    expect(play.state).toMatchObject({
      reminders: [{ reminder: 'promise-passed', day: '2026-03-30' }],
      revision: 1,
    });
  });

  it('P23: says what to do: check who asks, and help when nobody comes', () => {
    const play = aRequest();
    expect(step(play)).toBe('check-identity');
    play.hear(CheckReminderDueV1, { ...check, reminder: 1, expiresAt: '2026-03-30T22:00:00Z' });
    expect(step(play)).toBe('help-to-identify');
  });
});

describe('P25: identity', () => {
  it('that is settled asks every holder, for every pseudonym, with a day on which answers still help', () => {
    const play = aRequest();
    expect(play.hear(CheckPassedV1, checkPassed())).toEqual(['identity-settled', 'collection-requested']);
    expect(play.events.at(-1)?.data).toMatchObject({
      answerBy: '2026-03-19',
      subjectIds: [check.subjectId],
      receivedAt: '2026-03-02T08:00:00.000Z',
    });
    expect(dueAt(play, kinds.openReview)).toEqual(['2026-03-19T23:00:00.000Z']);
  });

  it('that was rejected ends nothing: the right document still passes', () => {
    const play = aRequest();
    play.hear(CheckRejectedV1, {
      ...check,
      reason: 'document-expired',
      checkedBy: clerk.id,
      checkedAt: '2026-03-05T10:00:00Z',
    });
    expect(play.state.status).toBe('awaiting-identity');
    expect(step(play)).toBe('help-to-identify');
    play.hear(CheckPassedV1, checkPassed());
    expect(play.state.status).toBe('collecting');
  });

  it('of nobody gets a written answer in time for the post, and is taken up again with the original receipt', () => {
    const play = aRequest();
    expect(dueAt(play, kinds.noShow)).toEqual(['2026-03-26T07:00:00.000Z']);
    play.now = new Date('2026-03-26T07:00:00Z');
    expect(play.do(noShow(0))).toEqual(['identity-not-settled']);
    expect(play.state).toMatchObject({ status: 'could-not-identify', because: 'nobody-came' });
    expect(step(play)).toBe('send-could-not-identify');
    postLetter(play, 'could-not-identify');
    expect(step(play)).toBe('wait-for-the-person');
    expect(play.do(reopenRequest(clerk.id))).toEqual(['request-reopened']);
    expect(play.state).toMatchObject({
      status: 'awaiting-identity',
      receivedAt: '2026-03-02T08:00:00.000Z',
      promisedBy: '2026-03-30',
    });
    expect(play.do(reopenRequest(clerk.id))).toEqual([]);
    play.hear(CheckPassedV1, checkPassed());
    expect(play.state).toMatchObject({ status: 'collecting', receivedAt: '2026-03-02T08:00:00.000Z' });
  });

  it('that is taken up again is not ended by a time from before that: its own comes, a week later at least', () => {
    const play = aRequest();
    play.now = new Date('2026-03-26T07:00:00Z');
    play.do(noShow(0));
    play.do(reopenRequest(clerk.id));
    expect(dueAt(play, kinds.noShow).at(-1)).toBe('2026-04-02T06:00:00.000Z');
    expect(play.do(noShow(0))).toEqual(['ignore']);
    expect(play.state.status).toBe('awaiting-identity');
    expect(play.do(noShow(1))).toEqual(['identity-not-settled']);
  });

  it('that passes after we wrote that we could not establish it goes on at once', () => {
    const play = aRequest();
    play.do(noShow(0));
    play.hear(CheckPassedV1, checkPassed());
    expect(play.state.status).toBe('collecting');
    expect(play.hear(CheckPassedV1, checkPassed())).toEqual(['ignore']);
  });

  it('gives a person a fair chance when the letter reached us on its last days', () => {
    const play = aRequest({ receivedAt: '2026-02-03T08:00:00Z' });
    expect(dueAt(play, kinds.noShow)).toEqual(['2026-03-10T07:00:00.000Z']);
  });
});

describe('P17: collecting', () => {
  it('opens the review when everyone answered', () => {
    expect(aRequestInReview().state.status).toBe('in-review');
    expect(step(aRequestInReview())).toBe('review-and-decide');
  });

  it('opens the review in time although a holder is silent', () => {
    const play = aCollectingRequest();
    expect(play.do(openReviewInTime)).toEqual(['review-opened']);
    expect(play.state.status).toBe('in-review');
    expect(play.do(openReviewInTime)).toEqual(['ignore']);
  });

  it('shows trouble once, and again when a person must act', () => {
    const play = aCollectingRequest();
    const failed = {
      collectionId: 'col_00000000000000000001',
      requestId: play.id,
      holder: 'erp',
      code: 'no-answer',
    };
    const nextTryAt = '2026-03-05T11:00:00Z';
    const failedAt = '2026-03-05T10:00:00Z';
    expect(play.hear(HolderFailedV1, { ...failed, attempt: 1, failedAt, nextTryAt })).toEqual([
      'holder-trouble-noted',
    ]);
    expect(play.hear(HolderFailedV1, { ...failed, attempt: 2, failedAt, nextTryAt })).toEqual(['ignore']);
    expect(play.hear(HolderFailedV1, { ...failed, attempt: 3, failedAt })).toEqual(['holder-trouble-noted']);
  });

  it('waits with news of a collection until identity is settled here, and takes none after a withdrawal', () => {
    const play = aRequest();
    expect(play.hear(CollectionStartedV1, collectionStarted('erp'))).toEqual(['retry-later']);
    play.do(withdrawRequest(clerk.id));
    expect(play.hear(CollectionStartedV1, collectionStarted('erp'))).toEqual(['ignore']);
  });

  it('lets a colleague go on at once without a silent holder, and the answer names it', () => {
    const play = aCollectingRequest();
    play.hear(HolderAnsweredV1, holderAnswered('erp'));
    expect(play.refusal(decide(play))).toBe('decision.silent-holders-not-named');
    expect(play.do(decide(play, { withoutAnswerOf: ['repairs'] }))).toEqual([
      'review-opened',
      'decision-taken',
    ]);
    expect(play.events.at(-1)?.data).toMatchObject({ silentHolders: ['repairs'], decidedBy: 'p.officer' });
  });
});

const answer = (play: Play, delivery: 'email' | 'post' = 'email'): void => {
  play.do(decide(play));
  play.do(prepareAnswer(built()));
  if (delivery === 'email') play.do(answerWasMailed(1));
  else play.do(handOver({ delivery, by: clerk.id, packageToo: false }));
};

describe('an answer', () => {
  it('by mail is sent once, and its package waits for a code that goes another way', () => {
    const play = aRequestInReview();
    answer(play);
    expect(play.state.status).toBe('answered');
    expect(play.do(answerWasMailed(1))).toEqual(['ignore']);
    expect(step(play)).toBe('give-the-code');
    expect(play.do(issueCode(packageId, 'phone', clerk.id))).toEqual([
      'package-code-issued',
      'request-closed',
    ]);
  });

  it('on paper waits for a colleague, who posts it', () => {
    const play = aRequestInReview('post');
    play.do(decide(play));
    play.do(prepareAnswer(built()));
    expect(step(play)).toBe('post-the-answer');
    expect(play.due.some(({ due }) => due === kinds.sendAnswer)).toBe(false);
    expect(play.do(handOver({ delivery: 'post', by: clerk.id, packageToo: true }))).toEqual([
      'answer-sent',
      'package-fetched',
      'request-closed',
    ]);
  });

  it('is prepared once, of two builders', () => {
    const play = aRequestInReview();
    play.do(decide(play));
    expect(play.do(prepareAnswer(built()))).toEqual(['answer-prepared']);
    expect(play.do(prepareAnswer({ ...built(), packageId: 'pkg_zombie00000000' }))).toEqual(['ignore']);
  });

  it('P17: closes only when the silent holder has answered', () => {
    const play = aCollectingRequest();
    play.hear(HolderAnsweredV1, holderAnswered('erp'));
    play.do(decide(play, { withoutAnswerOf: ['repairs'] }));
    play.do(prepareAnswer(built()));
    play.do(answerWasMailed(1));
    play.do(issueCode(packageId, 'phone', clerk.id));
    expect(play.state.status).toBe('answered');
    expect(step(play)).toBe('chase-silent-holders');
    play.hear(HolderAnsweredV1, holderAnswered('repairs', 'no-answer-possible'));
    expect(play.state.status).toBe('answered');
    expect(play.hear(CollectionCompletedV1, completed())).toEqual(['all-holders-answered', 'request-closed']);
  });

  it('P17: gets a supplement when a holder sends something after it went out', () => {
    const play = aRequestInReview();
    answer(play);
    play.do(issueCode(packageId, 'phone', clerk.id));
    expect(play.state.status).toBe('closed');
    expect(play.hear(HolderAnsweredV1, holderAnswered('repairs', 'found', 2, 2))).toEqual([
      'holder-answer-noted',
      'review-opened',
    ]);
    expect(play.state.status).toBe('in-review');
    expect(play.state).not.toHaveProperty('closedAt');
    play.do(decide(play, { decisionId: 'dec_00000000000000000002' }));
    expect(play.events.at(-1)?.data).toMatchObject({ round: 2 });
    expect(play.due.at(-1)).toMatchObject({ due: kinds.buildAnswer, data: { round: 2 } });
  });

  it('that is asked of a holder found later waits for that one too', () => {
    const play = aRequestInReview();
    play.hear(CollectionExtendedV1, {
      collectionId: 'col_00000000000000000001',
      requestId: play.id,
      extendedAt: '2026-03-06T12:00:00Z',
      holders: [{ holder: 'archive', name: 'Het archief', adapter: 'search-task', answerBy: '2026-03-20' }],
    });
    expect(play.refusal(decide(play))).toBe('decision.silent-holders-not-named');
  });
});

describe('a package', () => {
  it('P17: is fetched at most five times, and gone after fourteen days', () => {
    const play = aRequestInReview();
    answer(play);
    expect(dueAt(play, kinds.expirePackage)).toEqual(['2026-03-19T10:00:05.000Z']);
    play.do(issueCode(packageId, 'counter', clerk.id));
    for (let i = 0; i < 5; i++) expect(play.do(fetchPackage(packageId))).toEqual(['package-fetched']);
    expect(play.refusal(fetchPackage(packageId))).toBe('package.fetched-too-often');
    expect(play.do(packageIsGone(packageId))).toEqual(['package-destroyed']);
    expect(play.refusal(fetchPackage(packageId))).toBe('package.gone');
    expect(play.do(packageIsGone(packageId))).toEqual(['ignore']);
  });
});

describe('a withdrawal', () => {
  it('ends the request, and what was under way does nothing more', () => {
    const play = aRequestInReview();
    play.do(decide(play));
    expect(play.do(withdrawRequest(clerk.id))).toEqual(['request-withdrawn']);
    expect(play.do(prepareAnswer(built()))).toEqual(['ignore']);
    expect(play.do(remind({ requestId: play.id, reminder: 'law-passed', day: '2026-04-02' }))).toEqual([
      'ignore',
    ]);
    expect(play.refusal(decide(play))).toBe('request.withdrawn');
    expect(play.do(withdrawRequest(clerk.id))).toEqual([]);
  });
});
