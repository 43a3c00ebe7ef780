import { IsInt, Min } from 'class-validator';
import { Event, IsId, IsText, event, type EventOf, type Topic } from '@huisrecht/contracts';
import { defineAggregate, on, type Aggregate } from '../aggregate.js';
import { due, ignore, park, retryLater, type Decision } from '../decision.js';
import { translator, type Translator } from '../translator.js';

const topic = (name: string): Topic => ({
  name,
  partitions: 2,
  retentionMs: -1,
  producer: 'toy',
  description: 'A topic of the toy aggregates that prove the kernel.',
});

export const toyTopics = {
  counted: topic('toy.counted.v1'),
  greeted: topic('toy.greeted.v1'),
  echoed: topic('toy.echoed.v1'),
  /** Of foreign publishers: natural codes, no numbers. */
  inbound: topic('toy.inbound.v1'),
  passed: topic('toy.passed.v1'),
};

@Event(toyTopics.counted, 'toyId', 'A counter was raised by a command.')
export class CountedV1 {
  static readonly type = 'nl.huisrecht.toy.counted.v1';
  @IsId() toyId!: string;
  @IsInt() @Min(1) n!: number;
  /** Names the command, so that asking twice counts once. */
  @IsText(64) ask!: string;
}

@Event(toyTopics.greeted, 'toyId', 'What a counter waits for on another topic.')
export class GreetedV1 {
  static readonly type = 'nl.huisrecht.toy.greeted.v1';
  @IsId() toyId!: string;
}

@Event(toyTopics.echoed, 'toyId', 'A count came back.')
export class EchoedV1 {
  static readonly type = 'nl.huisrecht.toy.echoed.v1';
  @IsId() toyId!: string;
  @IsInt() @Min(1) n!: number;
}

@Event(toyTopics.echoed, 'toyId', 'An echo was greeted: now it may hear counts.')
export class WelcomedV1 {
  static readonly type = 'nl.huisrecht.toy.welcomed.v1';
  @IsId() toyId!: string;
}

/** Raised by commands; each has an id, so that a client may ask twice. */
export interface Counter {
  readonly n: number;
  readonly asked: readonly string[];
}
type CounterEvent = EventOf<typeof CountedV1>;

export const counter = defineAggregate<Counter, CounterEvent>({
  name: 'counter',
  topic: toyTopics.counted,
  initial: () => ({ n: 0, asked: [] }),
  evolve: ({ asked }, { data }) => ({ n: data.n, asked: [...asked, data.ask] }),
  subscriptions: [],
});

export const count = (toyId: string, ask: string, { n, asked }: Counter): Decision<CounterEvent> =>
  asked.includes(ask) ? [] : [event(CountedV1, { toyId, ask, n: n + 1 })];

export interface Greeter {
  readonly greeted: boolean;
}

export const greeter = defineAggregate<Greeter, EventOf<typeof GreetedV1>>({
  name: 'greeter',
  topic: toyTopics.greeted,
  initial: () => ({ greeted: false }),
  evolve: () => ({ greeted: true }),
  subscriptions: [],
});

/** Hears counts, once it was greeted, and echoes them; parks what the world says is not ready. */
export interface Echo {
  readonly greeted: boolean;
  readonly heard: readonly number[];
}
type EchoEvent = EventOf<typeof EchoedV1> | EventOf<typeof WelcomedV1>;

export const echo = (isReady: (n: number) => boolean): Aggregate<Echo, EchoEvent> =>
  defineAggregate<Echo, EchoEvent>({
    name: 'echo',
    topic: toyTopics.echoed,
    initial: () => ({ greeted: false, heard: [] }),
    evolve: (state, happened) =>
      happened.type === EchoedV1.type
        ? { ...state, heard: [...state.heard, happened.data.n] }
        : { ...state, greeted: true },
    subscriptions: [
      on(
        GreetedV1,
        ({ toyId }) => toyId,
        ({ data }, { greeted }) =>
          greeted ? ignore('already-greeted') : [event(WelcomedV1, { toyId: data.toyId })],
      ),
      on(
        CountedV1,
        ({ toyId }) => toyId,
        ({ data }, { greeted }) => {
          if (!greeted) return retryLater('not-greeted-yet');
          if (!isReady(data.n)) return park('not-ready');
          return [
            event(EchoedV1, { toyId: data.toyId, n: data.n }),
            due('ring', {
              id: `${data.toyId}/${data.n}`,
              at: '2026-01-01T00:00:00Z',
              holder: 'bell',
              data: {},
            }),
          ];
        },
      ),
    ],
  });

/** The far end: what it saw, in the order it saw it. */
export interface Tally {
  readonly seen: readonly number[];
}

export const tally = defineAggregate<Tally, EventOf<typeof EchoedV1>>({
  name: 'tally',
  initial: () => ({ seen: [] }),
  evolve: ({ seen }, { data }) => ({ seen: [...seen, data.n] }),
  subscriptions: [
    on(
      EchoedV1,
      ({ toyId }) => toyId,
      (heard) => [heard],
    ),
  ],
});

@Event(toyTopics.inbound, 'code', 'A foreign system tells something about what it knows by this code.')
export class ToldV1 {
  static readonly type = 'nl.huisrecht.toy.told.v1';
  @IsText(64) code!: string;
  @IsInt() @Min(1) n!: number;
}

@Event(toyTopics.passed, 'toyId', 'What was told, under our own id.')
export class PassedV1 {
  static readonly type = 'nl.huisrecht.toy.passed.v1';
  @IsId() toyId!: string;
  @IsInt() @Min(1) n!: number;
}

/** What is told passes through under our own id; what the world says is not ready waits. */
export const gate = (isReady: (n: number) => boolean): Translator =>
  translator(ToldV1, async (batch) =>
    batch.map(({ event: { data } }) =>
      isReady(data.n)
        ? { publish: event(PassedV1, { toyId: `toy_${data.code}`, n: data.n }) }
        : park('not-ready'),
    ),
  );

/** Who hears what passed. */
export const witness = defineAggregate<Tally, EventOf<typeof PassedV1>>({
  name: 'witness',
  initial: () => ({ seen: [] }),
  evolve: ({ seen }, { data }) => ({ seen: [...seen, data.n] }),
  subscriptions: [
    on(
      PassedV1,
      ({ toyId }) => toyId,
      (passed) => [passed],
    ),
  ],
});
