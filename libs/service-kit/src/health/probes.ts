/** Resolves when what it looks at can be used; throws, or lets the deadline pass, when not. */
export type Probe = (signal: AbortSignal) => Promise<unknown>;

export type ProbeResult = 'ok' | 'away';

interface Registered {
  readonly probe: Probe;
  readonly deadlineMs: number;
}

const NAME = /^[a-z][a-z0-9-]{0,40}$/;
/** Answers are shared for this long: health is public, and must not load what it looks at. */
const SHARE_MS = 1_000;

/** Registered looks at what a service cannot work without: its store, the broker, the issuer. */
export class Probes {
  private readonly probes = new Map<string, Registered>();
  private last: { readonly at: number; readonly results: Promise<Record<string, ProbeResult>> } | undefined;

  constructor(private readonly now: () => number = Date.now) {}

  /**
   * Adds a probe, or replaces the one with this name.
   * @param name lower case with dashes: `store`
   * @param deadlineMs how long it may take; 2,000 unless told
   */
  register(name: string, probe: Probe, { deadlineMs = 2_000 }: { deadlineMs?: number } = {}): void {
    if (!NAME.test(name)) throw new Error('A probe needs a name in lower case with dashes.');
    this.probes.set(name, { probe, deadlineMs });
    this.last = undefined;
  }

  /** Looks at everything at once, each within its deadline. */
  check(): Promise<Record<string, ProbeResult>> {
    if (!this.last || this.now() - this.last.at >= SHARE_MS) {
      this.last = { at: this.now(), results: this.run() };
    }
    return this.last.results;
  }

  private async run(): Promise<Record<string, ProbeResult>> {
    const results = [...this.probes].map(
      async ([name, registered]) => [name, await look(registered)] as const,
    );
    return Object.fromEntries(await Promise.all(results));
  }
}

const look = async ({ probe, deadlineMs }: Registered): Promise<ProbeResult> => {
  const stop = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'away'>((resolve) => {
    timer = setTimeout(() => resolve('away'), deadlineMs);
  });
  const seen = Promise.resolve()
    .then(() => probe(stop.signal))
    .then(
      () => 'ok' as const,
      () => 'away' as const,
    );
  try {
    return await Promise.race([seen, late]);
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
};
