import {
  IsId,
  IsLine,
  letterKinds,
  letterLanguages,
  type LetterKind,
  type LetterLanguage,
} from '@huisrecht/contracts';
import { idFrom, newId } from '@huisrecht/eventing';
import { Access, type Actor, Answers, Clock, CurrentActor, IdPipe, setEtag } from '@huisrecht/service-kit';
import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Param,
  Post,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsIn, IsOptional } from 'class-validator';
import type { Response } from 'express';
import type { KnownRequest } from '../domain/state.js';
import { LetterTexts } from '../letter/letter-texts.js';
import { renderTemplate, type Rendered } from '../letter/template/render.js';
import { AssociationCard } from '../association-card.js';
import { Requests } from '../requests.js';
import { viewOf, type RequestView } from '../see-requests/request-view.js';
import { LetterDesk } from './letter-desk.js';
import { lettersView, type LettersView } from './letters-view.js';
import { confirmAddress } from './send-letter.js';

/** Which letter, about what, in which language. */
export class LetterDto {
  @IsIn(letterKinds) letter!: LetterKind;
  /** Of a letter about one line. */
  @IsOptional() @Type(() => Number) @IsLine() line?: number;
  /** Of a letter about one restriction; the last of the line unless told. */
  @IsOptional() @IsId() restrictionId?: string;
  @IsIn(letterLanguages) language: LetterLanguage = 'nl';
}
/** In which language. */
export class LanguageQuery {
  @IsIn(letterLanguages) language: LetterLanguage = 'nl';
}

const staff = ['clerk', 'privacy-officer', 'team-lead'] as const;
const pdf = (content: Buffer): StreamableFile =>
  new StreamableFile(content, {
    type: 'application/pdf',
    disposition: 'inline; filename="brief.pdf"',
    length: content.length,
  });

/** The letters of a request: looked at, sent, read again. File names tell nothing. */
@Controller()
export class LettersController {
  constructor(
    private readonly desk: LetterDesk,
    private readonly requests: Requests,
    private readonly texts: LetterTexts,
    private readonly association: AssociationCard,
    private readonly clock: Clock,
  ) {}

  @Get('requests/:id/letters')
  @Access({ roles: [...staff, 'fg', 'auditor'], purpose: 'see-a-request' })
  @Answers(undefined, { summary: 'Letters that are there, that are proposed, and that can be sent now.' })
  async list(@Param('id', new IdPipe('req')) id: string): Promise<LettersView> {
    return lettersView(await this.requests.get(id));
  }

  @Get('requests/:id/letters/preview.pdf')
  @Access({ roles: [...staff], purpose: 'letter-of-a-request' })
  @Answers(undefined, {
    summary: 'A letter as it would go out now; nothing is sent; logged as a view.',
    media: 'application/pdf',
  })
  async preview(
    @Param('id', new IdPipe('req')) id: string,
    @Query() asked: LetterDto,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    return pdf(await this.desk.preview(id, asked, actor));
  }

  @Get('requests/:id/letters/:letterId/letter.pdf')
  @Access({ roles: [...staff], purpose: 'letter-of-a-request' })
  @Answers(undefined, { summary: 'A letter as it was sent; logged as a view.', media: 'application/pdf' })
  async read(
    @Param('id', new IdPipe('req')) id: string,
    @Param('letterId', new IdPipe('let')) letterId: string,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    return pdf(await this.desk.read(id, letterId, actor));
  }

  @Post('requests/:id/letters')
  @HttpCode(200)
  @Access({ roles: [...staff], purpose: 'letter-of-a-request' })
  @Answers(undefined, {
    summary: 'Sends a letter: by mail, or into the print queue. Sending again is another letter.',
  })
  async send(
    @Param('id', new IdPipe('req')) id: string,
    @Body() asked: LetterDto,
    @Headers('idempotency-key') key: string | undefined,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RequestView> {
    const letterId = key === undefined ? newId('let') : idFrom('let', id, actor.id, key.slice(0, 200));
    return this.show(await this.desk.send(id, asked, actor.id, letterId), response);
  }

  @Post('requests/:id/letters/confirm-address')
  @HttpCode(200)
  @Access({ roles: [...staff], purpose: 'letter-of-a-request' })
  @Answers(undefined, { summary: 'After a letter came back: post may go to the address again.' })
  async confirm(
    @Param('id', new IdPipe('req')) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RequestView> {
    return this.show(await this.requests.decide(id, confirmAddress(actor.id)), response);
  }

  @Get('phone-script')
  @Access({ roles: ['employee', ...staff, 'fg'], purpose: 'phone-script' })
  @Answers(undefined, { summary: 'What to say on the phone, and what never to say.' })
  async script(@Query() { language }: LanguageQuery): Promise<Rendered> {
    const { name } = await this.association.get();
    return renderTemplate(this.texts.template('phone-script', language), { association: name }, []);
  }

  private show(state: KnownRequest, response: Response): RequestView {
    setEtag(response, state.revision);
    return viewOf(state, this.clock.now());
  }
}
