import { event, type EventOf } from '@huisrecht/contracts';
import { defineAggregate, KERNEL, on, type Kernel } from '@huisrecht/eventing';
import { CountedV1, EchoedV1, startToy } from '@huisrecht/eventing/testing';
import { rateOf } from '../lib/stopwatch.ts';
import { toyTopics } from '@huisrecht/eventing/testing';
import type { Contender } from './main.ts';

/** An aggregate that answers each event with one of its own, as ours do. */
const answering = defineAggregate<{ n: number }, EventOf<typeof EchoedV1>>({
  name: 'answering',
  topic: toyTopics.echoed,
  initial: () => ({ n: 0 }),
  evolve: (_, { data: { n } }) => ({ n }),
  subscriptions: [
    on(
      CountedV1,
      ({ toyId }) => toyId,
      ({ data: { toyId, n } }) => [event(EchoedV1, { toyId, n })],
    ),
  ],
});

/** The whole protocol: contract, decide, version check, outbox, dedupe, publish, commit, clear. */
export const ours: Contender = async ({ brokers, uri, group, total }) => {
  const toy = await startToy({ service: group, uri, brokers, aggregates: [answering] });
  const { metrics } = toy.get<Kernel>(KERNEL);
  const done = async () =>
    (await metrics.messages.get()).values
      .filter(({ labels }) => labels['result'] === 'handled')
      .reduce((sum, { value }) => sum + value, 0);
  const rate = await rateOf(total, done);
  await toy.close();
  return rate;
};
