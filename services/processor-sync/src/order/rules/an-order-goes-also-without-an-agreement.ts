import type { PartyRole, RecipientEntry } from '@huisrecht/contracts';
import { agreementState, type AgreementState } from '../../asking/only-agreed-identifiers-leave.js';

/** How it stands with the paper under which a party has our data. @param day today in Europe/Amsterdam */
export const paperOf = (
  role: PartyRole,
  recipient: RecipientEntry | undefined,
  day: string,
): AgreementState => (recipient || role === 'holder' ? agreementState(recipient, day) : 'none');

/**
 * An order that reduces or corrects goes also without an agreement, for who has the data must hear it precisely then;
 * the missing paper is alarmed instead (P7; LAW 1.3(a), never 7; GDPR Art. 19, 28(3)(g)). Who is a controller of its
 * own needs none: police, court, bailiff (LAW 1.3(b)).
 * @returns what is wrong with the paper; undefined when nothing is
 */
export const paperMissed = (
  state: AgreementState,
  recipient: Pick<RecipientEntry, 'kind'> | undefined,
): 'ended' | 'none' | undefined => {
  if (state === 'ended') return 'ended';
  return state === 'none' && recipient?.kind !== 'controller' ? 'none' : undefined;
};
