import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { idFrom } from '@huisrecht/eventing';
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
import type { Page } from '@huisrecht/store';
import type { Response } from 'express';
import type { Colleague } from '../domain/actor.js';
import type { KnownRequest } from '../domain/state.js';
import { Notes } from '../office/notes.js';
import { Requests } from '../requests.js';
import { viewOf, type RequestView } from '../see-requests/request-view.js';
import { liftRestriction } from './lift-restriction.js';
import { RestrictionList, type RestrictionRow } from './restriction-list.store.js';
import { LiftDto, RestrictionsQuery, ReviewUseDto, UseDto } from './restrictions.dto.js';
import { reviewUse, useRestrictedData } from './use-restricted-data.js';

const staff = ['clerk', 'privacy-officer', 'team-lead'] as const;
const colleague = ({ id, roles }: Actor): Colleague => ({ id, roles });

/** Restrictions: seen, used as the law allows, lifted after the person was told (GDPR Art. 18). */
@Controller()
export class RestrictionsController {
  constructor(
    private readonly requests: Requests,
    private readonly list: RestrictionList,
    private readonly notes: Notes,
    private readonly clock: Clock,
  ) {}

  @Get('restrictions')
  @Access({ roles: [...staff, 'employee', 'fg', 'auditor', 'service'], purpose: 'see-restrictions' })
  @Answers(undefined, { summary: 'Restrictions in force, of one person or of all.' })
  page(@Query() { subjectId, after, limit }: RestrictionsQuery): Promise<Page<RestrictionRow>> {
    return this.list.page(subjectId, limit, after);
  }

  @Post('requests/:id/restrictions/:rst/lift')
  @HttpCode(200)
  @Access({ roles: ['privacy-officer', 'team-lead'], purpose: 'decision-on-a-request' })
  @Answers(undefined, { summary: 'Decides that a restriction lifts; the person is told first.' })
  async lift(
    @Param('id', new IdPipe('req')) id: string,
    @Param('rst', new IdPipe('rst')) restrictionId: string,
    @Body() { reason, liftsOn, confirmNoBsn }: LiftDto,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RequestView> {
    const request = await this.requests.get(id);
    const decisionId = idFrom('dec', restrictionId, actor.id, key);
    const decide = liftRestriction({ restrictionId, decisionId, reason, liftsOn, decider: colleague(actor) });
    // The rules speak before anything is written; they speak again on the newest state when it is saved.
    decide(request, { now: this.clock.now() });
    await this.notes.keep(decisionId, request.subjectId, reason, 'reason', confirmNoBsn);
    return this.show(await this.requests.decide(id, decide), response);
  }

  @Post('requests/:id/restrictions/:rst/uses')
  @Access({ roles: [...staff, 'employee'], purpose: 'use-restricted-data' })
  @Answers(undefined, { summary: 'Writes down a use that the law allows, or an emergency, with its reason.' })
  async use(
    @Param('id', new IdPipe('req')) id: string,
    @Param('rst', new IdPipe('rst')) restrictionId: string,
    @Body() { use, reason, confirmNoBsn }: UseDto,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ readonly useId: string }> {
    const request = await this.requests.get(id);
    const useId = idFrom('use', restrictionId, actor.id, key);
    const decide = useRestrictedData({ restrictionId, useId, use, reason, by: colleague(actor) });
    decide(request, { now: this.clock.now() });
    await this.notes.keep(useId, request.subjectId, reason, 'reason', confirmNoBsn);
    setEtag(response, (await this.requests.decide(id, decide)).revision);
    return { useId };
  }

  @Post('requests/:id/restrictions/:rst/uses/:useId/review')
  @HttpCode(200)
  @Access({ roles: ['privacy-officer', 'team-lead'], purpose: 'use-restricted-data' })
  @Answers(undefined, { summary: 'Somebody else says whether an emergency use was right.' })
  async review(
    @Param('id', new IdPipe('req')) id: string,
    @Param('rst', new IdPipe('rst')) restrictionId: string,
    @Param('useId', new IdPipe('use')) useId: string,
    @Body() { agreed, remark, confirmNoBsn }: ReviewUseDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RequestView> {
    const request = await this.requests.get(id);
    const remarkId = remark === undefined ? undefined : idFrom('rem', useId, actor.id);
    const decide = reviewUse({ restrictionId, useId, agreed, remarkId, by: colleague(actor) });
    decide(request, { now: this.clock.now() });
    if (remark !== undefined && remarkId !== undefined)
      await this.notes.keep(remarkId, request.subjectId, remark, 'remark', confirmNoBsn);
    return this.show(await this.requests.decide(id, decide), response);
  }

  private show(state: KnownRequest, response: Response): RequestView {
    setEtag(response, state.revision);
    return viewOf(state, this.clock.now());
  }
}
