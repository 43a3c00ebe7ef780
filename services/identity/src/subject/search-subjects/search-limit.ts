/** Searches that one colleague may do in a minute: enough for a counter, too few to go through a street. */
export const SEARCHES_PER_MINUTE = 30;
const MINUTE = 60_000;

/** Counts searches per colleague over the last minute, in this process. */
export class SearchLimit {
  private readonly recent = new Map<string, number[]>();

  constructor(
    private readonly max = SEARCHES_PER_MINUTE,
    private readonly now: () => number = Date.now,
  ) {}

  /** Takes one search. @returns false when it is one too many */
  take(actor: string): boolean {
    const since = this.now() - MINUTE;
    const times = (this.recent.get(actor) ?? []).filter((at) => at > since);
    const allowed = times.length < this.max;
    if (allowed) times.push(this.now());
    this.recent.set(actor, times);
    if (this.recent.size > 10_000) this.forget(since);
    return allowed;
  }

  private forget(since: number): void {
    for (const [actor, times] of this.recent) if (times.every((at) => at <= since)) this.recent.delete(actor);
  }
}
