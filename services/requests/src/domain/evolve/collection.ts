import type {
  AllHoldersAnsweredV1,
  CollectionRequestedV1,
  DecisionTakenV1,
  EventOf,
  HolderAnswerNotedV1,
  HoldersAskedV1,
  HolderTroubleNotedV1,
  ReviewOpenedV1,
} from '@huisrecht/contracts';
import type { IdentifiedRequest, RequestState } from '../state.js';
import { decidedWhenAllAre } from './lines.js';
import { changeHolder, changeRound, mergeHolders } from './parts.js';
import { noted, told } from './told.js';

export const collectionRequested = (
  state: IdentifiedRequest,
  _: EventOf<typeof CollectionRequestedV1>,
): RequestState => ({
  ...noted(state, { at: state.identity.settledAt, what: 'collection-requested' }),
  collectionAskedAt: state.identity.settledAt,
});

export const holdersAsked = (
  state: IdentifiedRequest,
  { data }: EventOf<typeof HoldersAskedV1>,
): RequestState => {
  const { collectionId, holders, askedAt } = data;
  const entries = holders.map(({ name }) => ({ at: askedAt, what: 'holder-asked', holder: name }) as const);
  return {
    ...state,
    revision: state.revision + 1,
    collectionId,
    holders: mergeHolders(state.holders, holders, askedAt),
    timeline: [...state.timeline, ...entries],
  };
};

export const holderAnswered = (
  state: IdentifiedRequest,
  { data }: EventOf<typeof HolderAnswerNotedV1>,
): RequestState => {
  const { requestId: _, holder, answerRef, ...facts } = data;
  const answer = { ...facts, ...(answerRef !== undefined && { ref: answerRef }) };
  const { holders, name } = changeHolder(state.holders, holder, ({ trouble: _t, ...known }) => ({
    ...known,
    answers: [...known.answers, answer],
  }));
  const entry = { at: data.answeredAt, what: 'holder-answered', holder: name, detail: data.outcome } as const;
  return { ...told(state, entry), holders };
};

export const holderTrouble = (
  state: IdentifiedRequest,
  { data }: EventOf<typeof HolderTroubleNotedV1>,
): RequestState => {
  const { requestId: _, holder, ...trouble } = data;
  const { holders, name } = changeHolder(state.holders, holder, (known) => ({ ...known, trouble }));
  return {
    ...noted(state, { at: data.failedAt, what: 'holder-trouble', holder: name, detail: data.code }),
    holders,
  };
};

export const allAnswered = (
  state: IdentifiedRequest,
  { data: { completedAt } }: EventOf<typeof AllHoldersAnsweredV1>,
): RequestState => ({
  ...noted(state, { at: completedAt, what: 'all-answered' }),
  allAnsweredAt: completedAt,
});

export const reviewOpened = (
  state: IdentifiedRequest,
  { data: { round, because, openedAt } }: EventOf<typeof ReviewOpenedV1>,
): RequestState => {
  const { closedAt: _, ...open } = told(state, {
    at: openedAt,
    what: 'review-opened',
    detail: because,
  }) as IdentifiedRequest & {
    closedAt?: string;
  };
  const rounds = [...state.rounds, { round, because, openedAt }];
  return decidedWhenAllAre({ ...open, status: 'in-review', rounds });
};

export const decisionTaken = (
  state: IdentifiedRequest,
  { data }: EventOf<typeof DecisionTakenV1>,
): RequestState => {
  const { requestId: _, round, lines: about, ...facts } = data;
  const covered = new Set(state.rounds.flatMap(({ decided }) => decided?.answerRefs ?? []));
  const refs = state.holders.flatMap(({ answers }) => answers).flatMap(({ ref }) => ref ?? []);
  const decided = { ...facts, answerRefs: refs.filter((ref) => !covered.has(ref)) };
  return decidedWhenAllAre({
    ...told(state, { at: data.decidedAt, what: 'decided', by: data.decidedBy, detail: data.outcome }),
    status: 'in-review',
    lines: state.lines.map((line) =>
      about.includes(line.line) && line.withdrawnAt === undefined ? { ...line, outcome: data.outcome } : line,
    ),
    rounds: changeRound(state.rounds, round, (one) => ({ ...one, decided })),
  });
};
