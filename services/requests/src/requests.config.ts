import { IsAddress, ServiceConfig, Setting } from '@huisrecht/service-kit';
import { IsBoolean, IsEmail, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';

/** What `requests` reads from its environment, beside what every service does. */
export class RequestsConfig extends ServiceConfig {
  @Setting('the address of identity')
  @IsAddress()
  IDENTITY_URL!: string;

  @Setting('the address of processor-sync')
  @IsAddress()
  PROCESSOR_SYNC_URL!: string;

  @Setting('the address that people use in a browser: links in letters begin with it')
  @IsAddress()
  ADMIN_PUBLIC_URL: string = 'http://127.0.0.1:4000';

  @Setting('the mail server that letters go out by: smtp://host:25 or smtps://user:password@host')
  @Matches(/^smtps?:\/\/\S+$/)
  SMTP_URL!: string;

  @Setting('the address that letters come from')
  @IsEmail({ require_tld: false })
  MAIL_FROM!: string;

  @Setting('the file with the Ed25519 private key that manifests are signed with')
  @IsString()
  @Length(1, 1_000)
  SIGNING_KEY_FILE!: string;

  @Setting(
    'the mailbox that is looked into: imaps://user:password@host/, without a password where tokens are used',
  )
  @IsOptional()
  @Matches(/^imaps?:\/\/\S+$/)
  MAILBOX_URL?: string;

  @Setting('the folder that colleagues drag mails into, or INBOX of an address of its own')
  @IsString()
  @Length(1, 200)
  MAILBOX_FOLDER: string = 'INBOX';

  @Setting('the folder that originals are moved to, until thirty days after a clerk was done with them')
  @IsString()
  @Length(1, 200)
  MAILBOX_DONE_FOLDER: string = 'Huisrecht';

  @Setting('seconds between two looks into the mailbox, 5 to 3600')
  @IsInt()
  @Min(5)
  @Max(3_600)
  MAILBOX_SECONDS: number = 60;

  @Setting('the address that gives tokens for the mailbox (Microsoft 365 takes no passwords)')
  @IsOptional()
  @IsAddress()
  MAILBOX_TOKEN_URL?: string;

  @Setting('the client id for those tokens')
  @IsOptional()
  @IsString()
  MAILBOX_CLIENT_ID?: string;

  @Setting('the client secret for those tokens')
  @IsOptional()
  @IsString()
  MAILBOX_CLIENT_SECRET?: string;

  @Setting('the scope of those tokens')
  @IsString()
  MAILBOX_SCOPE: string = 'https://outlook.office365.com/.default';

  @Setting('a folder with texts of letters that differ from those that are shipped')
  @IsOptional()
  @IsString()
  @Length(1, 1_000)
  LETTERS_FOLDER?: string;

  @Setting('true when the letter of receipt goes out without a click')
  @IsBoolean()
  RECEIPT_LETTER_BY_ITSELF: boolean = false;

  @Setting(
    'days until the last backup is gone that still holds what was erased, 0 to 400: letters tell the day',
  )
  @IsInt()
  @Min(0)
  @Max(400)
  BACKUP_DAYS: number = 35;

  @Setting(
    'true only for a demo or a test: data may then be sent to addresses of this machine or network, also without https',
  )
  @IsBoolean()
  TRANSFER_TO_PRIVATE_ADDRESSES: boolean = false;

  @Setting('false in an office of one: then who checked the identity may decide')
  @IsBoolean()
  FOUR_EYES: boolean = true;
}
