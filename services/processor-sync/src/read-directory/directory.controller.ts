import { createHash } from 'node:crypto';
import {
  adapterKinds,
  AgreedFieldEntry,
  Association,
  CategoryEntry,
  PurposeEntry,
  RecipientEntry,
  RetentionEntry,
  SourceEntry,
  Words,
  type AdapterKind,
} from '@huisrecht/contracts';
import { Access, Answers } from '@huisrecht/service-kit';
import { Controller, Get, Headers, Res } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, ValidateNested } from 'class-validator';
import type { Response } from 'express';
import { DirectoryIndex } from '../directory/directory.js';

/** A holder as others see it: how it is asked, never where or with what. */
export class HolderInDirectory {
  @IsString() id!: string;
  @ValidateNested() @Type(() => Words) name!: Words;
  @IsBoolean() standing!: boolean;
  @IsIn(adapterKinds) adapter!: AdapterKind;
  @IsOptional() @IsString() recipient?: string;
  @IsInt() answerWithinDays!: number;
}

/** Holders, recipients, purposes, categories, periods, sources, agreed fields. */
export class DirectoryView {
  @ValidateNested() @Type(() => Association) association!: Association;
  @IsArray() @ValidateNested({ each: true }) @Type(() => HolderInDirectory) holders!: HolderInDirectory[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => RecipientEntry) recipients!: RecipientEntry[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => PurposeEntry) purposes!: PurposeEntry[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => CategoryEntry) categories!: CategoryEntry[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => RetentionEntry) retention!: RetentionEntry[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => SourceEntry) sources!: SourceEntry[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => AgreedFieldEntry) fields!: AgreedFieldEntry[];
}

/** What the seed says, for pages, letters and packages. */
@Controller('directory')
export class DirectoryController {
  private readonly view: DirectoryView;
  private readonly tag: string;

  constructor({ directory }: DirectoryIndex) {
    this.view = {
      ...directory,
      holders: directory.holders.map(({ id, name, standing, adapter, recipient, answerWithinDays }) => ({
        id,
        name,
        standing,
        answerWithinDays,
        adapter: adapter.kind,
        ...(recipient !== undefined && { recipient }),
      })),
    };
    this.tag = `"${createHash('sha256').update(JSON.stringify(this.view)).digest('hex').slice(0, 32)}"`;
  }

  /** The whole directory; 304 with the ETag of what the caller has. */
  @Get()
  @Answers(DirectoryView, { summary: 'Holders, recipients, purposes, categories, periods, sources, fields.' })
  @Access({ roles: ['employee', 'auditor', 'service'], purpose: 'know-the-directory' })
  show(
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): DirectoryView | undefined {
    response.setHeader('ETag', this.tag);
    if (known !== this.tag) return this.view;
    response.status(304);
    return undefined;
  }
}
