import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import {
  Access,
  type Actor,
  Answers,
  Clock,
  CurrentActor,
  IdempotencyKey,
  IdPipe,
  setEtag,
} from '@huisrecht/service-kit';
import type { Response } from 'express';
import type { KnownRequest } from '../domain/state.js';
import { viewOf, type RequestView } from '../see-requests/request-view.js';
import { ExtensionDto, ResumeDto, StopDto } from './terms.dto.js';
import { Terms, type TermWords } from './terms.js';

const deciders = ['privacy-officer', 'team-lead'] as const;

/** The term of the law: extended once, stopped by a named person, taken up again. The promise goes on. */
@Controller('requests/:id')
export class TermsController {
  constructor(
    private readonly terms: Terms,
    private readonly clock: Clock,
  ) {}

  @Post('extension')
  @HttpCode(200)
  @Access({ roles: [...deciders], purpose: 'term-of-a-request' })
  @Answers(undefined, { summary: 'Extends the term of the law by two further months; once.' })
  async extend(
    @Param('id', new IdPipe('req')) id: string,
    @Body() body: ExtensionDto,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RequestView> {
    return this.show(await this.terms.extend(id, body, actor, key), response);
  }

  @Post('stops')
  @HttpCode(200)
  @Access({ roles: [...deciders], purpose: 'term-of-a-request' })
  @Answers(undefined, { summary: 'Stops the clock of the law for a concrete doubt or question.' })
  async stop(
    @Param('id', new IdPipe('req')) id: string,
    @Body() body: StopDto,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RequestView> {
    return this.show(await this.terms.stop(id, body, actor, key), response);
  }

  @Post('stops/:stopId/resume')
  @HttpCode(200)
  @Access({ roles: ['clerk', ...deciders], purpose: 'term-of-a-request' })
  @Answers(undefined, { summary: 'Writes down when it was answered: the clock of the law goes on.' })
  async resume(
    @Param('id', new IdPipe('req')) id: string,
    @Param('stopId', new IdPipe('stp')) stopId: string,
    @Body() body: ResumeDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RequestView> {
    return this.show(await this.terms.resume(id, stopId, body, actor), response);
  }

  @Get('terms')
  @Access({ roles: ['clerk', ...deciders, 'fg'], purpose: 'see-a-request' })
  @Answers(undefined, { summary: 'What was written about the term; logged as a view.' })
  async words(@Param('id', new IdPipe('req')) id: string, @CurrentActor() actor: Actor): Promise<TermWords> {
    return this.terms.words(id, actor);
  }

  private show(state: KnownRequest, response: Response): RequestView {
    setEtag(response, state.revision);
    return viewOf(state, this.clock.now());
  }
}
