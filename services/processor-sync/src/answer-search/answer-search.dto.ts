import { IsDay, IsSlug, IsText, taskOutcomes, type TaskOutcome } from '@huisrecht/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBase64,
  IsBoolean,
  IsIn,
  IsOptional,
  Matches,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/** A file that was found. */
export class FileDto {
  @IsText(200) @Matches(/^[^/\\\p{Cc}]+$/u) name!: string;
  @IsText(120) mediaType!: string;
  @IsBase64() content!: string;
}

/** One thing that was found: a file, a note of what stands where, or both. */
export class FoundDto {
  @IsSlug() category!: string;
  @IsText(120) title!: string;
  @IsOptional() @IsText(2_000) note?: string;
  /** The day the thing itself is of. */
  @IsOptional() @IsDay() recordedOn?: string;
  /** True when other people are in it too: it is looked at before it is given. */
  @IsOptional() @IsBoolean() aboutOthers?: boolean;
  @IsOptional() @ValidateNested() @Type(() => FileDto) file?: FileDto;
}

/** What a colleague found, or that nothing was; of an order what was done. */
export class AnswerSearchDto {
  @IsIn(taskOutcomes) outcome!: TaskOutcome;
  @ValidateIf(({ outcome }: AnswerSearchDto) => outcome === 'found')
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => FoundDto)
  items?: FoundDto[];
  /** Only of an order: why it is kept or refused, or what was done. */
  @IsOptional() @IsText(2_000) note?: string;
  /** The bare numbers in titles and notes are no burgerservicenummer. */
  @IsOptional() @IsBoolean() noBsn?: boolean;
}
