import type { RecordHeld } from './record.js';

/** Looks up what is held. */
export abstract class Records {
  /** Records in which any of these pseudonyms is, in order of id, at most `limit`. */
  abstract of(subjectIds: readonly string[], limit: number): Promise<readonly RecordHeld[]>;
}
