import { documentKinds, type DocumentKind } from '@huisrecht/contracts';
import { ServiceConfig, Setting } from '@huisrecht/service-kit';
import { ArrayNotEmpty, IsArray, IsIn, IsString, Length } from 'class-validator';
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
}
