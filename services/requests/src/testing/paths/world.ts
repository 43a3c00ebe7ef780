import { isDue, isVerdict, type Context, type Decision, type DueWork } from '@huisrecht/eventing';
import { requests } from '../../domain/request.aggregate.js';
import type { RequestEvent } from '../../domain/events.js';
import { Refused } from '../../domain/refusal.js';
import { initial, type RequestState } from '../../domain/state.js';
import { Random } from './random.js';

/** A decision, as a command or an event leads to it. */
export type Decide = (state: RequestState, context: Context) => Decision<RequestEvent>;

/** What somebody makes of the events of a decision who does not keep to the rules. */
export type Tamper = (events: readonly RequestEvent[], state: RequestState) => readonly RequestEvent[];

/** What one step did. */
export interface Step {
  /** The action, and how it ended: what happened, refused, or nothing. */
  readonly name: string;
  readonly before: RequestState;
  readonly after: RequestState;
  readonly events: readonly RequestEvent[];
  readonly now: Date;
}

/** A message that came too early, and is handed over again later, as the kernel does. */
interface Waiting {
  readonly name: string;
  readonly decide: Decide;
}

const HOUR = 3_600_000;

/** One request and everything around it that can act on it: people, services, time. */
export class World {
  state: RequestState = initial('req_00000000000000000001');
  now = new Date('2026-03-02T09:00:00Z');
  readonly steps: Step[] = [];
  readonly events: RequestEvent[] = [];
  readonly random: Random;
  private due: DueWork[] = [];
  private readonly dueIds = new Set<string>();
  private waiting: Waiting[] = [];
  private ids = 0;

  /** @param tamper changes what a decision led to, on purpose: then a rule must break */
  constructor(
    readonly seed: number,
    private readonly tamper: Tamper = (events) => events,
  ) {
    this.random = new Random(seed);
  }

  /** An id that nobody else has on this path. */
  id(kind: string): string {
    return `${kind}_${String(++this.ids).padStart(20, '0')}`;
  }

  /** Time goes on by up to so many hours. */
  wait(hours: number): void {
    this.now = new Date(this.now.getTime() + this.random.next() * hours * HOUR);
  }

  /** Decides and applies; a refusal is an answer like others, everything else that is thrown is a fault. */
  act(name: string, decide: Decide): void {
    const before = this.state;
    try {
      const decision = decide(before, { now: this.now });
      if (isVerdict(decision)) {
        if (decision.verdict === 'retry-later') this.waiting.push({ name, decide });
        this.note(`${name}:${decision.verdict}`, before, []);
        return;
      }
      const honest = decision.filter((effect): effect is RequestEvent => !isDue(effect));
      const events = this.tamper(honest, before);
      for (const work of decision.filter((effect) => isDue(effect))) this.plan(work);
      this.state = events.reduce<RequestState>((state, one) => requests.evolve(state, one), before);
      this.events.push(...events);
      this.note(events.length === 0 ? `${name}:nothing` : name, before, events);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.note(`${name}:${error.refusal.code}`, before, []);
    }
  }

  /** What came too early is handed over again. */
  again(): void {
    const { waiting } = this;
    this.waiting = [];
    for (const { name, decide } of waiting) this.act(`${name}-again`, decide);
  }

  /** Due work whose time has come, taken out of the plan; a random one of it. */
  takeDue(): DueWork | undefined {
    const ready = this.due.filter(({ at }) => new Date(at) <= this.now);
    if (ready.length === 0) return undefined;
    const one = this.random.of(ready);
    this.due = this.due.filter((work) => work !== one);
    return one;
  }

  /** The next moment at which something is due. */
  nextDue(): Date | undefined {
    const [first] = this.due.map(({ at }) => at).sort();
    return first === undefined ? undefined : new Date(first);
  }

  private plan(work: DueWork): void {
    if (this.dueIds.has(work.id)) return;
    this.dueIds.add(work.id);
    this.due.push(work);
  }

  private note(name: string, before: RequestState, events: readonly RequestEvent[]): void {
    this.steps.push({ name, before, after: this.state, events, now: this.now });
  }
}
