import type { Sensitivity } from '@huisrecht/contracts';
import { refusal, type Refusal } from '../../domain/refusal.js';

/** Who looked at the marks as they are now. */
export interface LookedAt {
  readonly editedBy?: string | undefined;
  readonly checkedBy?: string | undefined;
}

/**
 * Documents of a nuisance file, or with special or criminal data, are given only after a second colleague looked at
 * what is black and what is not: a name that slips through cannot be called back.
 * GDPR Art. 15(4), 24, 32; statement §2b (P2); LAW: the dossier.
 * @param sensitivities of the categories whose documents are given
 */
export const aSensitiveFileIsLookedAtByTwo = (
  sensitivities: readonly Sensitivity[],
  { editedBy, checkedBy }: LookedAt,
  decider: string,
): Refusal | undefined => {
  const sensitive = sensitivities.some(
    (one) => one === 'sensitive' || one === 'special' || one === 'criminal',
  );
  if (!sensitive) return undefined;
  const second = checkedBy !== undefined && checkedBy !== (editedBy ?? decider);
  return second ? undefined : refusal('dossier.needs-a-second-look');
};
