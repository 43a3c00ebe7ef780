import { Access, type Actor, Answers, Clock, CurrentActor, IdPipe, setEtag } from '@huisrecht/service-kit';
import type { Page } from '@huisrecht/store';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  Post,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import type { Response } from 'express';
import { viewOf, type RequestView } from '../see-requests/request-view.js';
import type { KnownDraft } from './draft.js';
import { ConfirmDraftDto, DiscardDraftDto, DraftsQuery } from './drafts.dto.js';
import { Drafts, type OpenedDraft } from './drafts.js';

const staff = ['clerk', 'privacy-officer', 'team-lead'] as const;

/** Mails that may be requests: a clerk looks at each, and decides what it is. */
@Controller('drafts')
export class DraftsController {
  constructor(
    private readonly drafts: Drafts,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access({ roles: [...staff], purpose: 'intake-of-requests' })
  @Answers(undefined, { summary: 'Mails that wait for a clerk, the oldest first. No personal data.' })
  page(@Query() { status, limit, after }: DraftsQuery): Promise<Page<KnownDraft>> {
    return this.drafts.page(status, limit, after);
  }

  @Get(':id')
  @Access({ roles: [...staff], purpose: 'intake-of-requests' })
  @Answers(undefined, { summary: 'A mail as plain text, with the names of its files.' })
  open(@Param('id', new IdPipe('drf')) id: string): Promise<OpenedDraft> {
    return this.drafts.open(id);
  }

  @Get(':id/files/:nth')
  @Access({ roles: [...staff], purpose: 'intake-of-requests' })
  @Answers(undefined, {
    summary: 'A file of the mail, to save; never shown.',
    media: 'application/octet-stream',
  })
  async file(
    @Param('id', new IdPipe('drf')) id: string,
    @Param('nth', ParseIntPipe) nth: number,
  ): Promise<StreamableFile> {
    const content = await this.drafts.file(id, nth);
    return new StreamableFile(content, {
      type: 'application/octet-stream',
      disposition: 'attachment; filename="bijlage"',
      length: content.length,
    });
  }

  @Post(':id/confirm')
  @HttpCode(200)
  @Access({ roles: [...staff], purpose: 'intake-of-requests' })
  @Answers(undefined, {
    summary: 'Makes a request of it, received when the mail arrived, or adds it to one.',
  })
  async confirm(
    @Param('id', new IdPipe('drf')) id: string,
    @Body() body: ConfirmDraftDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RequestView> {
    const state = await this.drafts.confirm(id, body, actor);
    setEtag(response, state.revision);
    return viewOf(state, this.clock.now());
  }

  @Post(':id/discard')
  @HttpCode(200)
  @Access({ roles: [...staff], purpose: 'intake-of-requests' })
  @Answers(undefined, { summary: 'Puts it aside: no request. The original stays thirty days.' })
  discard(
    @Param('id', new IdPipe('drf')) id: string,
    @Body() { because }: DiscardDraftDto,
    @CurrentActor() actor: Actor,
  ): Promise<KnownDraft> {
    return this.drafts.discard(id, because, actor);
  }
}
