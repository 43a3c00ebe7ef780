import { startOf } from '@huisrecht/calendar';
import { channels, IsId, IsText, type Channel } from '@huisrecht/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsOptional,
  Matches,
  ValidateNested,
} from 'class-validator';
import { LineDto } from './line.dto.js';

export { LineDto } from './line.dto.js';

const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2}))?$/;

const IsDayOrMoment = (): PropertyDecorator => (target, property) => {
  const message = '$property must be a day like 2026-03-02 or a moment like 2026-03-02T09:30:00Z';
  Matches(MOMENT, { message })(target, property);
  IsISO8601({ strict: true }, { message })(target, property);
};

/** Why receipt is later than arrival. */
export class LaterReceiptDto {
  @IsText(500) reason!: string;
  /** Staff id of the second colleague. */
  @IsText(100) agreedBy!: string;
}

/** A request as a colleague writes it down. */
export class ReceiveRequestDto {
  @IsId() subjectId!: string;
  /** The rights that are invoked, a line each. May be missing: treated as access while we ask. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => LineDto)
  lines?: LineDto[];
  /** What a colleague notes of why; may be missing. */
  @IsOptional() @IsText(2_000) reason?: string;
  /** The person's own text: never refused, a BSN in it is blacked out. */
  @IsOptional() @IsText(20_000) ownWords?: string;
  @IsIn(channels) channel!: Channel;
  /** Arrival, not when we looked. A day is its first moment in Amsterdam. */
  @IsDayOrMoment() receivedAt!: string;
  /** What a date stamp or mailbox says, where that is known. */
  @IsOptional() @IsDayOrMoment() arrivedAt?: string;
  @IsOptional() @ValidateNested() @Type(() => LaterReceiptDto) laterReceipt?: LaterReceiptDto;
  /** A bare number in a text is no BSN. */
  @IsOptional() @IsBoolean() confirmNoBsn?: boolean;
}

/** A day or moment as a moment. */
export const asMoment = (given: string): string =>
  (given.length === 10 ? startOf(given) : new Date(given)).toISOString();
