import type { Lookup } from '../../people/person-query.js';

type Taker = (lookup: Lookup) => void;

let waiting: Lookup | undefined;
const takers = new Set<Taker>();

/** Hands what was typed in the search box to the page that searches, through memory: it is personal, so never through the address. */
export function handOver(lookup: Lookup): void {
  if (takers.size === 0) waiting = lookup;
  else for (const taker of takers) taker(lookup);
}

/** Takes what was handed over, now and from now on. @returns to stop taking */
export function takeOver(taker: Taker): () => void {
  takers.add(taker);
  if (waiting) taker(waiting);
  waiting = undefined;
  return () => {
    takers.delete(taker);
  };
}
