import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { RequestView, Review, SearchTask } from '@huisrecht/demo/story/answers.ts';
import type { Staff } from '@huisrecht/demo/story/cast.ts';
import { NotAsHoped, type Colleague } from '@huisrecht/demo/story/colleague.ts';
import { waitFor } from '@huisrecht/demo/story/probe.ts';

const HANDS = 8;

/** Does the work with so many hands at once. */
export const together = async <T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> => {
  const queue = [...items];
  const hand = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: HANDS }, hand));
};

/** Colleagues without hesitation: what people do is done as soon as it can be, so that the machine is measured. */
export class Office {
  private open = true;
  private readonly staff: Staff;
  private readonly shifts: Promise<void>[] = [];

  constructor(staff: Staff) {
    this.staff = staff;
  }

  /** Search tasks are answered with "nothing found" and reviews are decided as they come. */
  start(): void {
    const { sanne, bea, pim } = this.staff;
    this.shifts.push(
      this.shift(() => this.search(sanne)),
      this.shift(() => this.search(bea)),
      this.shift(() => this.decide(pim)),
    );
  }

  async stop(): Promise<void> {
    this.open = false;
    await Promise.all(this.shifts);
  }

  /** A request whose check is open. @returns its id */
  async register(subjectId: string): Promise<string> {
    const lines = [{ right: 'access' }];
    const body = { subjectId, lines, channel: 'letter', receivedAt: new Date().toISOString() };
    const call = { body, idempotencyKey: randomUUID() };
    const { id } = (await this.staff.bea.must<RequestView>('requests', '/requests', call)).body;
    await waitFor('the check is open', async () => {
      const { status } = await this.staff.bea.ask('identity', `/checks/${id}`);
      return status === 200 || `identity answers ${status}`;
    });
    return id;
  }

  /** The original was seen at the counter. */
  async verify(id: string): Promise<void> {
    const { bea } = this.staff;
    const { etag } = await bea.must('identity', `/checks/${id}`);
    const body = { result: 'passed', way: 'counter', document: 'id-card', delivery: { channel: 'counter' } };
    await bea.must('identity', `/checks/${id}/outcome`, { body, ifMatch: etag });
  }

  /** Resolves when letter, package and manifest are made. */
  async packageReady(id: string): Promise<void> {
    await waitFor(
      'the package is ready',
      async () => {
        const { body } = await this.staff.tom.must<RequestView>('requests', `/requests/${id}`);
        return body.rounds[0]?.prepared !== undefined || `the request is "${body.status}"`;
      },
      600_000,
    );
  }

  private async shift(work: () => Promise<void>): Promise<void> {
    while (this.open) {
      await work();
      await wait(100);
    }
  }

  private async search(who: Colleague): Promise<void> {
    const path = '/search-tasks?mine=true&status=open&limit=100';
    const { items } = (await who.must<{ items: SearchTask[] }>('processor-sync', path)).body;
    await together(items, async ({ taskId }) => {
      await who.ask('processor-sync', `/search-tasks/${taskId}/answer`, {
        body: { outcome: 'nothing-found' },
      });
    });
  }

  private async decide(who: Colleague): Promise<void> {
    const path = '/requests?status=in-review&limit=100';
    const { items } = (await who.must<{ items: RequestView[] }>('requests', path)).body;
    await together(items, async ({ id }) => {
      const { body: review, etag } = await who.must<Review>('requests', `/requests/${id}/review`);
      const others = review.categories.flatMap((one) => one.items).filter(({ aboutOthers }) => aboutOthers);
      const masked = others.some(({ fields }) => fields.some(({ aboutOther }) => aboutOther));
      const body = {
        outcome: masked ? 'partly' : 'granted',
        motivation: 'U krijgt alles wat over u gaat.',
        items: others.map(({ itemId }) => ({ itemId, choice: 'give', withOthers: false })),
        withoutAnswerOf: review.silentHolders.map(({ holder }) => holder),
      };
      const path = `/requests/${id}/decision`;
      const decided = await who.ask('requests', path, { body, ifMatch: etag, idempotencyKey: randomUUID() });
      // It changed since it was seen: it comes by again. Anything else would come by for ever.
      if (decided.status >= 300 && ![409, 412].includes(decided.status)) throw new NotAsHoped(path, decided);
    });
  }
}
