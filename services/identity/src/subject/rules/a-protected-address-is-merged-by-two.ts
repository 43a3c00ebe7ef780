import type { MergeProposal } from '../subject.js';

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));

/**
 * LAW 1.7 (GDPR Art. 5(1)(f), 32): a wrong merge may lead somebody who hides to the one they hide from. Where an address is
 * protected, two colleagues say that the pseudonyms are one: the second agrees with what the first proposed.
 */
export const aSecondPersonAgreed = (
  subjectIds: readonly string[],
  protectedAddress: boolean,
  by: string,
  proposal: MergeProposal | undefined,
): boolean =>
  !protectedAddress ||
  (proposal !== undefined && proposal.by !== by && same(proposal.subjectIds, subjectIds));
