import { IsDay, IsId, IsText, rights, type Right } from '@huisrecht/contracts';
import { PageQuery } from '@huisrecht/service-kit';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
} from 'class-validator';
import { statuses, type Status } from '../domain/state.js';

const words = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.split(',') : value;
const yes = ({ value }: { value: unknown }): unknown =>
  value === 'true' ? true : value === 'false' ? false : value;

/** What a list of requests may be narrowed to. The URL of a list is a view that can be kept and shared. */
export class ListQuery extends PageQuery {
  /** One or more, with commas between. */
  @IsOptional()
  @Transform(words)
  @IsArray()
  @ArrayMaxSize(statuses.length)
  @IsIn(statuses, { each: true })
  status?: Status[];
  /** Only those past the promise, not answered. */
  @IsOptional() @Transform(yes) @IsBoolean() overdue?: boolean;
  /** Only those whose promise ends within so many days, not answered; past ones too. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(365) dueWithin?: number;
  /** Only those whose promise ends before this day, not answered; past ones too. */
  @IsOptional() @IsDay() dueBefore?: string;
  /** Staff id, or `me`: a view that is shared is everybody's own. */
  @IsOptional() @IsText(100) owner?: string;
  /** One or more, with commas between. */
  @IsOptional()
  @Transform(words)
  @IsArray()
  @ArrayMaxSize(rights.length)
  @IsIn(rights, { each: true })
  right?: Right[];
  /** As people type it, or how it begins: at least two characters behind HR. */
  @IsOptional() @IsText(40) number?: string;
  /** A pseudonym of whoever asks. */
  @IsOptional() @IsId() subjectId?: string;
}

/** Who gets the work. */
export class AssignDto {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(100) @ArrayUnique() @IsId({ each: true }) requestIds!: string[];
  /** Staff id, or `me`. */
  @IsText(100) owner!: string;
}
