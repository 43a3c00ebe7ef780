import { type Refusal, refusal } from '../refusal.js';
import { silentHolders, type IdentifiedRequest } from '../state.js';

/**
 * A decision can be taken at any time after the question went out, also while holders are silent; the decider names
 * each of them, so that none is forgotten, and the answer names them to the person.
 * GDPR Art. 12(3): the term is ours, whatever others do; P17, P24.
 */
export const aSilentHolderNeverDelaysTheAnswer = (
  state: IdentifiedRequest,
  withoutAnswerOf: readonly string[],
): Refusal | undefined => {
  const silent = silentHolders(state).map(({ holder }) => holder);
  const named = new Set(withoutAnswerOf);
  if (silent.length === named.size && silent.every((holder) => named.has(holder))) return undefined;
  return refusal('decision.silent-holders-not-named', 'withoutAnswerOf');
};
