import type { LookupHasher } from '@huisrecht/store';

/** An event by its publisher and its own id (CloudEvents: together unique), as a keyed hash: both are the publisher's words. */
export const eventKeyOf = ({ source, id }: { source: string; id: string }, hasher: LookupHasher): string =>
  hasher.hash('event', source, id).slice(0, 22);
