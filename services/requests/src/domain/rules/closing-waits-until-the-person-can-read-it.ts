import type { IdentifiedRequest } from '../state.js';

/**
 * An answer that nobody can open is none: a request closes only when each package has its code on the way to the
 * person, or was handed over on paper, or is gone after its period. GDPR Art. 12(1), 15(3).
 */
export const thePersonCanReadIt = (state: IdentifiedRequest): boolean =>
  state.rounds.every(({ sent, prepared }) => {
    if (!sent || !prepared) return false;
    const { hasContent, code, fetchedAt, destroyedAt } = prepared.package;
    return !hasContent || code !== undefined || fetchedAt.length > 0 || destroyedAt !== undefined;
  });
