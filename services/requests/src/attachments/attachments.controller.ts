import { IsText } from '@huisrecht/contracts';
import { idFrom } from '@huisrecht/eventing';
import {
  Access,
  type Actor,
  Answers,
  BodyBound,
  Clock,
  CurrentActor,
  IdempotencyKey,
  IdPipe,
  setEtag,
} from '@huisrecht/service-kit';
import { Body, Controller, Get, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { IsBase64, Length } from 'class-validator';
import type { Response } from 'express';
import { viewOf, type RequestView } from '../see-requests/request-view.js';
import { Attachments, type AttachmentView } from './attachments.js';
import { MAX_ATTACHMENT_BYTES } from './kinds-of-file.js';

const MAX_BASE64 = Math.ceil(MAX_ATTACHMENT_BYTES / 3) * 4;

/** A file that a colleague adds: a scan of a letter, proof that was sent along. Never a copy of an identity document. */
export class AddAttachmentDto {
  @IsText(200) name!: string;
  @IsText(100) mediaType!: string;
  @IsBase64() @Length(4, MAX_BASE64) content!: string;
}

const staff = ['clerk', 'privacy-officer', 'team-lead'] as const;

/** The files of a request. */
@Controller('requests/:id/attachments')
export class AttachmentsController {
  constructor(
    private readonly attachments: Attachments,
    private readonly clock: Clock,
  ) {}

  @Post()
  @BodyBound(MAX_BASE64 + 1_024)
  @Access({ roles: [...staff], purpose: 'intake-of-requests' })
  @Answers(undefined, { summary: 'Adds a file, sealed. Its kind is what its bytes say.' })
  async add(
    @Param('id', new IdPipe('req')) id: string,
    @Body() { name, mediaType, content }: AddAttachmentDto,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RequestView> {
    const file = { name, mediaType, content: Buffer.from(content, 'base64') };
    const state = await this.attachments.add(id, idFrom('att', id, actor.id, key), file, actor);
    setEtag(response, state.revision);
    return viewOf(state, this.clock.now());
  }

  @Get()
  @Access({ roles: [...staff], purpose: 'see-a-request' })
  @Answers(undefined, { summary: 'The files of a request; logged as a view. At most a hundred.' })
  async list(
    @Param('id', new IdPipe('req')) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<{ readonly items: readonly AttachmentView[] }> {
    return { items: await this.attachments.list(id, actor) };
  }

  @Get(':attachmentId')
  @Access({ roles: [...staff], purpose: 'see-a-request' })
  @Answers(undefined, {
    summary: 'A file to save, never shown; logged as a view.',
    media: 'application/octet-stream',
  })
  async open(
    @Param('id', new IdPipe('req')) id: string,
    @Param('attachmentId', new IdPipe('att')) attachmentId: string,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const { content } = await this.attachments.open(id, attachmentId, actor);
    return new StreamableFile(content, {
      type: 'application/octet-stream',
      disposition: 'attachment; filename="bijlage"',
      length: content.length,
    });
  }
}
