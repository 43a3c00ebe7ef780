import type { DueWork } from '@huisrecht/eventing';
import { transferPackageWork } from '../domain/due.js';
import { isIdentified, linesToTransfer, type Line, type RequestState } from '../domain/state.js';

/** Whether a transfer was approved and is not done, nor given up. */
export const isUnderWay = ({ sending }: Line): boolean =>
  sending?.decided === 'approved' &&
  sending.transferredAt === undefined &&
  (sending.trouble === undefined || sending.trouble.nextTryAt !== undefined);

/** What was approved goes out once the package is made; asked after everything that may have been the last. */
export const transfersWhenReady = (state: RequestState, now: Date): DueWork[] => {
  if (!isIdentified(state)) return [];
  const made = state.rounds.some(({ prepared }) => prepared?.package.hasContent);
  return linesToTransfer(state).flatMap((line) =>
    made && line.sending && isUnderWay(line)
      ? [transferPackageWork(state.id, line.line, line.sending.transferId, now)]
      : [],
  );
};
