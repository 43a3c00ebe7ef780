import { IsText, transferRefusals, type TransferRefusal } from '@huisrecht/contracts';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import {
  confirmations,
  type Confirmation,
} from '../domain/rules/a-contact-changes-through-the-contact-already-known.js';

/** A decision on sending the data straight to the organisation that the person named. */
export class TransferDecisionDto {
  @IsIn(['approved', 'refused']) transfer!: 'approved' | 'refused';
  /** How the decider came to it. */
  @IsText(5_000) motivation!: string;
  /** With `approved`: how the person confirmed name and address, never through what came in with the request. */
  @IsOptional() @IsIn(confirmations) confirmedThrough?: Confirmation;
  /** With `refused`. */
  @IsOptional() @IsIn(transferRefusals) because?: TransferRefusal;
  /** True: this is not about the decider, family or neighbours. */
  @IsBoolean() noPrivateTies!: boolean;
  /** A bare number in the motivation is no BSN. */
  @IsOptional() @IsBoolean() confirmNoBsn?: boolean;
}

/** How the person gets the code that they pass on to the organisation. */
export class TransferCodeDto {
  @IsIn(['phone', 'counter']) way!: 'phone' | 'counter';
}
