import { Body, Controller, Get, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import {
  Access,
  type Actor,
  Answers as Told,
  Clock,
  CurrentActor,
  IdempotencyKey,
  IdPipe,
  IfMatch,
  setEtag,
  ViewLog,
} from '@huisrecht/service-kit';
import type { Response } from 'express';
import { addLine } from '../add-line/add-line.js';
import { refusal, Refused } from '../domain/refusal.js';
import { lineOf, type KnownRequest, type Line } from '../domain/state.js';
import { Answers } from '../neighbours/answers.js';
import { LineDto } from '../receive-request/line.dto.js';
import { LineDetailsFiles, namedLine, type LineDetails } from '../receive-request/line-details.js';
import { Requests } from '../requests.js';
import { seenRevision } from '../see-requests/if-match.js';
import { viewOf, type RequestView } from '../see-requests/request-view.js';
import { withdrawLine } from '../withdraw-request/withdraw-line.js';
import { DecideLineDto } from './decide-line.dto.js';
import { LineDecisions } from './line-decisions.js';
import { LinePipe } from './line.pipe.js';
import { lineToDecide, type LineToDecide } from './line-to-decide.js';

const staff = ['clerk', 'privacy-officer', 'team-lead'] as const;
const deciders = ['privacy-officer', 'team-lead'] as const;

const theLine = (state: KnownRequest, nth: number): Line => {
  const line = lineOf(state, nth);
  if (!line) throw new Refused(refusal('line.not-found'));
  return line;
};

/** The lines of a request: one for each right that it invokes, each with its own decision. */
@Controller('requests/:id/lines')
export class LinesController {
  constructor(
    private readonly requests: Requests,
    private readonly decisions: LineDecisions,
    private readonly details: LineDetailsFiles,
    private readonly answers: Answers,
    private readonly views: ViewLog,
    private readonly clock: Clock,
  ) {}

  @Post()
  @Access({ roles: [...staff], purpose: 'intake-of-requests' })
  @Told(undefined, { summary: 'Adds a right that the person named after all; the clocks stay.' })
  async add(
    @Param('id', new IdPipe('req')) id: string,
    @Body() body: LineDto,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RequestView> {
    const { subjectId } = await this.requests.get(id);
    const detailsId = await this.details.keep(subjectId, body, id, actor.id, key);
    const command = { named: namedLine(body), detailsId, addedBy: actor.id };
    return this.show(await this.requests.decide(id, addLine(command)), response);
  }

  @Get(':line')
  @Access({ roles: [...staff, 'fg'], purpose: 'see-a-request' })
  @Told(undefined, {
    summary: 'A line as who decides needs it: grounds of its right, legal bases, four eyes.',
  })
  async see(
    @Param('id', new IdPipe('req')) id: string,
    @Param('line', LinePipe) nth: number,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LineToDecide> {
    const request = await this.requests.get(id);
    const line = theLine(request, nth);
    setEtag(response, request.revision);
    return lineToDecide(request, line, await this.answers.directory());
  }

  @Get(':line/details')
  @Access({ roles: [...staff, 'fg'], purpose: 'see-a-request' })
  @Told(undefined, { summary: 'What the line says in words and values; logged as a view.' })
  async words(
    @Param('id', new IdPipe('req')) id: string,
    @Param('line', LinePipe) nth: number,
    @CurrentActor() actor: Actor,
  ): Promise<LineDetails> {
    const request = await this.requests.get(id);
    const { detailsId } = theLine(request, nth);
    const details = detailsId === undefined ? undefined : await this.details.open(detailsId);
    if (details)
      await this.views.log({
        actor,
        purpose: 'see-a-request',
        categories: ['request-file'],
        subjectIds: [request.subjectId],
        requestId: id,
      });
    return details ?? {};
  }

  @Post(':line/withdraw')
  @HttpCode(200)
  @Access({ roles: [...staff], purpose: 'intake-of-requests' })
  @Told(undefined, { summary: 'Writes down that the person withdrew one right; the others go on.' })
  async withdraw(
    @Param('id', new IdPipe('req')) id: string,
    @Param('line', LinePipe) nth: number,
    @CurrentActor() actor: Actor,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RequestView> {
    const decide = withdrawLine(nth, actor.id, seenRevision(ifMatch));
    return this.show(await this.requests.decide(id, decide), response);
  }

  @Post(':line/decision')
  @HttpCode(200)
  @Access({ roles: [...deciders], purpose: 'decision-on-a-request' })
  @Told(undefined, { summary: 'Decides on one line; what is granted is ordered at once.' })
  async decide(
    @Param('id', new IdPipe('req')) id: string,
    @Param('line', LinePipe) nth: number,
    @Body() body: DecideLineDto,
    @IfMatch() seen: number,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RequestView> {
    return this.show(await this.decisions.take(id, nth, body, seen, actor, key), response);
  }

  private show(state: KnownRequest, response: Response): RequestView {
    setEtag(response, state.revision);
    return viewOf(state, this.clock.now());
  }
}
