interface Circuit {
  failures: number;
  openUntil: number;
}

/** Who is left alone for a while: holders that failed too often in a row. */
export class Circuits {
  private readonly circuits = new Map<string, Circuit>();

  /**
   * @param openAfter consecutive failures
   * @param openMs milliseconds that a holder is left alone
   */
  constructor(
    private readonly openAfter: number,
    private readonly openMs: number,
  ) {}

  worked(holder: string): void {
    this.circuits.delete(holder);
  }

  failed(holder: string, now: Date): void {
    const circuit = this.circuits.get(holder) ?? { failures: 0, openUntil: 0 };
    circuit.failures++;
    if (circuit.failures >= this.openAfter) circuit.openUntil = +now + this.openMs;
    this.circuits.set(holder, circuit);
  }

  /** Those that are left alone now. */
  open(now: Date): string[] {
    return [...this.circuits].filter(([, { openUntil }]) => openUntil > +now).map(([holder]) => holder);
  }
}
