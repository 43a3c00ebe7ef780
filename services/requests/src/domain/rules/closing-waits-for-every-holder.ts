import { collectedLines, silentHolders, undecidedRefs, type IdentifiedRequest } from '../state.js';

/**
 * A request closes only when every holder has answered, or a team lead recorded why no answer can come, and all
 * that they sent was decided upon. Silence is not an answer. GDPR Art. 15(1), 5(2); P17.
 */
export const everyHolderHasAnswered = (state: IdentifiedRequest): boolean =>
  collectedLines(state).length === 0 ||
  (state.allAnsweredAt !== undefined &&
    silentHolders(state).length === 0 &&
    undecidedRefs(state).length === 0);
