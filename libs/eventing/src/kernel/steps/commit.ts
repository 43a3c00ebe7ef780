import type { Batch } from '../batch.js';

/** Last of all: the broker need not send these again. A commit that a new owner has fenced is ignored by `commit`. */
export const commit = (batch: Batch): Promise<void> => batch.commit();
