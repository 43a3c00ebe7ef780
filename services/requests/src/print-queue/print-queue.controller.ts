import { IsId } from '@huisrecht/contracts';
import { Access, type Actor, Answers, Clock, CurrentActor, IdPipe, setEtag } from '@huisrecht/service-kit';
import type { Page } from '@huisrecht/store';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import type { Response } from 'express';
import type { KnownRequest } from '../domain/state.js';
import { viewOf, type RequestView } from '../see-requests/request-view.js';
import { PrintQueue, type PaperRow } from './print-queue.js';

/** A page of the queue, by requests. */
export class QueueQuery {
  @Type(() => Number) @IsInt() @Min(1) @Max(100) limit: number = 50;
  @IsOptional() @IsString() @MaxLength(500) after?: string;
}
/** Which letters are printed together. */
export class PrintDto {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(50) @IsId({ each: true }) letterIds!: string[];
}
/** How paper went out. */
export class PostedDto {
  /** As it was meant, unless told. */
  @IsOptional() @IsIn(['post', 'counter']) delivery?: 'post' | 'counter';
  /** The printed package went with it. */
  @IsOptional() @IsBoolean() packageToo?: boolean;
}

const staff = ['clerk', 'privacy-officer', 'team-lead'] as const;
const access = { roles: [...staff], purpose: 'post-letters' };
const letter = () => Param('id', new IdPipe('let'));

/** The print queue: letters that go by post or wait at the counter. */
@Controller('print-queue')
export class PrintQueueController {
  constructor(
    private readonly queue: PrintQueue,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access(access)
  @Answers(undefined, { summary: 'Letters that wait to be printed or posted, who waits longest first.' })
  page(@Query() { limit, after }: QueueQuery): Promise<Page<PaperRow>> {
    return this.queue.page(limit, after);
  }

  @Post('print')
  @HttpCode(200)
  @Access(access)
  @Answers(undefined, {
    summary: 'These letters as one PDF, each on a fresh sheet; logged as views.',
    media: 'application/pdf',
  })
  async print(
    @Body() { letterIds }: PrintDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { pdf, letterIds: printed } = await this.queue.print(letterIds, actor);
    // Which are in it: one whose address lapsed meanwhile is written anew instead.
    response.setHeader('x-letters', printed.join(','));
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      disposition: 'inline; filename="brieven.pdf"',
      length: pdf.length,
    });
  }

  @Post(':id/printed')
  @HttpCode(200)
  @Access(access)
  @Answers(undefined, { summary: 'Writes down that a letter was printed.' })
  async printed(
    @letter() id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RequestView> {
    return this.show(await this.queue.printed(id, actor), response);
  }

  @Post(':id/posted')
  @HttpCode(200)
  @Access(access)
  @Answers(undefined, { summary: 'Writes down that a letter was posted, or given at the counter.' })
  async posted(
    @letter() id: string,
    @Body() body: PostedDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RequestView> {
    return this.show(await this.queue.posted(id, body, actor), response);
  }

  @Post(':id/returned')
  @HttpCode(200)
  @Access(access)
  @Answers(undefined, {
    summary: 'Writes down that a letter came back; its address is not used until confirmed.',
  })
  async returned(
    @letter() id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RequestView> {
    return this.show(await this.queue.returned(id, actor), response);
  }

  @Post(':id/take-back')
  @HttpCode(200)
  @Access(access)
  @Answers(undefined, { summary: 'Takes a letter back that is not out yet.' })
  async takeBack(
    @letter() id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RequestView> {
    return this.show(await this.queue.takeBack(id, actor), response);
  }

  private show(state: KnownRequest, response: Response): RequestView {
    setEtag(response, state.revision);
    return viewOf(state, this.clock.now());
  }
}
