import { Body, Controller, Get, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import {
  Access,
  type Actor,
  Answers,
  Clock,
  CurrentActor,
  IdempotencyKey,
  IdPipe,
  setEtag,
  ViewLog,
} from '@huisrecht/service-kit';
import type { Response } from 'express';
import type { KnownRequest } from '../domain/state.js';
import { wordsId } from '../files/file-ids.js';
import { SealedFiles } from '../files/sealed-files.js';
import { Intake, type RequestWords } from '../receive-request/intake.js';
import { ReceiveRequestDto } from '../receive-request/receive.dto.js';
import { Requests } from '../requests.js';
import { reopenRequest } from '../settle-identity/settle-identity.js';
import { withdrawRequest } from '../withdraw-request/withdraw-request.js';
import { seenRevision } from './if-match.js';
import { viewOf, type RequestView } from './request-view.js';

const staff = ['clerk', 'privacy-officer', 'team-lead'] as const;

/** Requests: taken in, seen, taken up again, withdrawn. */
@Controller('requests')
export class RequestsController {
  constructor(
    private readonly requests: Requests,
    private readonly intake: Intake,
    private readonly files: SealedFiles,
    private readonly views: ViewLog,
    private readonly clock: Clock,
  ) {}

  @Post()
  @Access({ roles: [...staff], purpose: 'intake-of-requests' })
  @Answers(undefined, { summary: 'Takes a request in; its clocks run from receipt.' })
  async receive(
    @Body() body: ReceiveRequestDto,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RequestView> {
    return this.show(await this.intake.receive(body, actor, key), response);
  }

  @Get(':id')
  @Access({ roles: [...staff, 'fg', 'auditor', 'service'], purpose: 'see-a-request' })
  @Answers(undefined, { summary: 'A request: state, clocks, timeline, next step.' })
  async see(
    @Param('id', new IdPipe('req')) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RequestView> {
    return this.show(await this.requests.get(id), response);
  }

  @Get(':id/words')
  @Access({ roles: [...staff], purpose: 'see-a-request' })
  @Answers(undefined, { summary: 'What was said in words; logged as a view.' })
  async words(
    @Param('id', new IdPipe('req')) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<RequestWords> {
    const request = await this.requests.get(id);
    const words = await this.files.open<RequestWords>(wordsId(id, request.subjectId), 'words');
    if (words)
      await this.views.log({
        actor,
        purpose: 'see-a-request',
        categories: ['request-file'],
        subjectIds: [request.subjectId],
        requestId: request.id,
      });
    return words ?? {};
  }

  @Post(':id/reopen')
  @HttpCode(200)
  @Access({ roles: [...staff], purpose: 'intake-of-requests' })
  @Answers(undefined, { summary: 'Takes a request up again, with its original date of receipt.' })
  async reopen(
    @Param('id', new IdPipe('req')) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RequestView> {
    return this.show(await this.requests.decide(id, reopenRequest(actor.id)), response);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Access({ roles: [...staff], purpose: 'intake-of-requests' })
  @Answers(undefined, { summary: 'Writes down that the person withdrew the request.' })
  async withdraw(
    @Param('id', new IdPipe('req')) id: string,
    @CurrentActor() actor: Actor,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RequestView> {
    return this.show(
      await this.requests.decide(id, withdrawRequest(actor.id, seenRevision(ifMatch))),
      response,
    );
  }

  private show(state: KnownRequest, response: Response): RequestView {
    setEtag(response, state.revision);
    return viewOf(state, this.clock.now());
  }
}
