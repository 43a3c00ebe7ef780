import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { messageOf } from '@huisrecht/embedded/launcher/refusal.ts';
import type { RequestView, Review, SearchTask } from '@huisrecht/demo/story/answers.ts';
import type { Staff } from '@huisrecht/demo/story/cast.ts';
import { NotAsHoped, type Colleague } from '@huisrecht/demo/story/colleague.ts';
import { waitFor } from '@huisrecht/demo/story/probe.ts';

const HANDS = 8;
/** Between two looks at a list. */
const BREATH_MS = 250;

/** A part has too much to do, or took too long: who looks again later finds out. */
const isTooBusy = (status: number): boolean => status >= 500 || status === 429;

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
    const body = { result: 'passed', way: 'counter', document: 'id-card', delivery: { channel: 'counter' } };
    await waitFor('identity is verified', async () => {
      const check = await bea.ask<{ status: string }>('identity', `/checks/${id}`);
      if (isTooBusy(check.status)) return `identity answers ${check.status}`;
      if (check.body.status !== 'open') return true;
      const path = `/checks/${id}/outcome`;
      const { status } = await bea.ask('identity', path, { body, ifMatch: check.etag });
      return status < 300 || `identity answers ${status}`;
    });
  }

  /**
   * Resolves when letter, package and manifest are made.
   * @param everyMs how long between two looks: many who look often are a load of their own
   * @returns milliseconds since identity was verified, by the request's own timeline
   */
  async packageReady(id: string, everyMs: number): Promise<number> {
    const timeline = await waitFor(
      'the package is ready',
      async () => {
        // A connection that was kept may be closed just when it is used again.
        const seen = await this.staff.tom.ask<RequestView>('requests', `/requests/${id}`).catch(messageOf);
        if (typeof seen === 'string') return seen;
        const { status, body } = seen;
        if (status !== 200) return `requests answers ${status}`;
        return body.rounds[0]?.prepared ? body.timeline : `the request is "${body.status}"`;
      },
      600_000,
      everyMs,
    );
    const at = (what: string): number => Date.parse(timeline.find((one) => one.what === what)?.at ?? '');
    return at('prepared') - at('identity-settled');
  }

  private async shift(work: () => Promise<void>): Promise<void> {
    while (this.open) {
      await work();
      await wait(BREATH_MS);
    }
  }

  private async search(who: Colleague): Promise<void> {
    const path = '/search-tasks?mine=true&status=open&limit=100';
    const { status, body } = await who.ask<{ items: SearchTask[] }>('processor-sync', path);
    if (isTooBusy(status)) return;
    await together(body.items, async ({ taskId }) => {
      await who.ask('processor-sync', `/search-tasks/${taskId}/answer`, {
        body: { outcome: 'nothing-found' },
      });
    });
  }

  private async decide(who: Colleague): Promise<void> {
    const path = '/requests?status=in-review&limit=100';
    const { status, body } = await who.ask<{ items: RequestView[] }>('requests', path);
    if (isTooBusy(status)) return;
    await together(body.items, async ({ id }) => {
      const { status, body: review, etag } = await who.ask<Review>('requests', `/requests/${id}/review`);
      if (status !== 200) return;
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
      // Changed since it was seen, or too busy: it comes by again. Anything else would come by for ever.
      const comesBy = [409, 412].includes(decided.status) || isTooBusy(decided.status);
      if (decided.status >= 300 && !comesBy) throw new NotAsHoped(path, decided);
    });
  }
}
