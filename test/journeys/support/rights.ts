import type { LineView, OrderView, PartyView, RequestView } from '@huisrecht/demo/story/answers.ts';
import { NotAsHoped, type Answer } from '@huisrecht/demo/story/colleague.ts';
import { daysAgo } from '@huisrecht/demo/story/days.ts';
import { carryOut, ordersOf } from '@huisrecht/demo/story/orders.ts';
import { textOfPdf } from '@huisrecht/demo/story/pdf-text.ts';
import type { Relation } from '@huisrecht/demo/people';
import { randomUUID } from 'node:crypto';
import { eventually } from './eventually.ts';
import { Inzage, subjectOf } from './inzage.ts';
import { system } from './system.ts';

/** A line as `POST /requests` takes it. */
export type AskedLine = Readonly<Record<string, unknown>> & { readonly right: string };

/** Kinds of data and purposes; what is left out is everything. */
export const scopeOf = (scope: {
  readonly categories?: readonly string[];
  readonly fields?: readonly string[];
  readonly purposes?: readonly string[];
  readonly recordIds?: readonly string[];
}) => ({ categories: [], fields: [], purposes: [], recordIds: [], ...scope });

/** One request of any rights, driven by the colleagues whose work it is. */
export class Rights extends Inzage {
  /** Bea registers a letter that invokes these rights. */
  static async asked(person: Relation, lines: readonly AskedLine[], over: object = {}): Promise<Rights> {
    const bea = await system.colleague('bea');
    const body = {
      ...{ subjectId: await subjectOf(person), channel: 'letter', receivedAt: daysAgo(1), lines },
      ...over,
    };
    const made = await bea.must<RequestView>('requests', '/requests', { body, idempotencyKey: randomUUID() });
    return new Rights(made.body);
  }

  /** The same, of somebody who was at the counter; the answer goes by mail to an address that we knew. */
  static async askedAndChecked(
    person: Relation,
    lines: readonly AskedLine[],
    over: object = {},
  ): Promise<Rights> {
    const request = await Rights.asked(person, lines, over);
    await request.pass();
    return request;
  }

  /** One that was registered already. */
  static override of(request: RequestView): Rights {
    return new Rights(request);
  }

  /** What one line looks like now. */
  async line(nth = 1): Promise<LineView> {
    const found = (await this.now()).lines.find(({ line }) => line === nth);
    if (!found) throw new Error(`There is no line ${nth}.`);
    return found;
  }

  /** Waits until a colleague can decide on a line, or until another step comes. */
  lineIs(nth: number, step = 'decide-line'): Promise<LineView> {
    return eventually(async () => {
      const line = await this.line(nth);
      return line.nextStep.code === step ? line : `line ${nth} says "${line.nextStep.code}"`;
    });
  }

  /** A decision on one line, by Pim over what he sees now; granted unless told. A problem is an answer too. */
  async decideOn(nth: number, over: object = {}, user = 'pim'): Promise<Answer> {
    const { revision } = await this.now();
    const body = {
      ...{ outcome: 'granted', motivation: 'Wij keken het na, en doen wat u vraagt.', noPrivateTies: true },
      ...over,
    };
    const path = `/lines/${nth}/decision`;
    return this.ask(user, path, { body, ifMatch: `"v${revision}"`, idempotencyKey: randomUUID() });
  }

  /** The same, where only success will do; what changed meanwhile is looked at again. */
  decidedOn(nth: number, over: object = {}): Promise<true> {
    return eventually(async () => {
      const answer = await this.decideOn(nth, over);
      if (answer.status === 412) return 'it changes each time';
      if (answer.status !== 200) throw new NotAsHoped(`the decision on line ${nth}`, answer);
      return true;
    });
  }

  /** The orders as processor-sync shows them. */
  async orders(): Promise<readonly OrderView[]> {
    return ordersOf(await system.colleague('bea'), this.id);
  }

  /** The order of this kind, once it is known who gets it. */
  order(kind: string): Promise<OrderView> {
    return eventually(async () => {
      const found = (await this.orders()).find((one) => one.kind === kind);
      return found && found.parties.length > 0 ? found : `there is no order to ${kind}`;
    });
  }

  /** One party of an order, as soon as it is as wanted. */
  party(kind: string, party: string, ready: (party: PartyView) => boolean): Promise<PartyView> {
    return eventually(async () => {
      const order = (await this.orders()).find((one) => one.kind === kind);
      const found = order?.parties.find((one) => one.party === party);
      return found && ready(found) ? found : `${party} is "${found?.state ?? 'not told'}"`;
    });
  }

  /** Every party carries its orders out. */
  carriedOut(over: Parameters<typeof carryOut>[2] = {}): Promise<void> {
    return carryOut(system.colleague, this.id, over);
  }

  /** The answer that went out, as one text. */
  async letter(user = 'bea'): Promise<string> {
    await this.when(({ rounds }) => rounds.at(-1)?.sent !== undefined);
    const who = await system.colleague(user);
    const pdf = await who.bytes('requests', `/requests/${this.id}/letter.pdf?letter=answer`);
    return textOfPdf(pdf).join(' ').replaceAll(/\s+/g, ' ');
  }

  /** A letter as it would go out now. */
  async preview(letter: string, line?: number): Promise<string> {
    const bea = await system.colleague('bea');
    const query = `letter=${letter}${line === undefined ? '' : `&line=${line}`}`;
    const pdf = await bea.bytes('requests', `/requests/${this.id}/letters/preview.pdf?${query}`);
    return textOfPdf(pdf).join(' ').replaceAll(/\s+/g, ' ');
  }

  /** Closed: everyone answered, and the person can read it. */
  closed(): Promise<RequestView> {
    return this.when(({ status }) => status === 'closed', 90_000);
  }
}
