/** One blow: at whom, how long after the events of its turn began to be sent, and how long until it is up again. */
export interface Blow {
  /** `freeze`: it stands still, its partitions go to another, and then it goes on as if nothing had happened. */
  readonly how: 'kill' | 'freeze';
  readonly victim: string;
  readonly after: number;
  readonly down: number;
  /** Whether the next blow waits until this one is up again. */
  readonly waitUntilUp: boolean;
}

/** Longest moment before a blow, and longest time dead, in milliseconds. */
const AFTER = 1_500;
const DEAD = 2_500;
/** Longer than the group waits for a member. */
const FROZEN = 12_000;

const kill = (victim: string, random: () => number): Blow => ({
  how: 'kill',
  victim,
  after: random() * AFTER,
  down: 100 + random() * DEAD,
  waitUntilUp: random() < 0.6,
});

/**
 * Kills in a random order, each victim once in each round, so that none is spared by chance.
 * @param frozen one of these stands still in each second round
 */
export const planOf = (
  victims: readonly string[],
  kills: number,
  random: () => number,
  frozen: readonly string[] = [],
): Blow[] => {
  const plan: Blow[] = [];
  for (let round = 1, left = kills; left > 0; round++) {
    const order = victims.map((victim) => ({ victim, place: random() })).sort((a, b) => a.place - b.place);
    plan.push(...order.slice(0, left).map(({ victim }) => kill(victim, random)));
    left -= order.length;
    const victim = frozen[Math.floor(random() * frozen.length)];
    if (round % 2 === 0 && victim)
      plan.push({ how: 'freeze', victim, after: random() * AFTER, down: FROZEN, waitUntilUp: false });
  }
  return plan;
};
