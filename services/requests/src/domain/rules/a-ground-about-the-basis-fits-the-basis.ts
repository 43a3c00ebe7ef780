import type { LegalBasis, RefusalGround } from '@huisrecht/contracts';
import { type Refusal, refusal } from '../refusal.js';
import type { Line, Scope } from '../state.js';
import { openOnBasis } from './which-right-is-open-on-which-basis.js';

const aboutTheBasis: readonly RefusalGround[] = ['no-objection-on-this-basis', 'not-on-consent'];

/**
 * "You cannot object to this use" is only said of a use that one cannot object to. Where the purposes are not named, or
 * the directory does not know them, a human answers for it. GDPR Art. 5(1)(a), 21(1), 7(3).
 * @param bases the legal basis of each purpose that the directory knows
 */
export const aGroundAboutTheBasisFitsTheBasis = (
  { right, objection }: Line,
  chosen: readonly RefusalGround[],
  refused: Scope,
  bases: ReadonlyMap<string, LegalBasis>,
): Refusal | undefined => {
  if (!chosen.some((ground) => aboutTheBasis.includes(ground))) return undefined;
  const known = refused.purposes.flatMap((purpose) => bases.get(purpose) ?? []);
  if (known.length === 0 || known.some((basis) => openOnBasis(right, basis, objection) === 'not-open'))
    return undefined;
  return refusal('decision.right-is-open-on-this-basis', 'grounds');
};
