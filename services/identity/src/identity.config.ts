import { documentKinds, type DocumentKind } from '@huisrecht/contracts';
import { ServiceConfig, Setting } from '@huisrecht/service-kit';
import {
  ArrayNotEmpty,
  IsArray,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { OPENING_HOURS } from './desk/opening-hours.js';
import { acceptedByDefault } from './check/check-policy.js';

/** What `identity` reads from its environment, beside what every service does. */
export class IdentityConfig extends ServiceConfig {
  @Setting('the file with the master key that wraps the data keys')
  @IsString()
  @Length(1, 1_000)
  MASTER_KEY_FILE!: string;

  @Setting('the file with the key of the hashes that people are found by')
  @IsString()
  @Length(1, 1_000)
  HMAC_KEY_FILE!: string;

  @Setting(`the original documents that are accepted, with commas between them: ${documentKinds.join(',')}`)
  @IsArray()
  @ArrayNotEmpty()
  @IsIn(documentKinds, { each: true })
  ACCEPTED_DOCUMENTS: DocumentKind[] = [...acceptedByDefault];

  @Setting('when the counter desk takes appointments: mon-fri 09:00-12:00 13:00-16:30; sat 10:00-12:00')
  @Matches(OPENING_HOURS)
  DESK_HOURS: string = 'mon-fri 09:00-12:00 13:00-16:20';

  @Setting('how many minutes an appointment takes, 5 to 120')
  @IsInt()
  @Min(5)
  @Max(120)
  DESK_SLOT_MINUTES: number = 20;

  @Setting('how many people can be received at the same time, 1 to 50')
  @IsInt()
  @Min(1)
  @Max(50)
  DESK_CAPACITY: number = 2;

  @Setting('the mail server for reminders, smtp://host:25 or smtps://user:password@host, or leave it out')
  @IsOptional()
  @Matches(/^smtps?:\/\/\S+$/)
  SMTP_URL?: string;

  @Setting('the address that mail comes from')
  @IsEmail({ require_tld: false })
  MAIL_FROM: string = 'noreply@localhost';
}
