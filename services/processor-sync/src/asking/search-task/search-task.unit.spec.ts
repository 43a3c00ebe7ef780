import type { Aggregate, Commands, Decision, DomainEvent } from '@huisrecht/eventing';
import { isDue, isVerdict } from '@huisrecht/eventing';
import { foundByHand } from '../../answer-search/found-by-hand.js';
import { searchTaskIdOf } from '../../collection/ids.js';
import { answerTask } from '../../search-task/decisions.js';
import { searchTasks, type SearchTask } from '../../search-task/search-task.js';
import { deliveryTo, demoDirectory, subject } from '../../testing/examples.js';
import { holderAdapterContract, type HolderDouble } from '../../testing/holder-adapter.contract.js';
import { foundAll, type HolderAdapter } from '../holder-adapter.js';
import { SearchTaskAdapter } from './search-task.adapter.js';

/** Commands on aggregates in memory. */
const inMemory = () => {
  const states = new Map<string, unknown>();
  const execute = async <S, E extends DomainEvent>(
    aggregate: Aggregate<S, E>,
    id: string,
    decide: (state: S, context: { now: Date; version: number }) => Decision<E>,
  ) => {
    const state = (states.get(id) as S | undefined) ?? aggregate.initial(id);
    const decision = decide(state, { now: new Date('2026-03-02T09:30:00Z'), version: 0 });
    const events = isVerdict(decision) ? [] : decision.filter((effect): effect is E => !isDue(effect));
    states.set(id, events.reduce(aggregate.evolve, state));
    return { id, version: 1, state: states.get(id) as S };
  };
  return { states, commands: { execute } as unknown as Commands };
};

const directory = await demoDirectory();
const holder = directory.holder('drive-living')!;
const sanne = { id: 'sanne', roles: ['employee'] };

/** A colleague who does what the test says when there is a task; what they send counts as the holder's reply. */
const open = async (): Promise<HolderDouble> => {
  const { states, commands } = inMemory();
  const delivery = deliveryTo(holder);
  const taskId = searchTaskIdOf(delivery.collectionId, holder.id);
  const real = new SearchTaskAdapter(commands);
  let sends: 'found' | 'nothing-found' | undefined;
  const adapter: HolderAdapter = {
    needsPeople: real.needsPeople,
    ask: async (...asked) => {
      const reply = await real.ask(asked[0], asked[1]);
      if (sends === undefined) return reply;
      const items = [{ category: 'correspondence', title: 'Brief', note: 'Kast 3, la 2' }];
      const found = foundByHand({ outcome: sends, items }, directory, subject.subjectId);
      await commands.execute(searchTasks, taskId, answerTask({ outcome: sends, items: found.length }, sanne));
      return foundAll(found);
    },
  };
  return {
    adapter,
    delivery,
    subjects: [subject],
    behave: (as) => {
      sends = as === 'found' ? 'found' : as === 'nothing' ? 'nothing-found' : undefined;
    },
    questions: () => states.size,
    close: async () => undefined,
  };
};

holderAdapterContract('The search task adapter', open, {
  never: 'pending',
  down: [],
  garbage: [],
  // A colleague is not down; what cannot be read or is too large is refused at the door (found-by-hand).
  impossible: ['down', 'slow', 'garbage', 'huge'],
});

describe('The search task adapter', () => {
  it('P12: gives the task to the colleague of the place, with pseudonyms only', async () => {
    const { states, commands } = inMemory();
    const adapter = new SearchTaskAdapter(commands);
    expect(adapter.needsPeople).toBe(false);
    await adapter.ask(deliveryTo(holder), [subject]);
    const [task] = [...states.values()] as SearchTask[];
    expect(task).toMatchObject({
      status: 'open',
      assignedTo: 'sanne',
      role: 'employee',
      place: 'Netwerkschijf Wonen en leefbaarheid',
      subjectIds: [subject.subjectId],
    });
    expect(JSON.stringify(task)).not.toMatch(/Voorbeeld|R1001|example\.org/);
  });
});
