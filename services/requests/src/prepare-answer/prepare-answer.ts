import { AnswerPreparedV1, event } from '@huisrecht/contracts';
import { ignore, type Context, type Decision } from '@huisrecht/eventing';
import { sendAnswerWork } from '../domain/due.js';
import type { RequestEvent } from '../domain/events.js';
import { isIdentified, type RequestState } from '../domain/state.js';

/** What was built for a round. */
export interface PrepareAnswer {
  readonly round: number;
  readonly packageId: string;
  readonly packageHasContent: boolean;
  readonly manifestHash: string;
  readonly silentHolders: readonly string[];
}

/**
 * Letter, package and manifest of a round are made and rest sealed. Of two builders one wins: the other's content is
 * thrown away. Mail goes by itself; paper waits for a colleague.
 */
export const prepareAnswer =
  (built: PrepareAnswer) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    if (!isIdentified(state) || state.status !== 'decided') return ignore('not-decided');
    const round = state.rounds.find((one) => one.round === built.round);
    if (!round?.decided || round.prepared) return ignore('prepared-already');
    return [
      event(AnswerPreparedV1, {
        requestId: state.id,
        ...built,
        silentHolders: [...built.silentHolders],
        preparedAt: now.toISOString(),
      }),
      ...(state.identity.delivery === 'email' ? [sendAnswerWork(state.id, built.round, now)] : []),
    ];
  };
