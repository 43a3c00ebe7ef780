import { Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { Access, Answers, CurrentActor, IdPipe, IfMatch, setEtag, type Actor } from '@huisrecht/service-kit';
import type { Response } from 'express';
import { CaseView } from './answers.js';
import { Cases, type VersionedCase } from './cases.js';

const answer = (response: Response, { state, version }: VersionedCase): CaseView => {
  setEtag(response, version);
  const { requestId, status } = state;
  if (status === 'open') return { requestId, status };
  const { takenBy, takenAt } = state;
  return { requestId, status, takenBy, takenAt };
};

/** The case of a request. */
@Controller('cases/:requestId')
export class CasesController {
  constructor(private readonly cases: Cases) {}

  /** The case, without personal data. */
  @Get()
  @Answers(CaseView, { summary: 'The case, without personal data.' })
  @Access({ roles: ['clerk', 'privacy-officer', 'team-lead'], purpose: 'case-work' })
  async see(
    @Param('requestId', new IdPipe('req')) requestId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseView> {
    return answer(response, await this.cases.see(requestId));
  }

  /** Takes it up. */
  @Post('take')
  @HttpCode(200)
  @Answers(CaseView, { status: 200, summary: 'Takes the case up.' })
  @Access({ roles: ['clerk', 'privacy-officer'], purpose: 'case-work' })
  async take(
    @Param('requestId', new IdPipe('req')) requestId: string,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseView> {
    return answer(response, await this.cases.take(requestId, version, actor));
  }
}
