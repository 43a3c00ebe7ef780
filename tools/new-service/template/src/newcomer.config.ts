import { IsAddress, ServiceConfig, Setting } from '@huisrecht/service-kit';

/** What `newcomer` reads from its environment, beside what every service does. */
export class NewcomerConfig extends ServiceConfig {
  @Setting('the address of identity, which hands out data keys')
  @IsAddress()
  IDENTITY_URL!: string;
}
