import {
  CheckPassedV1,
  CollectionCompletedV1,
  CollectionStartedV1,
  HolderAnsweredV1,
  type DeliveryChannel,
  type HolderOutcome,
} from '@huisrecht/contracts';
import type { Colleague } from '../domain/actor.js';
import { receiveRequest, type ReceiveRequest } from '../receive-request/receive-request.js';
import { takeDecision, type TakeDecision } from '../take-decision/take-decision.js';
import { isKnown } from '../domain/state.js';
import { Play } from './play.js';

export const clerk: Colleague = { id: 'c.clerk', roles: ['clerk'] };
export const officer: Colleague = { id: 'p.officer', roles: ['privacy-officer'] };

const requestId = 'req_00000000000000000001';
const ids = { checkId: 'chk_00000000000000000001', requestId, subjectId: 'sub_00000000000000000001' };
const collection = { collectionId: 'col_00000000000000000001', requestId };

/** A request of access by letter, received on Monday 2 March 2026 and registered the next day. */
export const aRequest = (over: Partial<ReceiveRequest> = {}): Play => {
  const play = new Play(requestId, new Date('2026-03-03T09:00:00Z'));
  play.do(
    receiveRequest({
      number: 'HR-234-67A',
      subjectId: ids.subjectId,
      lines: [{ named: { right: 'access' } }],
      reasonGiven: false,
      channel: 'letter',
      receivedAt: '2026-03-02T08:00:00Z',
      registeredBy: clerk,
      ...over,
    }),
  );
  return play;
};

export const checkPassed = (delivery: DeliveryChannel = 'email'): CheckPassedV1 => ({
  ...ids,
  way: 'counter',
  document: 'passport',
  subjectIds: [ids.subjectId],
  delivery,
  checkedBy: clerk.id,
  checkedAt: '2026-03-05T10:00:00Z',
});

export const collectionStarted = (...holders: string[]): CollectionStartedV1 => ({
  ...collection,
  subjectIds: [ids.subjectId],
  right: 'access',
  submittedAt: '2026-03-02T08:00:00Z',
  startedAt: '2026-03-05T10:00:01Z',
  holders: holders.map((holder) => ({
    holder,
    name: `De ${holder}`,
    adapter: 'sql',
    answerBy: '2026-03-20',
  })),
});

export const holderAnswered = (
  holder: string,
  outcome: HolderOutcome = 'found',
  items = outcome === 'found' ? 1 : 0,
  nth = 1,
): HolderAnsweredV1 => ({
  ...collection,
  holder,
  outcome,
  items,
  ...(items > 0 && { answerRef: `ans_${holder}-0000000${nth}` }),
  answeredAt: '2026-03-06T10:00:00Z',
});

export const completed = (): CollectionCompletedV1 => ({
  ...collection,
  completedAt: '2026-03-06T11:00:00Z',
});

/** A request whose person was at the counter, with these holders asked. */
export const aCollectingRequest = (delivery: DeliveryChannel = 'email', ...holders: string[]): Play => {
  const play = aRequest();
  play.now = new Date('2026-03-05T10:00:05Z');
  play.hear(CheckPassedV1, checkPassed(delivery));
  play.hear(CollectionStartedV1, collectionStarted(...(holders.length > 0 ? holders : ['erp', 'repairs'])));
  return play;
};

/** A request that everyone has answered. */
export const aRequestInReview = (delivery: DeliveryChannel = 'email'): Play => {
  const play = aCollectingRequest(delivery);
  play.hear(HolderAnsweredV1, holderAnswered('erp'));
  play.hear(HolderAnsweredV1, holderAnswered('repairs', 'nothing-found'));
  play.hear(CollectionCompletedV1, completed());
  return play;
};

/** A decision to give everything. */
export const decide = (play: Play, over: Partial<TakeDecision> = {}): ReturnType<typeof takeDecision> =>
  takeDecision({
    decisionId: 'dec_00000000000000000001',
    seen: isKnown(play.state) ? play.state.revision : 0,
    decider: officer,
    outcome: 'granted',
    motivation: 'Alles gaat over de vrager zelf.',
    reviewed: [{ itemId: 'itm_00000001', aboutOthers: false, hasFieldsAboutOthers: false }],
    choices: [],
    withoutAnswerOf: [],
    fourEyes: true,
    sensitivities: [],
    noPrivateTies: true,
    ...over,
  });

/** What was built for the first round. */
export const built = (round = 1) => ({
  round,
  packageId: `pkg_0000000000000000000${round}`,
  packageHasContent: true,
  manifestHash: 'a'.repeat(64),
  silentHolders: [],
  codeInLetter: false,
});
