import { letterKinds, type LetterKind } from '@huisrecht/contracts';
import {
  Access,
  type Actor,
  Answers,
  Clock,
  CurrentActor,
  IdPipe,
  Public,
  setEtag,
} from '@huisrecht/service-kit';
import { Signer } from '@huisrecht/store';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { Response } from 'express';
import type { JsonWebKey } from 'node:crypto';
import type { SignedManifest } from '../manifest/manifest.js';
import { viewOf, type RequestView } from '../see-requests/request-view.js';
import { Papers } from './papers.js';

/** Which round; the last that was made unless told. */
export class RoundQuery {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) round?: number;
}
/** Which letter; the one that the request asks for now unless told. */
export class LetterQuery extends RoundQuery {
  @IsOptional() @IsIn(letterKinds) letter?: LetterKind;
}
/** Paper that was posted or given. */
export class HandOverDto {
  @IsIn(letterKinds) letter: LetterKind = 'answer';
  @IsIn(['post', 'counter']) delivery!: 'post' | 'counter';
  /** The printed package went with it. */
  @IsOptional() @IsBoolean() packageToo?: boolean;
}

const staff = ['clerk', 'privacy-officer', 'team-lead'] as const;
const pdf = (content: Buffer, name: string): StreamableFile =>
  new StreamableFile(content, {
    type: 'application/pdf',
    disposition: `inline; filename="${name}"`,
    length: content.length,
  });

/** Letters, printed packages and manifests. File names tell nothing. */
@Controller()
export class PapersController {
  constructor(
    private readonly papers: Papers,
    private readonly signer: Signer,
    private readonly clock: Clock,
  ) {}

  @Get('requests/:id/letter.pdf')
  @Access({ roles: [...staff], purpose: 'letter-of-a-request' })
  @Answers(undefined, { summary: 'A letter to read or print; logged as a view.', media: 'application/pdf' })
  async letter(
    @Param('id', new IdPipe('req')) id: string,
    @Query() { letter, round }: LetterQuery,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    return pdf(await this.papers.letter(id, letter, round, actor), 'brief.pdf');
  }

  @Get('requests/:id/package.pdf')
  @Access({ roles: [...staff], purpose: 'print-a-package' })
  @Answers(undefined, {
    summary: 'The package to print and hand over; logged as a view.',
    media: 'application/pdf',
  })
  async print(
    @Param('id', new IdPipe('req')) id: string,
    @Query() { round }: RoundQuery,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    return pdf(await this.papers.packageToPrint(id, round, actor), 'gegevens.pdf');
  }

  @Post('requests/:id/handover')
  @HttpCode(200)
  @Access({ roles: [...staff], purpose: 'letter-of-a-request' })
  @Answers(undefined, { summary: 'Writes down that paper was posted or given.' })
  async handover(
    @Param('id', new IdPipe('req')) id: string,
    @Body() { letter, delivery, packageToo = false }: HandOverDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RequestView> {
    const state = await this.papers.handOver(id, letter, { delivery, by: actor.id, packageToo });
    setEtag(response, state.revision);
    return viewOf(state, this.clock.now());
  }

  @Get('requests/:id/manifest')
  @Access({ roles: ['privacy-officer', 'team-lead', 'fg', 'auditor'], purpose: 'proof-of-completeness' })
  @Answers(undefined, { summary: 'The signed manifest: every holder and its answer.' })
  manifest(
    @Param('id', new IdPipe('req')) id: string,
    @Query() { round }: RoundQuery,
  ): Promise<SignedManifest> {
    return this.papers.manifest(id, round);
  }

  @Get('.well-known/huisrecht-signing-key')
  @Public('Anyone may check a manifest with the public key.')
  @Answers(undefined, { summary: 'The Ed25519 public key of manifests, as a JWK.' })
  key(): JsonWebKey {
    return this.signer.publicJwk();
  }
}
