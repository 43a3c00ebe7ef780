import { IsIn, IsInt, Max, Min } from 'class-validator';
import { Event } from '../kernel/event.js';
import { IsId, IsMoment, IsText } from '../kernel/fields.js';
import { topics } from '../kernel/topics.js';
import { codeWays, type CodeWay } from '../vocabulary.js';
import { RequestFacts } from './facts.js';

/** What every event of a package tells. The code itself is never told. */
class PackageFacts extends RequestFacts {
  @IsId() packageId!: string;
}

@Event(
  topics.requests,
  'requestId',
  'A code for the package was made; an earlier one opens nothing any more.',
)
export class PackageCodeIssuedV1 extends PackageFacts {
  static readonly type = 'nl.huisrecht.requests.package-code-issued.v1';
  @IsIn(codeWays) way!: CodeWay;
  /** Staff id of who gives it to the person. */
  @IsText(100) issuedBy!: string;
  @IsMoment() issuedAt!: string;
}

@Event(topics.requests, 'requestId', 'The package was fetched with its code, or handed over on paper.')
export class PackageFetchedV1 extends PackageFacts {
  static readonly type = 'nl.huisrecht.requests.package-fetched.v1';
  /** 1 for the first time; paper counts too. */
  @IsInt() @Min(1) @Max(1000) times!: number;
  @IsMoment() fetchedAt!: string;
}

@Event(topics.requests, 'requestId', 'Too many wrong codes: the package does not open until later.')
export class PackageLockedV1 extends PackageFacts {
  static readonly type = 'nl.huisrecht.requests.package-locked.v1';
  @IsInt() @Min(1) @Max(1_000_000) wrongCodes!: number;
  @IsMoment() lockedAt!: string;
  @IsMoment() lockedUntil!: string;
}

@Event(topics.requests, 'requestId', 'The package is gone: its period ended.')
export class PackageDestroyedV1 extends PackageFacts {
  static readonly type = 'nl.huisrecht.requests.package-destroyed.v1';
  @IsMoment() destroyedAt!: string;
}
