import { IsAddress, ServiceConfig, Setting } from '@huisrecht/service-kit';
import { IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';

/** What `admin` reads from its environment, beside what every service does. */
export class AdminConfig extends ServiceConfig {
  /** Ours, as a browser knows it; read as `ADMIN_PUBLIC_URL`. */
  @Setting('the address that browsers use for the staff app, https in production')
  @IsOptional()
  @IsAddress()
  PUBLIC_URL?: string;

  @Setting('the address of requests')
  @IsAddress()
  REQUESTS_URL!: string;

  @Setting('the address of identity')
  @IsAddress()
  IDENTITY_URL!: string;

  @Setting('the address of processor-sync')
  @IsAddress()
  PROCESSOR_SYNC_URL!: string;

  @Setting('the address of retention')
  @IsAddress()
  RETENTION_URL!: string;

  @Setting('the scopes to ask of the issuer, with spaces between them')
  @IsString()
  @Length(6, 200)
  OIDC_SCOPE: string = 'openid profile offline_access';

  /** `required`: nobody comes in without the claim `integritySignedOn`. `optional`: only who carries it is held to it. */
  @Setting('`required` or `optional`: whether every member of staff must carry the claim integritySignedOn')
  @IsIn(['required', 'optional'])
  INTEGRITY_CLAIM: 'required' | 'optional' = 'required';

  @Setting('minutes without use after which a session ends, 5 to 120')
  @IsInt()
  @Min(5)
  @Max(120)
  SESSION_IDLE_MINUTES: number = 30;

  @Setting('hours after which a session ends whatever happens, 1 to 24')
  @IsInt()
  @Min(1)
  @Max(24)
  SESSION_HOURS: number = 10;
}
