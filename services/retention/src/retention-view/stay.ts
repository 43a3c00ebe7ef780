/** One reason why a record must stay. */
export interface Stay {
  /** The rule by its slug, or one of `retentionHolds`. */
  readonly rule: string;
  readonly purpose: string;
  /** Last day; absent while no day is known. */
  readonly until?: string;
}

/** Of several reasons the one that keeps it longest; no last day is longer than any, and the first of equals counts. */
export const longest = (stays: readonly Stay[]): Stay | undefined =>
  stays.find(({ until }) => until === undefined) ??
  stays.reduce<Stay | undefined>(
    (last, one) => (last === undefined || (one.until ?? '') > (last.until ?? '') ? one : last),
    undefined,
  );
