/** One kill: who, how long after the events of its turn began to be sent, and how long until the new start. */
export interface Kill {
  readonly victim: string;
  readonly after: number;
  readonly dead: number;
  /** Whether the next kill waits until this one is up again. */
  readonly waitUntilUp: boolean;
}

/** Longest moment before a kill, and longest time dead, in milliseconds. */
const AFTER = 1_500;
const DEAD = 2_500;

/** Kills in a random order: each victim in each round once, so that none is spared by chance. */
export const killPlan = (victims: readonly string[], kills: number, random: () => number): Kill[] => {
  const plan: Kill[] = [];
  while (plan.length < kills) {
    const round = victims.map((victim) => ({ victim, place: random() })).sort((a, b) => a.place - b.place);
    for (const { victim } of round) {
      plan.push({
        victim,
        after: random() * AFTER,
        dead: 100 + random() * DEAD,
        waitUntilUp: random() < 0.6,
      });
    }
  }
  return plan.slice(0, kills);
};
