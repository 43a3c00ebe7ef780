import {
  decisionOutcomes,
  IsId,
  IsText,
  otherEndings,
  type DecisionOutcome,
  type OtherEnding,
} from '@huisrecht/contracts';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';

/** Whose work it is from now. */
export class OwnerDto {
  /** Staff id. */
  @IsText(100) owner!: string;
}
/** A note for colleagues. */
export class CommentDto {
  @IsText(5_000) text!: string;
  /** A bare number in the text is no BSN. */
  @IsOptional() @IsBoolean() confirmNoBsn?: boolean;
}
/** Advice of the FG. */
export class AdviceDto {
  @IsIn(decisionOutcomes) advises!: DecisionOutcome;
  @IsText(5_000) words!: string;
  @IsOptional() @IsBoolean() confirmNoBsn?: boolean;
}
/** Why a request ends that is none of ours to decide. */
export class EndDto {
  @IsIn(otherEndings) because!: OtherEnding;
  /** The request that answers it; only with `joined`. */
  @IsOptional() @IsId() into?: string;
}
