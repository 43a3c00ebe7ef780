import {
  decisionOutcomes,
  IsSlug,
  IsText,
  refusalGrounds,
  type DecisionOutcome,
  type RefusalGround,
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
import {
  confirmations,
  type Confirmation,
} from '../domain/rules/a-contact-changes-through-the-contact-already-known.js';
import { ScopeDto } from '../receive-request/line.dto.js';

/** A weighing of interests, as the person reads it. */
export class WeighingDto {
  @IsText(5_000) ourInterest!: string;
  @IsText(5_000) theirInterest!: string;
  /** With the ground of that name. */
  @IsOptional() @IsText(5_000) compellingGrounds?: string;
  @IsText(5_000) conclusion!: string;
}

/** What a field becomes. */
export class CorrectedDto {
  @IsSlug() category!: string;
  @IsSlug() field!: string;
  @IsText(1_000) after!: string;
}

/** A decision on one line. */
export class DecideLineDto {
  @IsIn(decisionOutcomes) outcome!: DecisionOutcome;
  /** How the decider came to it; stands in the letter. */
  @IsText(5_000) motivation!: string;
  /** Why it is refused, in whole or in part. */
  @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsIn(refusalGrounds, { each: true }) grounds: RefusalGround[] =
    [];
  /** Why each ground is needed in this case; stands in the letter. */
  @IsOptional() @IsText(5_000) necessity?: string;
  /** What is granted; what was asked unless told. */
  @IsOptional() @ValidateNested() @Type(() => ScopeDto) granted?: ScopeDto;
  @IsOptional() @ValidateNested() @Type(() => ScopeDto) refused?: ScopeDto;
  /** Of an objection to interest that is not upheld. */
  @IsOptional() @ValidateNested() @Type(() => WeighingDto) weighing?: WeighingDto;
  /** Of a rectification: what is put in place. */
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique(({ category, field }: CorrectedDto) => `${category} ${field}`)
  @ValidateNested({ each: true })
  @Type(() => CorrectedDto)
  corrections: CorrectedDto[] = [];
  /** How a change of IBAN, phone number, mail or postal address was confirmed: never through the new one. */
  @IsOptional() @IsIn(confirmations) confirmedThrough?: Confirmation;
  /** True: this is not about the decider, family or neighbours. */
  @IsBoolean() noPrivateTies!: boolean;
  /** Why the advice of the FG is not followed. */
  @IsOptional() @IsText(2_000) againstAdviceBecause?: string;
  /** A bare number in a text is no BSN. */
  @IsOptional() @IsBoolean() confirmNoBsn?: boolean;
}
