import type { KnownRequest, RetentionView } from '../domain/state.js';

/** What was asked last for a line of erasure: an older answer counts no more. */
export const latestView = (
  { retentionViews }: Pick<KnownRequest, 'retentionViews'>,
  line: number,
): RetentionView | undefined => retentionViews.findLast((one) => one.line === line);
