import { IsId } from '@huisrecht/contracts';
import { Access, Answers } from '@huisrecht/service-kit';
import type { Page } from '@huisrecht/store';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { DirectoryIndex } from '../directory/directory.js';
import type { Disclosure } from '../disclosure/disclosure.js';
import { Disclosures } from '../disclosure/disclosures.js';

/** Whose disclosures. */
export class ReadDisclosuresDto {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @IsId({ each: true }) subjectIds!: string[];
  @IsOptional() @IsString() @Matches(/^[A-Za-z0-9_=-]{1,200}$/) after?: string;
  @IsOptional() @IsInt() @Min(1) @Max(100) limit?: number;
}

const ways = ['processor-agreement', 'convenant', 'no-agreement'] as const;

/** That something was given to a recipient, by name (GDPR Art. 15(1)(c)). */
export class DisclosureView {
  @IsString() shareId!: string;
  @IsString() recipient!: string;
  @IsArray() @IsString({ each: true }) categories!: string[];
  @IsString() purpose!: string;
  @IsString() sharedAt!: string;
  /** The system that gave it. */
  @IsString() system!: string;
  /** On which paper it was given. */
  @IsIn(ways) way!: (typeof ways)[number];
  @IsOptional() @IsString() agreement?: string;
}

/** The ledger of who received what (P10), for services. */
@Controller('disclosures')
@Access({ roles: ['service'], purpose: 'tell-recipients' })
export class DisclosuresController {
  constructor(
    private readonly disclosures: Disclosures,
    private readonly directory: DirectoryIndex,
  ) {}

  /** Who received what of these subjects, by name. */
  @Post('read')
  @HttpCode(200)
  @Answers(DisclosureView, {
    status: 200,
    page: true,
    summary: 'Who received what of these subjects, by name.',
  })
  async read(@Body() { subjectIds, after, limit }: ReadDisclosuresDto): Promise<Page<DisclosureView>> {
    const { items, next } = await this.disclosures.of(subjectIds, { after, limit: limit ?? 100 });
    return { items: items.map((one) => this.view(one)), ...(next !== undefined && { next }) };
  }

  private view(disclosure: Disclosure): DisclosureView {
    const { shareId, recipient = '', categories, purpose = '', sharedAt = '', system = '' } = disclosure;
    const agreed = this.directory.recipientNamed(recipient)?.agreement;
    const agreement = disclosure.agreement ?? agreed?.id;
    return {
      shareId,
      recipient,
      categories: [...categories],
      purpose,
      sharedAt,
      system,
      way: agreed?.kind ?? 'no-agreement',
      ...(agreement !== undefined && { agreement }),
    };
  }
}
