import {
  AdviceGivenV1,
  ColleagueStoodAsideV1,
  CommentAddedV1,
  event,
  type DecisionOutcome,
} from '@huisrecht/contracts';
import type { Context, Decision } from '@huisrecht/eventing';
import type { RequestEvent } from '../domain/events.js';
import { demand, refusal, refuse } from '../domain/refusal.js';
import { isKnown, lineOf, type RequestState } from '../domain/state.js';

/** A note for colleagues; its words rest sealed. */
export const addComment =
  (commentId: string, addedBy: string) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    if (!isKnown(state)) return refuse('request.not-found');
    if (state.comments.some((one) => one.commentId === commentId)) return [];
    demand(state.comments.length >= 500 ? refusal('comment.too-many') : undefined);
    return [event(CommentAddedV1, { requestId: state.id, commentId, addedBy, addedAt: now.toISOString() })];
  };

/** It is about themselves, family or neighbours: this colleague decides nothing here. */
export const standAside =
  (colleague: string) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    if (!isKnown(state)) return refuse('request.not-found');
    if (state.asideColleagues.includes(colleague)) return [];
    return [
      event(ColleagueStoodAsideV1, { requestId: state.id, colleague, stoodAsideAt: now.toISOString() }),
    ];
  };

/** Advice of the FG on a line. */
export interface GiveAdvice {
  readonly adviceId: string;
  readonly line: number;
  readonly advises: DecisionOutcome;
  readonly givenBy: string;
}

/** The FG advises on a line that is not decided yet; who decides reads it. @throws Refused afterwards */
export const giveAdvice =
  ({ adviceId, line, advises, givenBy }: GiveAdvice) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    if (!isKnown(state)) return refuse('request.not-found');
    if (state.advice.some((one) => one.adviceId === adviceId)) return [];
    const about = lineOf(state, line);
    demand(
      about ? undefined : refusal('line.not-found'),
      about?.outcome === undefined ? undefined : refusal('line.decided'),
      about?.withdrawnAt === undefined ? undefined : refusal('line.withdrawn'),
      state.advice.length >= 100 ? refusal('advice.too-many') : undefined,
    );
    return [
      event(AdviceGivenV1, {
        ...{ requestId: state.id, adviceId, line, advises, givenBy },
        givenAt: now.toISOString(),
      }),
    ];
  };
