import {
  Access,
  type Actor,
  Answers,
  CurrentActor,
  IdempotencyKey,
  UnreadBody,
} from '@huisrecht/service-kit';
import { Controller, HttpCode, Post, Query, Req } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import type { Request } from 'express';
import { csvFromBody } from './csv-from-body.js';
import { ImportRequests, type ImportReport } from './import-requests.js';

/** Whether anything is made. Left out, nothing is. */
export class ImportQuery {
  @IsOptional() @IsIn(['true', 'false']) dryRun: 'true' | 'false' = 'true';
}

/** The requests that an association had before it had us. */
@Controller('requests/import')
export class ImportController {
  constructor(private readonly importing: ImportRequests) {}

  @Post()
  @HttpCode(200)
  @UnreadBody()
  @Access({ roles: ['privacy-officer', 'team-lead'], purpose: 'import-of-requests' })
  @Answers(undefined, {
    status: 200,
    summary:
      'Takes in requests from CSV (received_on, channel, rights, person, note); a dry run unless dryRun=false. Says per row what happens, never a value.',
  })
  async import(
    @Query() { dryRun }: ImportQuery,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ): Promise<ImportReport> {
    return this.importing.run(await csvFromBody(request), dryRun === 'true', actor, key);
  }
}
