/** How many subjects one value leads to at most; beyond it the value is too common to find anybody by. */
export const MAX_SUBJECTS_PER_VALUE = 200;

/** What a hash leads to. */
export interface Found {
  readonly subjectIds: readonly string[];
  /** More subjects have this value than are listed. */
  readonly full: boolean;
}

/**
 * From a keyed hash to subjects. Written before the subject, so a hit is a hint: whoever reads it looks whether the
 * subject still has that hash.
 */
export abstract class Lookups {
  abstract add(
    entries: readonly { readonly subjectId: string; readonly hashes: readonly string[] }[],
  ): Promise<void>;
  abstract drop(subjectId: string, hashes: readonly string[]): Promise<void>;
  abstract find(hash: string): Promise<Found>;
}
