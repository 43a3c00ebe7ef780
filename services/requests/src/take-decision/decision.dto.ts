import {
  decisionOutcomes,
  IsId,
  IsSlug,
  IsText,
  withholdingGrounds,
  type DecisionOutcome,
  type WithholdingGround,
} from '@huisrecht/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  ValidateNested,
} from 'class-validator';

/** What becomes of one item. */
export class ChoiceDto {
  @IsId() itemId!: string;
  @IsIn(['give', 'withhold']) choice!: 'give' | 'withhold';
  /** With `give`: also what is about others. */
  @IsOptional() @IsBoolean() withOthers?: boolean;
  /** With `withhold`. */
  @IsOptional() @IsIn(withholdingGrounds) ground?: WithholdingGround;
}

/** A decision. */
export class DecisionDto {
  @IsIn(decisionOutcomes) outcome!: DecisionOutcome;
  /** How the decider came to it; stands in the letter. */
  @IsText(5_000) motivation!: string;
  /** Against the request as a whole, with `refused`. */
  @IsOptional() @IsIn(withholdingGrounds) ground?: WithholdingGround;
  /** Items that are not here are given, or withheld when they tell about others. */
  @IsArray()
  @ArrayMaxSize(10_000)
  @ArrayUnique(({ itemId }: ChoiceDto) => itemId)
  @ValidateNested({ each: true })
  @Type(() => ChoiceDto)
  items: ChoiceDto[] = [];
  /** The holders that are silent and that are not waited for: all of them, by slug. */
  @IsArray() @ArrayMaxSize(200) @ArrayUnique() @IsSlug({ each: true }) withoutAnswerOf: string[] = [];
  /** False when this is about the decider, family or neighbours: then somebody else decides. */
  @IsOptional() @IsBoolean() noPrivateTies?: boolean;
  /** A bare number in the motivation is no BSN. */
  @IsOptional() @IsBoolean() confirmNoBsn?: boolean;
}
