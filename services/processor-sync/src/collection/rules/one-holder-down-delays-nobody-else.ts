import { due, type DueWork } from '@huisrecht/eventing';
import type { Holder } from '../holder.js';
import type { AskHolder } from '../work.js';

/**
 * One holder down delays nobody else: each holder is asked by work of its own, in its own lane, with its own
 * limits and waits (DESIGN: the outside world is due work).
 */
export const askWork = (
  collectionId: string,
  { holder, ask }: Pick<Holder, 'holder' | 'ask'>,
  at: Date,
): DueWork<AskHolder> =>
  due('ask-holder', {
    id: `${collectionId}:${holder}:${ask}`,
    at: at.toISOString(),
    holder,
    data: { collectionId, holder, ask },
  });
