/** A code and the `source` of the housing system that gave it. */
export interface Code {
  readonly issuer: string;
  readonly code: string;
}

/** Where a code meets a pseudonym. A code has one for ever; nobody else knows the other way round. */
export abstract class Pseudonyms {
  /**
   * The pseudonym of each code, in order. Codes that were never seen get theirs now; of two that come at once with
   * the same code one wins and both get that one.
   */
  abstract of(codes: readonly Code[]): Promise<string[]>;

  /** Which of these ids are pseudonyms, and of which code (absent when its key was destroyed). */
  abstract known(subjectIds: readonly string[]): Promise<ReadonlyMap<string, Code | undefined>>;
}
