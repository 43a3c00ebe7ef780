import { personRoles, type PersonRole } from '@huisrecht/contracts';
import { plainToInstance, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBase64,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
  validateSync,
} from 'class-validator';

/** One identity of a request. */
export interface Identity {
  readonly identity_type: string;
  readonly identity_value: string;
  readonly identity_format: 'raw';
}

/** A request as OpenDSR 2.0 §7 writes it. */
export interface DsrRequest {
  readonly regulation: 'gdpr';
  readonly subject_request_id: string;
  /** `access`, `portability`, `erasure`; another only when the processor says that it takes it. */
  readonly subject_request_type: string;
  readonly submitted_time: string;
  readonly subject_identities: readonly Identity[];
  readonly api_version: '2.0';
  readonly status_callback_urls: readonly string[];
  readonly extensions: Readonly<Record<string, object>>;
}

class SupportedIdentity {
  @IsString() @Length(1, 100) identity_type!: string;
  @IsString() @Length(1, 20) identity_format!: string;
}

/** What a processor says of itself (§6). */
export class Discovery {
  @IsString() @Length(1, 20) api_version!: string;
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => SupportedIdentity)
  supported_identities!: SupportedIdentity[];
  @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) supported_subject_request_types!: string[];
  @IsString() @Length(1, 2_000) processor_certificate!: string;
}

/** The answer to a request (§7.3). `encoded_request` is there too: never kept. */
export class Received {
  @IsUUID() subject_request_id!: string;
  @IsOptional() @IsString() @Length(1, 60) expected_completion_time?: string;
}

const requestStatuses = ['pending', 'in_progress', 'completed', 'cancelled', 'denied'] as const;

/** The state of a request (§8.3), and with `status_callback_url` a callback (§8.5). */
export class Status {
  @IsUUID() subject_request_id!: string;
  /** `denied` is no word of the specification, but processors say it. */
  @IsIn(requestStatuses) request_status!: (typeof requestStatuses)[number];
  @IsOptional() @IsString() @Length(1, 60) expected_completion_time?: string;
  @IsOptional() @IsString() @Length(1, 2_000) results_url?: string;
  @IsOptional() @IsInt() @Min(0) results_count?: number;
  @IsOptional() @IsString() @Length(1, 2_000) status_callback_url?: string;
}

class ResultField {
  @Matches(/^[a-z0-9][a-z0-9-]{0,63}$/) field!: string;
  @IsOptional() @IsString() @Length(1, 200) label?: string;
  @IsString() @MaxLength(20_000) value!: string;
  @IsOptional() @IsBoolean() about_other?: boolean;
}

class ResultPerson {
  @IsIn(personRoles) role!: PersonRole;
  @IsBoolean() is_subject!: boolean;
}

class ResultDocument {
  @IsString() @Length(1, 200) name!: string;
  @Matches(/^[a-z]+\/[a-z0-9.+-]{1,100}$/) media_type!: string;
  @IsBase64() content!: string;
}

/** One thing that a processor has. */
export class ResultItem {
  @IsString() @Length(1, 200) id!: string;
  @Matches(/^[a-z0-9][a-z0-9-]{0,63}$/) category!: string;
  @IsString() @Length(1, 200) label!: string;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ResultField)
  fields?: ResultField[];
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ResultPerson)
  people?: ResultPerson[];
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/) recorded_on?: string;
  @IsOptional() @Matches(/^[a-z0-9][a-z0-9-]{0,63}$/) source?: string;
  @IsOptional() @ValidateNested() @Type(() => ResultDocument) document?: ResultDocument;
  /** Under which `controller_customer_id` it was found. */
  @IsOptional() @IsString() @Length(1, 64) controller_customer_id?: string;
}

/** What `results_url` gives. OpenDSR leaves it open: this is our schema, in the README. */
export class Results {
  @IsArray()
  @ArrayMaxSize(10_000)
  @ValidateNested({ each: true })
  @Type(() => ResultItem)
  items!: ResultItem[];
  @IsOptional()
  @IsIn(['found', 'nothing-found', 'kept-because', 'refused-because'])
  outcome?: 'found' | 'nothing-found' | 'kept-because' | 'refused-because';
  @IsOptional() @IsString() @Length(1, 2_000) because?: string;
}

/** What `results_url` gives after an order: our schema, in the README. */
export class CarriedOut {
  @IsIn(['done', 'nothing-found', 'kept-because', 'refused-because'])
  outcome!: 'done' | 'nothing-found' | 'kept-because' | 'refused-because';
  @IsOptional() @IsString() @Length(1, 2_000) because?: string;
}

/** Bytes as a message of that class; undefined when they are not one. What the class does not know is dropped. */
export const messageOf = <T extends object>(type: new () => T, bytes: Buffer): T | undefined => {
  let plain: unknown;
  try {
    plain = JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain)) return undefined;
  const message = plainToInstance(type, plain);
  return validateSync(message, { whitelist: true, stopAtFirstError: true }).length === 0
    ? message
    : undefined;
};
