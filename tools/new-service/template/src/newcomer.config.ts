import { ServiceConfig, Setting } from '@huisrecht/service-kit';
import { IsString, Length } from 'class-validator';

/** What `newcomer` reads from its environment, beside what every service does. */
export class NewcomerConfig extends ServiceConfig {
  @Setting('the file with the master key; what is parked is sealed under a key derived from it')
  @IsString()
  @Length(1, 1_000)
  MASTER_KEY_FILE!: string;
}
