import {
  Access,
  type Actor,
  Answers,
  Clock,
  CurrentActor,
  IdempotencyKey,
  IdPipe,
  IfMatch,
  setEtag,
} from '@huisrecht/service-kit';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { LinePipe } from '../decide-line/line.pipe.js';
import { viewOf, type RequestView } from '../see-requests/request-view.js';
import { TransferCodeDto, TransferDecisionDto } from './transfer.dto.js';
import { Transfers } from './transfers.js';

/** Sending a copy straight to another organisation (GDPR Art. 20(2)). */
@Controller('requests/:id/lines/:line/transfer')
export class TransfersController {
  constructor(
    private readonly transfers: Transfers,
    private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(200)
  @Access({ roles: ['privacy-officer', 'team-lead'], purpose: 'decision-on-a-request' })
  @Answers(undefined, {
    summary: 'Decides whether the data goes straight to the organisation that the person named.',
  })
  async decide(
    @Param('id', new IdPipe('req')) id: string,
    @Param('line', LinePipe) nth: number,
    @Body() body: TransferDecisionDto,
    @IfMatch() seen: number,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RequestView> {
    const state = await this.transfers.decide(id, nth, body, seen, actor, key);
    setEtag(response, state.revision);
    return viewOf(state, this.clock.now());
  }

  @Post('code')
  @HttpCode(200)
  @Access({ roles: ['clerk', 'privacy-officer', 'team-lead'], purpose: 'give-a-package-code' })
  @Answers(undefined, {
    summary: 'A new code, shown once, that the person passes on to the organisation that got the link.',
  })
  async code(
    @Param('id', new IdPipe('req')) id: string,
    @Param('line', LinePipe) nth: number,
    @Body() { way }: TransferCodeDto,
    @CurrentActor() actor: Actor,
  ): Promise<{ code: string }> {
    return { code: await this.transfers.code(id, nth, way, actor) };
  }
}
