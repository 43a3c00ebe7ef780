import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';

/** How a list is asked for: `?after=&limit=`. A service extends it with its filters. */
export class PageQuery {
  /** `next` of the page before. */
  @IsOptional()
  @IsString()
  @Matches(/^[A-Za-z0-9_.:~=-]{1,500}$/, { message: 'after must be what `next` of the page before said' })
  after?: string;

  /** 1 to 100; 25 unless told. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit: number = 25;
}
