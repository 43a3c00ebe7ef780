import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
} from 'class-validator';
import {
  notHandedOut,
  type NotHandedOut,
} from '../rules/nothing-is-handed-out-on-an-authority-that-is-gone.js';

/** What is about to be handed out: these lines; absent: all that passed. */
export class MayHandOutDto {
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(20, { each: true })
  lines?: number[];
}

/** Whether it may; when not, one word that can be told to whoever acted, and never more. */
export class MayHandOut {
  @IsBoolean() readonly allowed!: boolean;
  @IsOptional() @IsIn(notHandedOut) readonly because?: NotHandedOut;
}
