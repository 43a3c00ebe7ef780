import type { OrderView, PartyView, SearchTask } from './answers.ts';
import type { Colleague } from './colleague.ts';
import { waitFor } from './probe.ts';

/** What somebody says that was done with an order at a party; nothing for a place where nothing is. */
export type Done = (party: PartyView, task: SearchTask) => object | undefined;

/** Places of our own that are always searched: there is nothing there unless told otherwise. */
const ownPlaces = ['mailbox-info', 'drive-living', 'paper-archive'];

/** Done where it is known to be held, nothing found in the places that are always searched. */
export const asUsual: Done = ({ party }) => ({
  outcome: ownPlaces.includes(party) ? 'nothing-found' : 'done',
});

/** Which colleague has a task that is nobody's by name. */
const whoHas: Readonly<Record<string, string>> = {
  clerk: 'bea',
  employee: 'sanne',
  'privacy-officer': 'pim',
};
export const doerOf = ({ assignedTo, role }: SearchTask): string => assignedTo ?? whoHas[role] ?? 'pim';

/** The orders of a request, as processor-sync shows them. */
export const ordersOf = async (who: Colleague, requestId: string): Promise<readonly OrderView[]> =>
  (await who.must<{ items: OrderView[] }>('processor-sync', `/orders?requestId=${requestId}`)).body.items;

export const isAnswered = ({ state }: PartyView): boolean =>
  state === 'answered' || state === 'no-answer-possible';

/**
 * Carries orders out until every party has said what it did: each colleague does the tasks that are theirs, and a machine
 * that failed is asked again.
 * @param is which orders; all unless told
 * @param told is called for each party as soon as it has answered
 */
export const carryOut = async (
  logIn: (user: string) => Promise<Colleague>,
  requestId: string,
  {
    is = () => true,
    done = asUsual,
    told = () => undefined,
  }: {
    is?: (order: OrderView) => boolean;
    done?: Done;
    told?: (party: PartyView, order: OrderView) => void;
  } = {},
): Promise<void> => {
  const [bea, sanne] = await Promise.all([logIn('bea'), logIn('sanne')]);
  const seen = new Set<string>();
  const again = new Map<string, number>();
  await waitFor(
    'Everybody carries the orders out',
    async () => {
      const orders = (await ordersOf(bea, requestId)).filter(is);
      if (orders.length === 0) return 'there is no order yet';
      const { body } = await sanne.must<{ items: SearchTask[] }>(
        'processor-sync',
        `/search-tasks?requestId=${requestId}&status=open&limit=100`,
      );
      for (const order of orders)
        for (const party of order.parties) {
          const key = `${order.orderId} ${party.party}`;
          if (isAnswered(party) && !seen.has(key)) {
            seen.add(key);
            told(party, order);
          }
          if (isAnswered(party)) continue;
          const task = body.items.find(({ taskId }) => taskId === party.taskId);
          if (task) {
            const answer = done(party, task);
            if (answer)
              await (
                await logIn(doerOf(task))
              ).must('processor-sync', `/search-tasks/${task.taskId}/answer`, { body: answer });
          } else if (party.state === 'failed' && again.get(key) !== party.attempts) {
            again.set(key, party.attempts);
            await bea.ask('processor-sync', `/orders/${order.orderId}/parties/${party.party}/ask-again`, {
              body: {},
            });
          }
        }
      const silent = orders.flatMap(({ parties }) => parties.filter((one) => !isAnswered(one)));
      return (
        silent.length === 0 || `${silent.map(({ name, state }) => `${name} (${state})`).join(', ')} is silent`
      );
    },
    90_000,
    250,
  );
};
