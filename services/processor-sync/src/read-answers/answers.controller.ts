import { IsId } from '@huisrecht/contracts';
import { Access, Answers, CurrentActor, kitProblems, type Actor } from '@huisrecht/service-kit';
import { Body, Controller, HttpCode, Post, StreamableFile } from '@nestjs/common';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { AnswerVault } from '../answers/answer-vault.js';
import { refuse } from '../problems.js';
import { AnswersPage, ReadAnswers } from './read-answers.js';

/** Which answers, and where to go on. */
export class ReadAnswersDto {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(500) @IsId({ each: true }) refs!: string[];
  /** `next` of the page before. */
  @IsOptional() @Matches(/^[0-9.]{1,20}$/) after?: string;
  /** Items at most; fewer may come. */
  @IsOptional() @IsInt() @Min(1) @Max(100) limit?: number;
}

/** Which document of which answer. */
export class ReadDocumentDto {
  @IsId() ref!: string;
  @IsId() documentId!: string;
}

/** What holders answered, for the one service that makes packages of it. */
@Controller('answers')
@Access({ roles: ['service'], purpose: 'answer-the-request' })
export class AnswersController {
  constructor(
    private readonly reading: ReadAnswers,
    private readonly vault: AnswerVault,
  ) {}

  /** Items of answers, page by page. Service `requests` only. */
  @Post('read')
  @HttpCode(200)
  @Answers(AnswersPage, { status: 200, summary: 'Items of answers, page by page; for the service requests.' })
  read(@Body() { refs, after, limit }: ReadAnswersDto, @CurrentActor() actor: Actor): Promise<AnswersPage> {
    onlyRequests(actor);
    return this.reading.read(refs, after, limit ?? 100);
  }

  /** The bytes of a document. Service `requests` only. */
  @Post('documents/read')
  @HttpCode(200)
  @Answers(undefined, { status: 200, media: 'application/octet-stream', summary: 'The bytes of a document.' })
  async document(
    @Body() { ref, documentId }: ReadDocumentDto,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    onlyRequests(actor);
    const known = await this.vault.look(ref);
    if (known.state === 'destroyed') throw refuse('answer.destroyed', 'ref');
    const bytes = known.state === 'here' ? await this.vault.document(ref, documentId) : undefined;
    if (!bytes) throw refuse(known.state === 'here' ? 'document.not-found' : 'answer.not-found', 'ref');
    return new StreamableFile(bytes, { type: 'application/octet-stream', length: bytes.length });
  }
}

const onlyRequests = ({ service }: Actor): void => {
  if (service !== 'requests') throw kitProblems.of('auth.not-allowed');
};
