import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import {
  Access,
  type Actor,
  Answers,
  Clock,
  CurrentActor,
  IdempotencyKey,
  IdPipe,
  PageQuery,
  setEtag,
} from '@huisrecht/service-kit';
import type { Page } from '@huisrecht/store';
import type { Response } from 'express';
import { LinePipe } from '../decide-line/line.pipe.js';
import type { Advice, Comment, KnownRequest } from '../domain/state.js';
import { endRequest } from '../end-request/end-request.js';
import { Duplicates } from '../end-request/duplicates.store.js';
import { Requests } from '../requests.js';
import { assign } from '../see-requests/assign.js';
import { seenRevision } from '../see-requests/if-match.js';
import { rowOf, viewOf, type RequestRow, type RequestView } from '../see-requests/request-view.js';
import { Notes, type WithWords } from './notes.js';
import { AdviceDto, CommentDto, EndDto, OwnerDto } from './office.dto.js';
import { standAside } from './office.js';

const staff = ['clerk', 'privacy-officer', 'team-lead'] as const;

/** The work around a request: whose it is, notes, advice, who stands aside, and ends that are no decision. */
@Controller('requests/:id')
export class OfficeController {
  constructor(
    private readonly requests: Requests,
    private readonly notes: Notes,
    private readonly duplicates: Duplicates,
    private readonly clock: Clock,
  ) {}

  @Post('owner')
  @HttpCode(200)
  @Access({ roles: [...staff], purpose: 'worklist' })
  @Answers(undefined, { summary: 'Gives the work to somebody.' })
  async owner(
    @Param('id', new IdPipe('req')) id: string,
    @Body() { owner }: OwnerDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RequestView> {
    return this.show(await this.requests.decide(id, assign(owner, actor.id)), response);
  }

  @Post('stand-aside')
  @HttpCode(200)
  @Access({ roles: [...staff], purpose: 'decision-on-a-request' })
  @Answers(undefined, {
    summary: 'This is about the colleague, family or neighbours: they decide nothing here.',
  })
  async aside(
    @Param('id', new IdPipe('req')) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RequestView> {
    return this.show(await this.requests.decide(id, standAside(actor.id)), response);
  }

  @Post('comments')
  @Access({ roles: [...staff, 'fg'], purpose: 'see-a-request' })
  @Answers(undefined, { summary: 'Notes something for colleagues; kept sealed.' })
  async comment(
    @Param('id', new IdPipe('req')) id: string,
    @Body() body: CommentDto,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RequestView> {
    return this.show(await this.notes.comment(id, body, actor, key), response);
  }

  @Get('comments')
  @Access({ roles: [...staff, 'fg'], purpose: 'see-a-request' })
  @Answers(undefined, { summary: 'Notes of colleagues, the oldest first; logged as a view.' })
  async comments(
    @Param('id', new IdPipe('req')) id: string,
    @Query() { after, limit }: PageQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<Comment & WithWords>> {
    const request = await this.requests.get(id);
    const from = after === undefined ? 0 : request.comments.findIndex((one) => one.commentId === after) + 1;
    const page = request.comments.slice(from, from + limit);
    const last = page.at(-1);
    const more = request.comments.length > from + page.length && last !== undefined;
    const items = await this.notes.open<Comment>(
      request,
      page.map((one) => ({ ...one, id: one.commentId })),
      actor,
    );
    return { items, ...(more && { next: last.commentId }) };
  }

  @Post('lines/:line/advice')
  @Access({ roles: ['fg'], purpose: 'advice-on-a-request' })
  @Answers(undefined, { summary: 'The FG advises on a line; it decides nothing.' })
  async advise(
    @Param('id', new IdPipe('req')) id: string,
    @Param('line', LinePipe) line: number,
    @Body() body: AdviceDto,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RequestView> {
    return this.show(await this.notes.advise(id, line, body, actor, key), response);
  }

  @Get('advice')
  @Access({ roles: ['privacy-officer', 'team-lead', 'fg'], purpose: 'see-a-request' })
  @Answers(undefined, { summary: 'Advice of the FG with its words, the oldest first; logged as a view.' })
  async advice(
    @Param('id', new IdPipe('req')) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<Page<Advice & WithWords>> {
    const request = await this.requests.get(id);
    const all = request.advice.map((one) => ({ ...one, id: one.adviceId }));
    return { items: await this.notes.open<Advice>(request, all, actor) };
  }

  @Get('duplicates')
  @Access({ roles: [...staff], purpose: 'intake-of-requests' })
  @Answers(undefined, {
    summary: 'Open requests of the same person for the same right; shown, never joined by itself.',
  })
  async same(
    @Param('id', new IdPipe('req')) id: string,
    @Query() { after, limit }: PageQuery,
  ): Promise<Page<RequestRow>> {
    const request = await this.requests.get(id);
    const { items, next } = await this.duplicates.of(request, limit, after);
    const now = this.clock.now();
    return { items: items.map((one) => rowOf(one, now)), ...(next !== undefined && { next }) };
  }

  @Post('end')
  @HttpCode(200)
  @Access({ roles: [...staff], purpose: 'intake-of-requests' })
  @Answers(undefined, {
    summary: 'Ends a request without a decision: joined, deceased, not ours, no request.',
  })
  async end(
    @Param('id', new IdPipe('req')) id: string,
    @Body() { because, into }: EndDto,
    @CurrentActor() actor: Actor,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RequestView> {
    const other = into === undefined ? undefined : await this.requests.get(into);
    const by = { id: actor.id, roles: actor.roles };
    const decide = endRequest({ because, into: other, by, seen: seenRevision(ifMatch) });
    return this.show(await this.requests.decide(id, decide), response);
  }

  private show(state: KnownRequest, response: Response): RequestView {
    setEtag(response, state.revision);
    return viewOf(state, this.clock.now());
  }
}
