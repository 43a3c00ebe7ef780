import { event, type EventClass, type EventOf } from '@huisrecht/contracts';
import {
  isDue,
  isVerdict,
  type Context,
  type Decision,
  type DueWork,
  type Verdict,
} from '@huisrecht/eventing';
import { Refused, type RefusalCode } from '../domain/refusal.js';
import { requests } from '../domain/request.aggregate.js';
import type { RequestEvent } from '../domain/events.js';
import { initial, type RequestState } from '../domain/state.js';

type Decide = (state: RequestState, context: Context) => Decision<RequestEvent>;

/** One request in memory: what was decided, what it led to. For unit tests. */
export class Play {
  state: RequestState;
  readonly events: RequestEvent[] = [];
  readonly due: DueWork[] = [];
  verdict: Verdict | undefined;

  constructor(
    readonly id: string,
    public now: Date,
  ) {
    this.state = initial(id);
  }

  /** Decides and applies. @returns the types of the events, without what they all begin and end with */
  do(decide: Decide): string[] {
    const decision = decide(this.state, { now: this.now });
    this.verdict = isVerdict(decision) ? decision : undefined;
    if (isVerdict(decision)) return [decision.verdict];
    const happened = decision.filter((effect): effect is RequestEvent => !isDue(effect));
    this.due.push(...decision.filter((effect) => isDue(effect)));
    this.events.push(...happened);
    this.state = happened.reduce<RequestState>((state, one) => requests.evolve(state, one), this.state);
    return happened.map(({ type }) => type.split('.')[3] ?? type);
  }

  /** What a decision is refused with; undefined when it is not. */
  refusal(decide: Decide): RefusalCode | undefined {
    try {
      decide(this.state, { now: this.now });
      return undefined;
    } catch (error) {
      if (error instanceof Refused) return error.refusal.code;
      throw error;
    }
  }

  /** Hears an event of another service, as the kernel would hand it. */
  hear<C extends EventClass>(of: C, data: InstanceType<C>): string[] {
    return this.hearEvent(event(of, data));
  }

  hearEvent(heard: EventOf<EventClass>): string[] {
    const subscription = requests.subscriptions.find((one) => one.event.type === heard.type);
    if (!subscription) throw new Error(`requests does not listen to ${heard.type}`);
    return this.do((state, context) => subscription.decide(heard, state, context));
  }
}
