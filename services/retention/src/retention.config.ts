import { fileURLToPath } from 'node:url';
import { IsAddress, ServiceConfig, Setting } from '@huisrecht/service-kit';
import { IsString, Length } from 'class-validator';

/** What `retention` reads from its environment, beside what every service does. */
export class RetentionConfig extends ServiceConfig {
  @Setting('the address of identity, which hands out data keys')
  @IsAddress()
  IDENTITY_URL!: string;

  @Setting('the folder with the rules (retention.json) and the categories they are about')
  @IsString()
  @Length(1, 1_000)
  SEED_DIR: string = fileURLToPath(new URL('../../../deploy/demo/seed', import.meta.url));
}
