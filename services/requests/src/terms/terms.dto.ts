import { IsDay, IsSlug, IsText } from '@huisrecht/contracts';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsOptional } from 'class-validator';

/** Two further months. */
export class ExtensionDto {
  /** `complexity` or `number-of-requests`; anything else is refused with what is wrong about it. */
  @IsSlug() ground!: string;
  /** Why this request needs them; stands in the letter. */
  @IsText(5_000) motivation!: string;
  /** A bare number in the motivation is no BSN. */
  @IsOptional() @IsBoolean() confirmNoBsn?: boolean;
}

/** A doubt or a question for which the clock of the law waits. */
export class StopDto {
  /** `identity-doubt` or `specification`; anything else is refused with what is wrong about it. */
  @IsSlug() reason!: string;
  /** The doubt, or what is asked: concrete, at least 20 characters. */
  @IsText(5_000) question!: string;
  @IsOptional() @IsBoolean() confirmNoBsn?: boolean;
}

/** The answer came. */
export class ResumeDto {
  @IsDay() answeredOn!: string;
  /** Days on which nobody could come, after the day of asking, beside those that the desk itself knows of: they do not count. */
  @IsArray() @ArrayMaxSize(100) @ArrayUnique() @IsDay({ each: true }) withoutSlot: string[] = [];
}
