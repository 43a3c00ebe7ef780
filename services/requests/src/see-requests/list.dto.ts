import { IsId, IsText, rights, type Right } from '@huisrecht/contracts';
import { PageQuery } from '@huisrecht/service-kit';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { statuses, type Status } from '../domain/state.js';

const words = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.split(',') : value;
const yes = ({ value }: { value: unknown }): unknown =>
  value === 'true' ? true : value === 'false' ? false : value;

/** What a list of requests may be narrowed to. */
export class ListQuery extends PageQuery {
  @IsOptional()
  @Transform(words)
  @IsArray()
  @ArrayMaxSize(8)
  @IsIn(statuses, { each: true })
  status?: Status[];
  /** Only those past the promise, not answered. */
  @IsOptional() @Transform(yes) @IsBoolean() overdue?: boolean;
  /** Only those whose promise ends within so many days, not answered; past ones too. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(365) dueWithin?: number;
  /** Staff id. */
  @IsOptional() @IsText(100) owner?: string;
  @IsOptional() @IsIn(rights) right?: Right;
  /** As people type it. */
  @IsOptional() @IsText(40) number?: string;
  /** A pseudonym of whoever asks. */
  @IsOptional() @IsId() subjectId?: string;
}
