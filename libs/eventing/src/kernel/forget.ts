import type { Kernel } from './ports.js';

/**
 * Takes away the instances that are only kept for a while (`kept`) and whose time is over. What was not published yet
 * stays, however old it is.
 */
export const forgetWhatWasSaid = async ({
  aggregates,
  store,
  now,
}: Pick<Kernel, 'aggregates' | 'store' | 'now'>): Promise<void> => {
  for (const { name, kept } of aggregates)
    if (kept) await store.forget(name, kept.since, new Date(+now() - kept.ms));
};
