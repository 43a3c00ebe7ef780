import type {
  CollectionView,
  FoundSubjects,
  HolderView,
  PersonAtCheck,
  RequestView,
  Review,
  SearchTask,
} from '@huisrecht/demo/story/answers.ts';
import { NotAsHoped, type Answer, type Call } from '@huisrecht/demo/story/colleague.ts';
import { daysAgo } from '@huisrecht/demo/story/days.ts';
import { waitFor } from '@huisrecht/demo/story/probe.ts';
import { fetchPackage, type FetchedPackage } from '@huisrecht/demo/story/package-page.ts';
import type { Relation } from '@huisrecht/demo/people';
import { randomUUID } from 'node:crypto';
import { eventually } from './eventually.ts';
import { system } from './system.ts';

const isSettled = ({ state }: HolderView): boolean => state === 'answered' || state === 'no-answer-possible';

/** The pseudonym of a person, found by relation code. @throws when the ERP has not told of them in time */
export const subjectOf = async ({ code }: Relation, user = 'pim'): Promise<string> => {
  const colleague = await system.colleague(user);
  const search = async () => {
    const { status, body } = await colleague.ask<FoundSubjects>('identity', '/subjects/search', {
      body: { purpose: 'intake-of-requests', by: 'relation-code', code },
    });
    return body.items?.[0] ?? `the search answers ${status} and finds nobody`;
  };
  // Searches are counted: a colleague has thirty a minute.
  return (await waitFor('The person is known', search, 90_000, 3_000)).subjectId;
};

/** One inzage, driven by the colleagues whose work it is. */
export class Inzage {
  readonly id: string;
  readonly number: string;
  readonly subjectId: string;

  protected constructor({ id, number, subjectId }: RequestView) {
    this.id = id;
    this.number = number;
    this.subjectId = subjectId;
  }

  /** One that was registered already. */
  static of(request: RequestView): Inzage {
    return new Inzage(request);
  }

  /** Bea registers a letter. @param over fields to add or change */
  static async received(person: Relation, over: object = {}): Promise<Inzage> {
    const bea = await system.colleague('bea');
    const body = { subjectId: await subjectOf(person), channel: 'letter', receivedAt: daysAgo(1), ...over };
    const made = await bea.must<RequestView>('requests', '/requests', { body, idempotencyKey: randomUUID() });
    return new Inzage(made.body);
  }

  /** A request whose person was at the counter, with an answer by mail to an address that we knew. */
  static async checked(person: Relation, over: object = {}): Promise<Inzage> {
    const inzage = await Inzage.received(person, over);
    await inzage.pass();
    return inzage;
  }

  /** Asks as somebody; `path` goes on after the request. */
  async ask<T = Record<string, unknown>>(user: string, path = '', call: Call = {}): Promise<Answer<T>> {
    return (await system.colleague(user)).ask<T>('requests', `/requests/${this.id}${path}`, call);
  }

  /** What it looks like now. */
  async now(): Promise<RequestView> {
    const answer = await this.ask<RequestView>('bea');
    if (answer.status !== 200) throw new NotAsHoped('the request', answer as unknown as Answer);
    return answer.body;
  }

  /** Waits until it is as wanted. */
  when(ready: (request: RequestView) => boolean, deadlineMs?: number): Promise<RequestView> {
    return eventually(async () => {
      const request = await this.now();
      return ready(request) ? request : `the request is "${request.status}" (${request.nextStep.code})`;
    }, deadlineMs);
  }

  /** The check as somebody sees it, as soon as it is there. */
  check(user = 'bea'): Promise<Answer> {
    return eventually(async () => {
      const answer = await this.atCheck(user, '');
      return answer.status === 404 ? 'there is no check yet' : answer;
    });
  }

  async atCheck<T = Record<string, unknown>>(
    user: string,
    path: string,
    call: Call = {},
  ): Promise<Answer<T>> {
    return (await system.colleague(user)).ask<T>('identity', `/checks/${this.id}${path}`, call);
  }

  /** Who should be there and where the answer may go, with the ETag for an outcome. */
  async person(user = 'bea'): Promise<Answer<PersonAtCheck>> {
    await this.check(user);
    return this.atCheck<PersonAtCheck>(user, '/person', { body: {} });
  }

  /** Records an outcome of the check on what is there now. */
  async outcome(body: object, user = 'bea'): Promise<Answer> {
    const { etag } = await this.person(user);
    return this.atCheck(user, '/outcome', { body, ifMatch: etag });
  }

  /** The original is shown at the counter. */
  async pass(delivery: object = { channel: 'email', emailIndex: 0 }): Promise<void> {
    const answer = await this.outcome({ result: 'passed', way: 'counter', document: 'passport', delivery });
    if (answer.status !== 200) throw new NotAsHoped('the check', answer);
  }

  async collection(): Promise<CollectionView | string> {
    const bea = await system.colleague('bea');
    const { status, body } = await bea.ask<CollectionView>('processor-sync', `/collections/${this.id}`);
    return status === 200 ? body : `the collection answers ${status}`;
  }

  /** The holder as soon as it is as wanted. */
  holder(id: string, ready: (holder: HolderView) => boolean = () => true): Promise<HolderView> {
    return eventually(async () => {
      const collection = await this.collection();
      if (typeof collection === 'string') return collection;
      const found = collection.holders.find(({ holder }) => holder === id);
      return found && ready(found) ? found : `${id} is "${found?.state ?? 'not asked'}"`;
    });
  }

  /** Everybody who has a search task answers it: nothing found, or what `found` says for a place. */
  async searchEverywhere(found: Readonly<Record<string, object>> = {}): Promise<void> {
    await eventually(async () => {
      const collection = await this.collection();
      if (typeof collection === 'string') return collection;
      const byHand = collection.holders.filter(({ adapter }) => adapter === 'search-task');
      const open = byHand.filter((one) => !isSettled(one));
      for (const { holder, searchTaskId } of open)
        if (searchTaskId !== undefined) await this.search(searchTaskId, found[holder]);
      return open.length === 0 || `${open.map(({ holder }) => holder).join(', ')} is not searched`;
    });
  }

  private async search(taskId: string, found: object = { outcome: 'nothing-found' }): Promise<void> {
    const sanne = await system.colleague('sanne');
    const { body: list } = await sanne.must<{ items: SearchTask[] }>(
      'processor-sync',
      `/search-tasks?requestId=${this.id}`,
    );
    const task = list.items.find((one) => one.taskId === taskId);
    if (task?.status !== 'open') return;
    const who = await system.colleague(task.assignedTo ?? 'bea');
    await who.must('processor-sync', `/search-tasks/${taskId}/answer`, { body: found });
  }

  /** Waits until every holder has answered; one that failed is asked again, as Bea would. */
  async allAnswered(found: Readonly<Record<string, object>> = {}): Promise<void> {
    await this.searchEverywhere(found);
    const bea = await system.colleague('bea');
    const asked = new Map<string, number>();
    await eventually(async () => {
      const collection = await this.collection();
      if (typeof collection === 'string') return collection;
      const silent = collection.holders.filter((one) => !isSettled(one));
      for (const { holder, state, attempts } of silent.filter(({ canDo }) => canDo.includes('ask-again'))) {
        if (state !== 'failed' || asked.get(holder) === attempts) continue;
        asked.set(holder, attempts);
        await bea.ask('processor-sync', `/collections/${this.id}/holders/${holder}/ask-again`, { body: {} });
      }
      return silent.length === 0 || `${silent.map(({ holder }) => holder).join(', ')} is silent`;
    }, 120_000);
    await this.when(({ status }) => status === 'in-review');
  }

  /** What there is to decide upon, with its ETag. */
  async review(user = 'pim'): Promise<Answer<Review>> {
    const answer = await this.ask<Review>(user, '/review');
    if (answer.status !== 200) throw new NotAsHoped('the review', answer as unknown as Answer);
    return answer;
  }

  /** Pim decides on what he sees now: what is about others is given without their words. */
  async decide(over: object = {}, user = 'pim'): Promise<Answer> {
    const { body: review, etag } = await this.review();
    const others = review.categories.flatMap(({ items }) => items).filter(({ aboutOthers }) => aboutOthers);
    const masked = others.some(({ fields }) => fields.some(({ aboutOther }) => aboutOther));
    const body = {
      outcome: masked ? 'partly' : 'granted',
      motivation: 'U krijgt alles wat over u gaat, zonder de woorden van anderen.',
      items: others.map(({ itemId }) => ({ itemId, choice: 'give', withOthers: false })),
      withoutAnswerOf: review.silentHolders.map(({ holder }) => holder),
      ...over,
    };
    return this.ask(user, '/decision', { body, ifMatch: etag, idempotencyKey: randomUUID() });
  }

  /** Decides and waits until the answer of this round is out. @returns the id of its package */
  async answered(round = 1): Promise<string> {
    const decided = await this.decide();
    if (decided.status !== 200) throw new NotAsHoped('the decision', decided);
    const request = await this.when(({ rounds }) => rounds[round - 1]?.sent !== undefined);
    return request.rounds[round - 1]?.prepared?.package.packageId ?? '';
  }

  /** Bea makes a code for the package, to give by phone. */
  async code(): Promise<string> {
    const answer = await this.ask<{ code: string }>('bea', '/package-code', { body: { way: 'phone' } });
    if (answer.status >= 300) throw new NotAsHoped('the code', answer);
    return answer.body.code;
  }
}

/** Fetches a package as its person does. */
export const fetched = async (packageId: string, code: string): Promise<FetchedPackage> => {
  const response = await fetchPackage(system.places.admin, packageId, code);
  if (!response.ok) throw new Error(`The package answers ${response.status}.`);
  return (await response.json()) as FetchedPackage;
};
