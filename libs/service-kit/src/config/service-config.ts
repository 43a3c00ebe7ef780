import {
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { inspect } from 'node:util';
import { Setting } from './setting.js';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** An address of another program: http or https, a host without dots is fine. */
export const IsAddress = (): PropertyDecorator =>
  IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false });

/**
 * What every service reads from its environment. A service extends it with its own variables, each with
 * class-validator decorators and a `@Setting`. One instance per service: several services share a process.
 */
export class ServiceConfig {
  @Setting('the port to listen on, 0 for any free one')
  @IsInt()
  @Min(0)
  @Max(65_535)
  PORT: number = 0;

  @Setting('the address to listen on: 127.0.0.1 for this machine only, 0.0.0.0 in a container')
  @IsString()
  @Length(1, 255)
  HOST: string = '127.0.0.1';

  @Setting('the address of the store: mongodb://host:27017')
  @Matches(/^mongodb(\+srv)?:\/\/\S+$/)
  MONGODB_URI!: string;

  @Setting('the brokers of Kafka with commas between them: host:9092,host:9092')
  @IsArray()
  @ArrayNotEmpty()
  @Matches(/^[A-Za-z0-9_.[\]:-]+:\d{1,5}$/, { each: true })
  KAFKA_BROKERS!: string[];

  @Setting('the address of the OpenID Connect issuer, as in the `iss` of its tokens')
  @IsAddress()
  OIDC_ISSUER!: string;

  @Setting('what an access token must be meant for (its `aud`)')
  @IsString()
  @Length(1, 255)
  OIDC_AUDIENCE: string = 'huisrecht';

  @Setting('the id of this service as a client of the issuer')
  @IsString()
  @Length(1, 255)
  OIDC_CLIENT_ID!: string;

  @Setting('the secret of this service as a client of the issuer')
  @IsString()
  @Length(1, 1_000)
  OIDC_CLIENT_SECRET!: string;

  @Setting(`one of ${logLevels.join(', ')}`)
  @IsIn(logLevels)
  LOG_LEVEL: LogLevel = 'info';

  @Setting('where traces go over OTLP/HTTP, http://host:4318, or leave it out')
  @IsOptional()
  @IsAddress()
  OTEL_EXPORTER_OTLP_ENDPOINT?: string;

  @Setting("the association's number at the Chamber of Commerce, 8 digits")
  @Matches(/^\d{8}$/)
  ORGANISATION_KVK!: string;

  @Setting('the name of the association, for letters')
  @IsString()
  @Length(1, 200)
  ORGANISATION_NAME!: string;

  /** Never the values: some are secrets. */
  toJSON(): string {
    return `config of ${Object.keys(this).length} variables`;
  }

  [inspect.custom](): string {
    return this.toJSON();
  }
}
