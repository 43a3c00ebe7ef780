import type { AdapterKind, HolderOutcome } from '@huisrecht/contracts';
import { notAskedYet, type AnyAnswer, type Asked } from '../asked/asked.js';

export { stateOf, type AskedState as HolderState } from '../asked/asked.js';

/** A holder as it is picked: who, how it is asked, and its last day. */
export interface PickedHolder {
  readonly holder: string;
  readonly name: string;
  readonly adapter: AdapterKind;
  readonly answerBy: string;
}

/** One answer that came, by reference. */
export interface GivenAnswer extends AnyAnswer {
  readonly outcome: HolderOutcome;
  readonly items: number;
  readonly destroyedAt?: string;
}

/** A holder within one collection. */
export interface Holder extends PickedHolder, Asked<GivenAnswer> {
  readonly answerBy: string;
}

/** A holder before anything happened to it. */
export const newHolder = ({ holder, name, adapter, answerBy }: PickedHolder): Holder => ({
  holder,
  name,
  adapter,
  ...notAskedYet(answerBy),
});
