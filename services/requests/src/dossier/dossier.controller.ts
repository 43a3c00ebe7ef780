import {
  Access,
  type Actor,
  Answers,
  BodyBound,
  CurrentActor,
  IdPipe,
  IfMatch,
  setEtag,
} from '@huisrecht/service-kit';
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
import { Dossier, type DossierView, type OpenedPages } from './dossier.js';
import { MarksDto, PictureQuery } from './dossier.dto.js';
import type { DossierState } from './dossiers.store.js';

const reviewers = ['privacy-officer', 'team-lead', 'fg'] as const;
const markers = ['privacy-officer', 'team-lead'] as const;
const purpose = 'review-of-a-request';
const saved = (content: Uint8Array, type: string, disposition: string): StreamableFile =>
  new StreamableFile(content, { type, disposition, length: content.length });

/** The documents of a review, page by page. */
@Controller('requests/:id/dossier')
export class DossierController {
  constructor(private readonly dossier: Dossier) {}

  @Get()
  @Access({ roles: [...reviewers], purpose })
  @Answers(undefined, { summary: 'Documents of the review with what is marked in them; logged as a view.' })
  async open(
    @Param('id', new IdPipe('req')) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DossierView> {
    const view = await this.dossier.open(id, actor);
    setEtag(response, view.revision);
    return view;
  }

  @Post()
  @HttpCode(200)
  @BodyBound(2 * 1024 * 1024)
  @Access({ roles: [...markers], purpose })
  @Answers(undefined, { summary: 'Saves everything that is marked; who had checked it checks again.' })
  async mark(
    @Param('id', new IdPipe('req')) id: string,
    @Body() { words, documents }: MarksDto,
    @IfMatch() seen: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DossierState> {
    return this.show(await this.dossier.mark(id, seen, { words, documents }, actor), response);
  }

  @Post('check')
  @HttpCode(200)
  @Access({ roles: [...markers], purpose })
  @Answers(undefined, { summary: 'A second colleague looked at what is marked.' })
  async check(
    @Param('id', new IdPipe('req')) id: string,
    @IfMatch() seen: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DossierState> {
    return this.show(await this.dossier.check(id, seen, actor), response);
  }

  @Get(':documentId')
  @Access({ roles: [...reviewers], purpose })
  @Answers(undefined, {
    summary: 'Pages with their text, and where words of the list stand; logged as a view.',
  })
  pages(
    @Param('id', new IdPipe('req')) id: string,
    @Param('documentId', new IdPipe('doc')) documentId: string,
    @CurrentActor() actor: Actor,
  ): Promise<OpenedPages> {
    return this.dossier.pages(id, documentId, actor);
  }

  @Get(':documentId/pages/:page')
  @Access({ roles: [...reviewers], purpose })
  @Answers(undefined, { summary: 'A page as a picture; logged as a view.', media: 'image/png' })
  async picture(
    @Param('id', new IdPipe('req')) id: string,
    @Param('documentId', new IdPipe('doc')) documentId: string,
    @Param('page', ParseIntPipe) page: number,
    @Query() { scale }: PictureQuery,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    return saved(await this.dossier.picture(id, documentId, page, scale, actor), 'image/png', 'inline');
  }

  @Get(':documentId/result')
  @Access({ roles: [...reviewers], purpose })
  @Answers(undefined, {
    summary: 'The document as it would be given now; logged as a view.',
    media: 'application/pdf',
  })
  async result(
    @Param('id', new IdPipe('req')) id: string,
    @Param('documentId', new IdPipe('doc')) documentId: string,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const pdf = await this.dossier.result(id, documentId, actor);
    return saved(pdf, 'application/pdf', 'inline; filename="stuk.pdf"');
  }

  private show(state: DossierState, response: Response): DossierState {
    setEtag(response, state.revision);
    return state;
  }
}
