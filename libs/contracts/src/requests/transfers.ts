import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { Event } from '../kernel/event.js';
import { IsId, IsMoment, IsText } from '../kernel/fields.js';
import { topics } from '../kernel/topics.js';
import {
  transferFailures,
  transferRefusals,
  transferWays,
  type TransferFailure,
  type TransferRefusal,
  type TransferWay,
} from '../vocabulary.js';
import { RequestFacts } from './facts.js';
import { IsLine } from './lines.js';

/** What every event of a transfer tells. Name and address of the organisation rest sealed with the line. */
class TransferFacts extends RequestFacts {
  @IsLine() line!: number;
  /** One for each decision to send; what is fetched by a link is a package under this id. */
  @IsId() transferId!: string;
  @IsIn(transferWays) way!: TransferWay;
}

@Event(
  topics.requests,
  'requestId',
  'A named colleague decided whether the data goes straight to another organisation (GDPR Art. 20(2)).',
)
export class PackageTransferDecidedV1 extends TransferFacts {
  static readonly type = 'nl.huisrecht.requests.package-transfer-decided.v1';
  @IsIn(['approved', 'refused']) transfer!: 'approved' | 'refused';
  /** With `refused`. */
  @IsOptional() @IsIn(transferRefusals) because?: TransferRefusal;
  /** Where motivation and name rest sealed, with requests. */
  @IsId() decisionId!: string;
  @IsText(100) decidedBy!: string;
  @IsMoment() decidedAt!: string;
}

@Event(
  topics.requests,
  'requestId',
  'The other organisation took the data, or its mail server took the link to it (GDPR Art. 20(2)).',
)
export class PackageTransferredV1 extends TransferFacts {
  static readonly type = 'nl.huisrecht.requests.package-transferred.v1';
  /** Hex SHA-256 of the canonical JSON of what was sent, or lies behind the link. */
  @Matches(/^[0-9a-f]{64}$/) sha256!: string;
  /** How many things were in it. */
  @IsInt() @Min(1) @Max(1_000_000) items!: number;
  /** With `email`: until when it can be fetched, with the code that the person passes on. */
  @IsOptional() @IsMoment() fetchableUntil?: string;
  @IsMoment() transferredAt!: string;
}

@Event(
  topics.requests,
  'requestId',
  'The other organisation did not take the data; it is tried again or not.',
)
export class PackageTransferFailedV1 extends TransferFacts {
  static readonly type = 'nl.huisrecht.requests.package-transfer-failed.v1';
  @IsIn(transferFailures) code!: TransferFailure;
  /** 1 for the first try. */
  @IsInt() @Min(1) @Max(100) attempt!: number;
  @IsMoment() failedAt!: string;
  /** Absent: it is not tried again by itself; a colleague decides. */
  @IsOptional() @IsMoment() nextTryAt?: string;
}
