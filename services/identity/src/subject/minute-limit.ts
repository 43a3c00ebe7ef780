const MINUTE = 60_000;

/** Counts what each colleague did in the last minute, in this process. */
export class MinuteLimit {
  private readonly recent = new Map<string, number[]>();

  constructor(
    private readonly max: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** Takes one. @returns false when it is one too many */
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

/** Searches of one colleague in a minute: enough for a counter, too few to go through a street. */
export class SearchLimit extends MinuteLimit {
  constructor() {
    super(30);
  }
}

/** Persons that one colleague may open in a minute. */
export class ViewLimit extends MinuteLimit {
  constructor() {
    super(60);
  }
}
