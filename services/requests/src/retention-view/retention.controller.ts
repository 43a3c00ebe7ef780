import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import {
  Access,
  type Actor,
  Answers,
  Clock,
  CurrentActor,
  IdPipe,
  PageQuery,
  setEtag,
} from '@huisrecht/service-kit';
import type { Response } from 'express';
import { refusal, Refused } from '../domain/refusal.js';
import { viewOf, type RequestView } from '../see-requests/request-view.js';
import { RetentionAnswers } from './retention-answers.js';
import { RetentionList } from './retention-list.js';

const lineFrom = (text: string): number => {
  if (!/^([1-9]|1\d|20)$/.test(text)) throw new Refused(refusal('line.not-found'));
  return Number(text);
};

/** What may go and what must stay, for a line of erasure (GDPR Art. 17). */
@Controller('requests/:id/lines/:line/retention')
export class RetentionController {
  constructor(
    private readonly retention: RetentionAnswers,
    private readonly clock: Clock,
  ) {}

  /** A page of what retention said, per record; logged as a view. */
  @Get()
  @Access({ roles: ['privacy-officer', 'team-lead', 'fg'], purpose: 'decide-on-erasure' })
  @Answers(RetentionList, { summary: 'What may go and what must stay, per record; logged as a view.' })
  async open(
    @Param('id', new IdPipe('req')) id: string,
    @Param('line') line: string,
    @Query() page: PageQuery,
    @CurrentActor() actor: Actor,
  ): Promise<RetentionList> {
    return this.retention.open(id, lineFrom(line), page, actor);
  }

  /** Its answer did not come within a day, or things changed: asks again. */
  @Post('ask-again')
  @HttpCode(200)
  @Access({ roles: ['clerk', 'privacy-officer', 'team-lead'], purpose: 'decide-on-erasure' })
  @Answers(undefined, { status: 200, summary: 'Asks retention again; its newest answer counts.' })
  async askAgain(
    @Param('id', new IdPipe('req')) id: string,
    @Param('line') line: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RequestView> {
    const state = await this.retention.askAgain(id, lineFrom(line));
    setEtag(response, state.revision);
    return viewOf(state, this.clock.now());
  }
}
