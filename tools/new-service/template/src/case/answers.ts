import { IsId, IsMoment, IsText } from '@huisrecht/contracts';
import { IsIn, IsOptional } from 'class-validator';

/** A case as it is shown: no personal data. */
export class CaseView {
  @IsId() requestId!: string;
  @IsIn(['open', 'taken']) status!: 'open' | 'taken';
  /** Staff id. */
  @IsOptional() @IsText(100) takenBy?: string;
  @IsOptional() @IsMoment() takenAt?: string;
}
