import { IsDay, IsId, IsText, restrictedUses, type RestrictedUse } from '@huisrecht/contracts';
import { PageQuery } from '@huisrecht/service-kit';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';

/** Which restrictions. */
export class RestrictionsQuery extends PageQuery {
  /** A pseudonym of the person; of everyone when absent. */
  @IsOptional() @IsId() subjectId?: string;
}
/** That a restriction lifts. */
export class LiftDto {
  @IsText(2_000) reason!: string;
  /** A week from now at the soonest, and unless told. */
  @IsOptional() @IsDay() liftsOn?: string;
  @IsOptional() @IsBoolean() confirmNoBsn?: boolean;
}
/** A use that GDPR Art. 18(2) allows. */
export class UseDto {
  @IsIn(restrictedUses) use!: RestrictedUse;
  @IsText(2_000) reason!: string;
  @IsOptional() @IsBoolean() confirmNoBsn?: boolean;
}
/** What somebody else thinks of an emergency use. */
export class ReviewUseDto {
  @IsBoolean() agreed!: boolean;
  @IsOptional() @IsText(2_000) remark?: string;
  @IsOptional() @IsBoolean() confirmNoBsn?: boolean;
}
