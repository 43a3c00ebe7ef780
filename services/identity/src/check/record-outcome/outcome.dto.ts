import {
  deliveryChannels,
  documentKinds,
  identityWays,
  IsSlug,
  IsText,
  type DeliveryChannel,
  type DocumentKind,
  type IdentityWay,
} from '@huisrecht/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { refuse, Refused } from '../../refusal.js';
import { rejections, type Rejection } from '../check.state.js';
import type { Passing, Rejecting } from './record-outcome.js';

/** Where the answer goes: a place in the lists that `person` gave. */
export class DeliveryDto {
  @IsIn(deliveryChannels) channel!: DeliveryChannel;
  @IsOptional() @IsInt() @Min(0) @Max(4) addressIndex?: number;
  @IsOptional() @IsInt() @Min(0) @Max(4) emailIndex?: number;
}

/** How a check ended. There is no field for a number, a burgerservicenummer or a file, and unknown fields are refused (P25). */
export class OutcomeDto {
  @IsIn(['passed', 'rejected']) result!: 'passed' | 'rejected';
  @IsIn(identityWays) way!: IdentityWay;
  /** Needed for every way but the counter. */
  @IsOptional() @IsText(500) reason?: string;
  /** A bare number in the reason is no burgerservicenummer. */
  @IsOptional() @IsBoolean() notABsn?: boolean;
  /** The kind of original that was shown. */
  @IsOptional() @IsIn(documentKinds) document?: DocumentKind;
  /** Staff ids of who visited. */
  @IsOptional() @IsArray() @ArrayMaxSize(2) @IsSlug({ each: true }) colleagues?: string[];
  /** The known number that was called back. */
  @IsOptional() @IsInt() @Min(0) @Max(4) phoneIndex?: number;
  @IsOptional() @ValidateNested() @Type(() => DeliveryDto) delivery?: DeliveryDto;
  @IsOptional() @IsIn(rejections) rejectedBecause?: Rejection;
}

/** The fields that belong to the result. @throws Refused `check.passed-or-rejected` */
export const recordingOf = (dto: OutcomeDto): Passing | Rejecting => {
  const {
    result,
    way,
    reason,
    notABsn = false,
    document,
    colleagues,
    phoneIndex,
    delivery,
    rejectedBecause,
  } = dto;
  const common = { way, reason, notABsn, colleagues };
  if (result === 'passed') {
    if (!delivery) throw new Refused(refuse('check.passed-or-rejected', 'delivery'));
    if (rejectedBecause) throw new Refused(refuse('check.passed-or-rejected', 'rejectedBecause'));
    return { result, ...common, document, phoneIndex, delivery };
  }
  if (!rejectedBecause) throw new Refused(refuse('check.passed-or-rejected', 'rejectedBecause'));
  if (delivery || document || phoneIndex !== undefined)
    throw new Refused(refuse('check.passed-or-rejected', 'result'));
  return { result, ...common, rejectedBecause };
};
