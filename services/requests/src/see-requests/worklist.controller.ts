import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { Access, type Actor, Answers, Clock, CurrentActor, Log } from '@huisrecht/service-kit';
import type { Page } from '@huisrecht/store';
import type { Response } from 'express';
import { once } from 'node:events';
import { Refused } from '../domain/refusal.js';
import { Requests } from '../requests.js';
import { assign } from './assign.js';
import { csvHead, csvLine } from './csv.js';
import { AssignDto, ListQuery } from './list.dto.js';
import { RequestList, type ListFilter } from './request-list.store.js';
import { rowOf, type RequestRow } from './request-view.js';
import { typedNumber } from './typed-number.js';

const staff = ['clerk', 'privacy-officer', 'team-lead'] as const;
/** How many requests are given to somebody at once. */
const HANDS = 8;

/** What became of each request that was to be given to somebody. */
export interface Assigned {
  readonly assigned: readonly string[];
  readonly notFound: readonly string[];
}

const own = (owner: string, actor: Actor): string => (owner === 'me' ? actor.id : owner);

/** A filter as the store knows it; undefined when nothing can match. */
const filterOf = (query: ListQuery, actor: Actor): ListFilter | undefined => {
  const { limit: _l, after: _a, number: typed, owner, ...filter } = query;
  const number = typed === undefined ? undefined : typedNumber(typed);
  if (typed !== undefined && number === undefined) return undefined;
  return { ...filter, number, owner: owner === undefined ? undefined : own(owner, actor) };
};

/** The worklist: pages, a file, and who does what. */
@Controller()
export class WorklistController {
  constructor(
    private readonly list: RequestList,
    private readonly requests: Requests,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  @Get('requests')
  @Access({ roles: [...staff, 'fg', 'auditor'], purpose: 'worklist' })
  @Answers(undefined, { summary: 'Requests, the earliest promise first.' })
  async page(@Query() query: ListQuery, @CurrentActor() actor: Actor): Promise<Page<RequestRow>> {
    const now = this.clock.now();
    const filter = filterOf(query, actor);
    if (!filter) return { items: [] };
    const { items, next } = await this.list.page(filter, now, query.limit, query.after);
    return { items: items.map((state) => rowOf(state, now)), ...(next !== undefined && { next }) };
  }

  @Get('requests.csv')
  @Access({ roles: [...staff, 'fg', 'auditor'], purpose: 'worklist' })
  @Answers(undefined, { summary: 'The same list as a file, without personal data.', media: 'text/csv' })
  async file(
    @Query() query: ListQuery,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    const now = this.clock.now();
    const filter = filterOf(query, actor);
    response.setHeader('Content-Type', 'text/csv; charset=utf-8; header=present');
    response.setHeader('Content-Disposition', 'attachment; filename="requests.csv"');
    response.setHeader('Cache-Control', 'no-store');
    try {
      // A byte order mark, so that a spreadsheet reads it as UTF-8.
      response.write(`\ufeff${csvHead()}`);
      if (filter) await this.write(filter, now, response);
      response.end();
    } catch {
      // Half a file must not look like a whole one.
      this.log.warn('The file of a worklist broke off.');
      response.destroy();
    }
  }

  @Post('requests/assign')
  @HttpCode(200)
  @Access({ roles: [...staff], purpose: 'worklist' })
  @Answers(undefined, { summary: 'Gives at most 100 requests to a colleague.' })
  async assign(@Body() { requestIds, owner }: AssignDto, @CurrentActor() actor: Actor): Promise<Assigned> {
    const assigned: string[] = [];
    const notFound: string[] = [];
    const queue = [...requestIds];
    const hand = async (): Promise<void> => {
      for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
        const isThere = await this.give(id, own(owner, actor), actor);
        (isThere ? assigned : notFound).push(id);
      }
    };
    await Promise.all(Array.from({ length: HANDS }, hand));
    return { assigned: inOrderOf(requestIds, assigned), notFound: inOrderOf(requestIds, notFound) };
  }

  private async give(id: string, owner: string, actor: Actor): Promise<boolean> {
    try {
      await this.requests.decide(id, assign(owner, actor.id));
      return true;
    } catch (error) {
      if (error instanceof Refused && error.refusal.code === 'request.not-found') return false;
      throw error;
    }
  }

  /** Writes as fast as it is read: a slow reader costs no memory, and one that left costs nothing more. */
  private async write(filter: ListFilter, now: Date, response: Response): Promise<void> {
    let lines = '';
    for await (const state of this.list.all(filter, now)) {
      if (response.destroyed) return;
      lines += csvLine(state, now);
      if (lines.length < 16_384) continue;
      if (!response.write(lines)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
      lines = '';
    }
    response.write(lines);
  }
}

const inOrderOf = (order: readonly string[], some: readonly string[]): string[] =>
  order.filter((one) => some.includes(one));
