/** Looks up what may not be used. */
export abstract class Restrictions {
  /**
   * Whether these data of this person may not be given away for this purpose now; also while it is provisional (P21).
   * Restrictions of single records are not in it: ask with the record's own restriction.
   */
  abstract isRestricted(subjectId: string, category: string, purpose: string): Promise<boolean>;
}
