import {
  authorityProofs,
  deliveryChannels,
  documentKinds,
  identityWays,
  IsDay,
  IsId,
  IsSlug,
  IsText,
  representativeKinds,
  representedMatters,
  type AuthorityProof,
  type DeliveryChannel,
  type DocumentKind,
  type IdentityWay,
  type RepresentativeKind,
  type RepresentedMatter,
} from '@huisrecht/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
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
import { protections, type Protection } from '../check-policy.js';
import { rejections, type Rejection } from '../check.state.js';
import type { Passing, Rejecting } from './recording.js';

const IsLines =
  (atLeast: number): PropertyDecorator =>
  (target, property) => {
    IsArray()(target, property);
    ArrayMinSize(atLeast)(target, property);
    ArrayMaxSize(20)(target, property);
    ArrayUnique()(target, property);
    IsInt({ each: true })(target, property);
    Min(1, { each: true })(target, property);
    Max(20, { each: true })(target, property);
  };

/** Where the answer goes: a place in the lists that `person` gave. */
export class DeliveryDto {
  @IsIn(deliveryChannels) channel!: DeliveryChannel;
  @IsOptional() @IsInt() @Min(0) @Max(4) addressIndex?: number;
  @IsOptional() @IsInt() @Min(0) @Max(4) emailIndex?: number;
}

/** Who acts for the person. The proof was seen: there is no field for a number, a name or a copy (P25, P26). */
export class RepresentationDto {
  @IsIn(representativeKinds) kind!: RepresentativeKind;
  @IsIn(authorityProofs) proof!: AuthorityProof;
  /** Needed of a bewindvoerder and a mentor, and only of them: what the court's decision names. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(6)
  @ArrayUnique()
  @IsIn(representedMatters, { each: true })
  matters?: RepresentedMatter[];
  /** Last day of the authority; absent where it has no end. */
  @IsOptional() @IsDay() until?: string;
  /** The day on which the child turns sixteen; only where we know no birth date. */
  @IsOptional() @IsDay() sixteenOn?: string;
}

/** Somebody under protection came by themselves. */
export class ProtectionDto {
  @IsIn(protections) kind!: Protection;
  /** Lines inside the protection; empty when all lie outside it. */
  @IsLines(0) inside!: number[];
  /** Whether those lines go on: a colleague's choice. */
  @IsOptional() @IsBoolean() goesOn?: boolean;
  @IsOptional() @IsText(500) reason?: string;
}

/** How a check ended. There is no field for a number, a burgerservicenummer or a file, and unknown fields are refused (P25). */
export class OutcomeDto {
  @IsIn(['passed', 'rejected']) result!: 'passed' | 'rejected';
  @IsIn(identityWays) way!: IdentityWay;
  /** Needed for every way but the counter. */
  @IsOptional() @IsText(500) reason?: string;
  /** A bare number in the texts is no burgerservicenummer. */
  @IsOptional() @IsBoolean() notABsn?: boolean;
  /** The kind of original that was shown. */
  @IsOptional() @IsIn(documentKinds) document?: DocumentKind;
  /** Staff ids of who visited. */
  @IsOptional() @IsArray() @ArrayMaxSize(2) @IsSlug({ each: true }) colleagues?: string[];
  /** The known number that was called back. */
  @IsOptional() @IsInt() @Min(0) @Max(4) phoneIndex?: number;
  @IsOptional() @ValidateNested() @Type(() => DeliveryDto) delivery?: DeliveryDto;
  @IsOptional() @IsIn(rejections) rejectedBecause?: Rejection;
  /** The lines it is about; absent: all that wait. */
  @IsOptional() @IsLines(1) lines?: number[];
  @IsOptional() @ValidateNested() @Type(() => RepresentationDto) representation?: RepresentationDto;
  @IsOptional() @ValidateNested() @Type(() => ProtectionDto) protection?: ProtectionDto;
  /** Only of the way `earlier-check`: the request whose check is relied on. */
  @IsOptional() @IsId() earlierRequestId?: string;
}

const onlyOfPassed = ['delivery', 'document', 'phoneIndex', 'lines', 'representation', 'protection'] as const;

/** The fields that belong to the result. @throws Refused `check.passed-or-rejected` */
export const recordingOf = (dto: OutcomeDto): Passing | Rejecting => {
  const { result, way, reason, notABsn = false, colleagues, rejectedBecause } = dto;
  const common = { way, reason, notABsn, colleagues };
  if (result === 'passed') {
    const { document, phoneIndex, delivery, lines, representation, protection, earlierRequestId } = dto;
    if (!delivery) throw new Refused(refuse('check.passed-or-rejected', 'delivery'));
    if (rejectedBecause) throw new Refused(refuse('check.passed-or-rejected', 'rejectedBecause'));
    const who = { lines, representation, protection, earlierRequestId };
    return { result, ...common, document, phoneIndex, delivery, ...who };
  }
  if (!rejectedBecause) throw new Refused(refuse('check.passed-or-rejected', 'rejectedBecause'));
  if ([...onlyOfPassed, 'earlierRequestId' as const].some((field) => dto[field] !== undefined))
    throw new Refused(refuse('check.passed-or-rejected', 'result'));
  return { result, ...common, rejectedBecause };
};
