import { linesToTransfer, type KnownRequest } from '../state.js';

/**
 * Who asked to send their data straight to another organisation hears that it was sent, or why not: until then the
 * request stays open. GDPR Art. 12(3)-(4), 20(2); P18.
 */
export const everyTransferIsDone = (state: Pick<KnownRequest, 'lines'>): boolean =>
  linesToTransfer(state).every(
    ({ sending }) => sending?.decided === 'refused' || sending?.transferredAt !== undefined,
  );
