import type { CategoryEntry, RetentionEntry } from '@huisrecht/contracts';

/** A purpose that a record is held for, with the rule that says how long; without one where nobody wrote it down. */
export interface RuledPurpose {
  readonly purpose: string;
  readonly rule?: RetentionEntry;
}

/** The rules: category and purpose, what starts the period, how long it is, and where that comes from (P15). */
export class RetentionRules {
  private readonly purposes: ReadonlyMap<string, readonly string[]>;

  /** @param all in order of id */
  constructor(
    readonly all: readonly RetentionEntry[],
    categories: readonly Pick<CategoryEntry, 'id' | 'purposes'>[],
  ) {
    this.purposes = new Map(categories.map(({ id, purposes }) => [id, purposes]));
  }

  /** What data of this category is used for. A record is held for all of it, whatever its system named. */
  purposesOf(category: string, told: string): string[] {
    return [...new Set([told, ...(this.purposes.get(category) ?? [])])];
  }

  /** Each purpose of a record with its rule: its own where there is one, else that of the whole category. */
  of(category: string, told: string): RuledPurpose[] {
    const ruled = this.purposesOf(category, told).map((purpose) => this.ruled(category, purpose));
    // What the system named must have a rule; of the category's other purposes those count that have one.
    const kept = ruled.filter(({ purpose, rule }) => rule !== undefined || purpose === told);
    return kept.filter(({ rule }, nth) => kept.findIndex((one) => one.rule?.id === rule?.id) === nth);
  }

  private ruled(category: string, purpose: string): RuledPurpose {
    const its = this.all.filter((one) => one.category === category);
    const rule = its.find((one) => one.purpose === purpose) ?? its.find((one) => one.purpose === undefined);
    return rule ? { purpose, rule } : { purpose };
  }
}
