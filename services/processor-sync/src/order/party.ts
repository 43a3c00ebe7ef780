import type { AdapterKind, PartyRole } from '@huisrecht/contracts';
import { notAskedYet, type AnyAnswer, type Asked } from '../asked/asked.js';

/** A party as it is picked: who, why, how it is told, and its last day. */
export interface PickedParty {
  readonly party: string;
  readonly name: string;
  readonly role: PartyRole;
  readonly adapter: AdapterKind;
  readonly answerBy: string;
}

/** What a party may say that it did. */
export const partyOutcomes = ['done', 'nothing-found', 'kept-because', 'refused-because'] as const;
export type PartyOutcome = (typeof partyOutcomes)[number];

/** One answer of a party; its words rest sealed by reference. */
export interface PartyAnswer extends AnyAnswer {
  readonly outcome: PartyOutcome;
}

/** A party within one order. */
export interface Party extends PickedParty, Asked<PartyAnswer> {
  readonly answerBy: string;
  /** Its machine cannot take this order: a colleague tells it. */
  readonly byHand?: true;
}

/** A party before anything happened to it. */
export const newParty = ({ party, name, role, adapter, answerBy }: PickedParty): Party => ({
  party,
  name,
  role,
  adapter,
  ...notAskedYet(answerBy),
});

/** Whether a colleague has a task for it. */
export const isByHand = ({ adapter, byHand }: Pick<Party, 'adapter' | 'byHand'>): boolean =>
  adapter === 'search-task' || byHand === true;
