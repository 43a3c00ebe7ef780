import { waitFor } from '@huisrecht/demo/story/probe.ts';

/** Looks until there is something; a text says what is missing. @throws TooLate with what was last missing */
export const eventually = <T>(look: () => Promise<T | string>, deadlineMs = 60_000): Promise<T> =>
  waitFor('It did not come', look, deadlineMs);
