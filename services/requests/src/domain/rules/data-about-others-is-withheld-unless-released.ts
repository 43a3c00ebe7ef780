import type { WithholdingGround } from '@huisrecht/contracts';

/** An item as the decider saw it. */
export interface ReviewedItem {
  readonly itemId: string;
  /** Its kind of data. */
  readonly category?: string;
  /** Something in it tells about other people: a reporter, a witness, a note of staff. */
  readonly aboutOthers: boolean;
  /** Some of its fields tell about others, others do not. */
  readonly hasFieldsAboutOthers: boolean;
}

/** What the decider chose for an item. What is not chosen is given, or withheld when it tells about others. */
export interface Choice {
  readonly itemId: string;
  readonly choice: 'give' | 'withhold';
  /** With `give`: also the fields about others. A release by name. */
  readonly withOthers?: boolean | undefined;
  /** With `withhold`. */
  readonly ground?: WithholdingGround | undefined;
}

/** What becomes of an item. */
export interface ItemDecision {
  readonly itemId: string;
  readonly given: boolean;
  /** Given, with what tells about others blacked out. */
  readonly masked: boolean;
  readonly ground?: WithholdingGround;
  /** Why something in its document is black; absent where nothing is. */
  readonly blackened?: readonly WithholdingGround[];
}

/**
 * What tells about other people stays back until a human releases it, item by item.
 * GDPR Art. 15(4); UAVG Art. 41(1)(i); P17.
 */
export const dataAboutOthersIsWithheldUnlessReleased = (
  { itemId, aboutOthers, hasFieldsAboutOthers }: ReviewedItem,
  choice: Choice | undefined,
): ItemDecision => {
  if (choice?.choice === 'withhold') {
    return { itemId, given: false, masked: false, ...(choice.ground && { ground: choice.ground }) };
  }
  if (!choice && aboutOthers) return { itemId, given: false, masked: false, ground: 'rights-of-others' };
  const masked = hasFieldsAboutOthers && choice?.withOthers !== true;
  return { itemId, given: true, masked, ...(masked && { ground: 'rights-of-others' }) };
};
