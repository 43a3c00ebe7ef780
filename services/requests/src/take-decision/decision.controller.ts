import { Body, Controller, Get, HttpCode, Param, Post, Res, StreamableFile } from '@nestjs/common';
import {
  Access,
  type Actor,
  Answers,
  BodyBound,
  Clock,
  CurrentActor,
  IdempotencyKey,
  IdPipe,
  IfMatch,
  setEtag,
} from '@huisrecht/service-kit';
import type { Response } from 'express';
import { ReviewAnswers } from '../review-answers/review-answers.js';
import type { Review } from '../review-answers/review.js';
import { viewOf, type RequestView } from '../see-requests/request-view.js';
import { DecisionDto } from './decision.dto.js';
import { Decisions } from './decisions.js';

/** Review and decision: by a named human, over what holders sent. */
@Controller('requests/:id')
export class DecisionController {
  constructor(
    private readonly reviews: ReviewAnswers,
    private readonly decisions: Decisions,
    private readonly clock: Clock,
  ) {}

  @Get('review')
  @Access({ roles: ['privacy-officer', 'team-lead', 'fg'], purpose: 'review-of-a-request' })
  @Answers(undefined, { summary: 'What holders sent, per category, fetched just in time; logged as a view.' })
  async review(
    @Param('id', new IdPipe('req')) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Review> {
    const review = await this.reviews.open(id, actor);
    setEtag(response, review.revision);
    return review;
  }

  @Get('review/documents/:ref/:documentId')
  @Access({ roles: ['privacy-officer', 'team-lead', 'fg'], purpose: 'review-of-a-request' })
  @Answers(undefined, {
    summary: 'A document of the review; logged as a view.',
    media: 'application/octet-stream',
  })
  async document(
    @Param('id', new IdPipe('req')) id: string,
    @Param('ref', new IdPipe('ans')) ref: string,
    @Param('documentId', new IdPipe('doc')) documentId: string,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const { mediaType, content } = await this.reviews.document(id, ref, documentId, actor);
    // Never shown inside a page of ours: what a stranger wrote is saved, not run.
    return new StreamableFile(content, {
      type: mediaType,
      disposition: 'attachment; filename="document"',
      length: content.length,
    });
  }

  @Post('decision')
  @HttpCode(200)
  @BodyBound(2 * 1024 * 1024)
  @Access({ roles: ['privacy-officer', 'team-lead'], purpose: 'decision-on-a-request' })
  @Answers(undefined, { summary: 'Takes the decision; the answer is made from it.' })
  async decide(
    @Param('id', new IdPipe('req')) id: string,
    @Body() body: DecisionDto,
    @IfMatch() seen: number,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RequestView> {
    const state = await this.decisions.take(id, body, seen, actor, key);
    setEtag(response, state.revision);
    return viewOf(state, this.clock.now());
  }
}
