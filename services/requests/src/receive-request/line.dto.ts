import {
  erasureGrounds,
  IsId,
  IsSlug,
  IsText,
  objectionKinds,
  restrictionCases,
  rights,
  type ErasureGround,
  type ObjectionKind,
  type RestrictionCase,
  type Right,
} from '@huisrecht/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';

/** Kinds of data and purposes, never a person; what is left out is everything. */
export class ScopeDto {
  @IsArray() @ArrayMaxSize(50) @IsSlug({ each: true }) categories: string[] = [];
  @IsArray() @ArrayMaxSize(100) @IsSlug({ each: true }) fields: string[] = [];
  @IsArray() @ArrayMaxSize(50) @IsSlug({ each: true }) purposes: string[] = [];
  @IsArray() @ArrayMaxSize(500) @IsId({ each: true }) recordIds: string[] = [];
}

/** One fact to change, as the person says it. */
export class CorrectionDto {
  @IsSlug() category!: string;
  @IsSlug() field!: string;
  @IsOptional() @IsText(1_000) before?: string;
  @IsText(1_000) after!: string;
}

/** The organisation that data must go to (GDPR Art. 20(2)). */
export class TransferDto {
  @IsText(120) name!: string;
  @IsIn(['url', 'email']) way!: 'url' | 'email';
  @IsText(500) address!: string;
}

/** What a line says in words and values: kept sealed. A BSN in it is blacked out. */
export class LineDetailsDto {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => CorrectionDto)
  corrections?: CorrectionDto[];
  /** What the person adds to the file (GDPR Art. 16, second sentence). */
  @IsOptional() @IsText(5_000) statement?: string;
  @IsOptional() @ValidateNested() @Type(() => TransferDto) transferTo?: TransferDto;
  /** What is different in this situation, or anything else about this right. */
  @IsOptional() @IsText(5_000) words?: string;
}

/** One right that is invoked. */
export class LineDto {
  @IsIn(rights) right!: Right;
  /** Of a rectification; a fact to change unless told. */
  @IsOptional() @IsIn(['rectify', 'supplement']) change?: 'rectify' | 'supplement';
  /** Of an objection; to interest unless told. */
  @IsOptional() @IsIn(objectionKinds) objection?: ObjectionKind;
  /** Of a restriction; while its lawfulness is determined unless told. */
  @IsOptional() @IsIn(restrictionCases) restrictionCase?: RestrictionCase;
  /** Of an erasure, where the person gives one. */
  @IsOptional() @IsIn(erasureGrounds) erasureGround?: ErasureGround;
  @IsOptional() @ValidateNested() @Type(() => ScopeDto) scope?: ScopeDto;
  @IsOptional() @ValidateNested() @Type(() => LineDetailsDto) details?: LineDetailsDto;
}
