import type { LegalBasis, ObjectionKind, Right } from '@huisrecht/contracts';

/** Whether a right is open for a purpose. It informs who decides; it never refuses (P5). */
export type Open = 'open' | 'not-open';

/**
 * Access, rectification, erasure and restriction are open whatever the basis is; portability on consent or contract;
 * objection to interest on a general or legitimate interest; objection to direct marketing always; consent can be
 * withdrawn where it was given. GDPR Art. 7(3), 15-18, 20(1), 21(1)-(3); LAW 1.10; P18.
 */
export const openOnBasis = (right: Right, basis: LegalBasis, objection?: ObjectionKind): Open => {
  switch (right) {
    case 'access':
    case 'rectification':
    case 'erasure':
    case 'restriction':
      return 'open';
    case 'portability':
      return basis === 'consent' || basis === 'contract' ? 'open' : 'not-open';
    case 'objection':
      return objection === 'direct-marketing' ||
        basis === 'public-interest' ||
        basis === 'legitimate-interest'
        ? 'open'
        : 'not-open';
    case 'withdrawal-of-consent':
      return basis === 'consent' ? 'open' : 'not-open';
  }
};
