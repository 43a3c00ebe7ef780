/** A small seeded generator: the demo's people are the same on every machine. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 up to, not including, `below`. */
  number(below: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.state / 4_294_967_296) * below);
  }

  /** True in so many of a hundred. */
  chance(percent: number): boolean {
    return this.number(100) < percent;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.number(list.length)] as T;
  }

  /** A day between two years, inclusive. */
  day(fromYear: number, toYear: number): string {
    const from = Date.UTC(fromYear, 0, 1);
    const days = Math.floor((Date.UTC(toYear, 11, 31) - from) / 86_400_000);
    return new Date(from + this.number(days) * 86_400_000).toISOString().slice(0, 10);
  }
}
