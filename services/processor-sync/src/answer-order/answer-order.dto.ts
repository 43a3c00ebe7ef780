import { IsText } from '@huisrecht/contracts';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { partyOutcomes, type PartyOutcome } from '../order/party.js';

/** What was done with an order at one party. */
export class AnswerOrderDto {
  @IsIn(partyOutcomes) outcome!: PartyOutcome;
  /** Needed with `kept-because` and `refused-because`: the person is told so. */
  @IsOptional() @IsText(2_000) note?: string;
  /** The bare numbers in the note are no burgerservicenummer. */
  @IsOptional() @IsBoolean() noBsn?: boolean;
}
