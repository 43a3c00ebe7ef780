import {
  IsDay,
  IsId,
  IsMoment,
  IsSlug,
  personRoles,
  retentionVerdicts,
  Words,
  type PersonRole,
  type RetentionItem,
  type RetentionVerdict,
} from '@huisrecht/contracts';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, ValidateNested } from 'class-validator';
import type { DirectoryView } from '../neighbours/answers.js';
import { sayStay } from './say-stay.js';

/** What retention said of one record, in words. Nothing of others who are in it. */
export class RetentionRow {
  @IsId() recordId!: string;
  @IsSlug() system!: string;
  @ValidateNested() @Type(() => Words) systemName!: Words;
  @IsSlug() category!: string;
  @ValidateNested() @Type(() => Words) categoryLabel!: Words;
  /** Of several purposes the one that keeps it longest. */
  @IsSlug() purpose!: string;
  @ValidateNested() @Type(() => Words) purposeLabel!: Words;
  /** What this person is in it. */
  @IsArray() @IsIn(personRoles, { each: true }) roles!: PersonRole[];
  /** True where others are in it: it is about this person's part alone. */
  @IsBoolean() ownPartOnly!: boolean;
  @IsIn(retentionVerdicts) verdict!: RetentionVerdict;
  /** Last day it must stay, where one is known. */
  @IsOptional() @IsDay() until?: string;
  @IsSlug() rule!: string;
  /** Why, in plain words. */
  @ValidateNested() @Type(() => Words) because!: Words;
}

/** What may go and what must stay, for one line of erasure. */
export class RetentionList {
  @IsIn(['asked', 'given']) status!: 'asked' | 'given';
  @IsMoment() askedAt!: string;
  /** True when the answer did not come within a day: ask again. */
  @IsBoolean() late!: boolean;
  /** These two, and when, once the whole answer is here. */
  @IsOptional() @IsInt() mayGo?: number;
  @IsOptional() @IsInt() mustStay?: number;
  @IsOptional() @IsMoment() givenAt?: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => RetentionRow) items!: RetentionRow[];
  @IsOptional() @IsString() next?: string;
}

/** A slug as it is, where the directory does not know it any more. */
const named = (slug: string, words: Words | undefined): Words => words ?? { nl: slug, en: slug };

/** A record of the answer, in the words of the directory. */
export const rowOf = (item: RetentionItem, directory: DirectoryView): RetentionRow => ({
  ...item,
  systemName: named(item.system, directory.holders.find(({ id }) => id === item.system)?.name),
  categoryLabel: named(item.category, directory.categories.find(({ id }) => id === item.category)?.label),
  purposeLabel: named(item.purpose, directory.purposes.find(({ id }) => id === item.purpose)?.label),
  because: sayStay(item, directory),
});
