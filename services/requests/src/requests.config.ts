import { IsAddress, ServiceConfig, Setting } from '@huisrecht/service-kit';
import { IsBoolean, IsEmail, IsString, Length, Matches } from 'class-validator';

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

  @Setting('false in an office of one: then who checked the identity may decide')
  @IsBoolean()
  FOUR_EYES: boolean = true;
}
