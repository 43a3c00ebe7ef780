import { discardReasons, IsId, type DiscardReason } from '@huisrecht/contracts';
import { Type } from 'class-transformer';
import { PageQuery } from '@huisrecht/service-kit';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { LineDto } from '../receive-request/line.dto.js';

/** Which drafts. */
export class DraftsQuery extends PageQuery {
  @IsIn(['waiting', 'confirmed', 'discarded']) status: 'waiting' | 'confirmed' | 'discarded' = 'waiting';
}

/** What a clerk makes of a draft: a new request of somebody, or a part of one that is there. */
export class ConfirmDraftDto {
  /** Of an existing request; without it a new one is made. */
  @IsOptional() @IsId() requestId?: string;
  /** Whose request it is; only for a new one. */
  @ValidateIf(({ requestId }: ConfirmDraftDto) => requestId === undefined) @IsId() subjectId?: string;
  /** The rights it invokes; none is treated as access. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => LineDto)
  lines?: LineDto[];
  /** A bare number in a text is no BSN. */
  @IsOptional() @IsBoolean() confirmNoBsn?: boolean;
}

/** Why a draft is no request. */
export class DiscardDraftDto {
  @IsIn(discardReasons) because!: DiscardReason;
}
