import type { AuthorityProof, RepresentativeKind } from '@huisrecht/contracts';
import { refuse, type Refusal } from '../../refusal.js';
import { representatives } from '../check-policy.js';

/**
 * UAVG Art. 5, BW 1:245, 1:390, 1:391 and 3:60 (P26): being a parent is not enough, authority is; a curator, bewindvoerder or
 * mentor stands in the register; an adult has written it down. The proof is seen, only its kind is kept.
 */
export const proofOfAuthorityIsShown = (
  kind: RepresentativeKind,
  proof: AuthorityProof,
): Refusal | undefined =>
  representatives[kind].proofs.includes(proof)
    ? undefined
    : refuse('representation.other-proof', 'representation.proof');
