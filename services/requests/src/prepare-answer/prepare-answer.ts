import { AnswerPreparedV1, event, PackageCodeIssuedV1, type DeliveryChannel } from '@huisrecht/contracts';
import { ignore, type Context, type Decision } from '@huisrecht/eventing';
import { sendAnswerWork } from '../domain/due.js';
import { evolve } from '../domain/evolve/evolve.js';
import type { RequestEvent } from '../domain/events.js';
import { isIdentified, type RequestState } from '../domain/state.js';
import { transfersWhenReady } from '../transfer-package/transfers-when-ready.js';

/** Who gives a code that stands in a letter. */
const SYSTEM = 'service:requests';

/** What was built for a round. */
export interface PrepareAnswer {
  readonly round: number;
  readonly packageId: string;
  readonly packageHasContent: boolean;
  readonly manifestHash: string;
  readonly silentHolders: readonly string[];
  /** The code stands in the letter, because the letter travels on paper. */
  readonly codeInLetter: boolean;
  /** How it goes out: as was confirmed at the check, else by the contact known before. */
  readonly delivery?: DeliveryChannel | undefined;
}

/**
 * Letter, package and manifest of a round are made and rest sealed. Of two builders one wins: the other's content is
 * thrown away. Mail goes by itself; paper waits for a colleague.
 */
export const prepareAnswer =
  ({ codeInLetter, delivery: way, ...built }: PrepareAnswer) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    if (!isIdentified(state) || state.status !== 'decided') return ignore('not-decided');
    const round = state.rounds.find((one) => one.round === built.round);
    if (!round || round.prepared) return ignore('prepared-already');
    const delivery = way ?? state.identity.delivery;
    const at = now.toISOString();
    const { id: requestId } = state;
    const { packageId } = built;
    const prepared = event(AnswerPreparedV1, {
      requestId,
      ...built,
      silentHolders: [...built.silentHolders],
      ...(delivery !== undefined && { delivery }),
      preparedAt: at,
    });
    return [
      prepared,
      ...(codeInLetter
        ? [
            event(PackageCodeIssuedV1, {
              requestId,
              packageId,
              way: 'letter',
              issuedBy: SYSTEM,
              issuedAt: at,
            }),
          ]
        : []),
      ...(delivery === 'email' ? [sendAnswerWork(state.id, built.round, now)] : []),
      ...transfersWhenReady(evolve(state, prepared), now),
    ];
  };
