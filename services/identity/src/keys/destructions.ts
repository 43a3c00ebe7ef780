/** Who had which key destroyed, and why. */
export interface Destruction {
  readonly keyId: string;
  readonly by: string;
  /** A slug: `period-ended`, `request-withdrawn`. */
  readonly because: string;
}

/** The tombstones: written before the key goes, so that no destroyed key is without its story. */
export abstract class Destructions {
  abstract record(destructions: readonly Destruction[], at: Date): Promise<void>;
}
