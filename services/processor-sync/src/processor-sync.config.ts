import { fileURLToPath } from 'node:url';
import { IsAddress, ServiceConfig, Setting } from '@huisrecht/service-kit';
import { IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';

/** What `processor-sync` reads from its environment, beside what every service does and what the seed names. */
export class ProcessorSyncConfig extends ServiceConfig {
  @Setting('the address of identity')
  @IsAddress()
  IDENTITY_URL!: string;

  @Setting('the address of requests')
  @IsAddress()
  REQUESTS_URL: string = 'http://127.0.0.1:4001';

  @Setting('the folder with holders, recipients, purposes, categories, periods, sources')
  @IsString()
  @Length(1, 1_000)
  SEED_DIR: string = fileURLToPath(new URL('../../../deploy/demo/seed', import.meta.url));

  @Setting('the address by which processors reach this service, for their callbacks')
  @IsOptional()
  @IsAddress()
  PUBLIC_URL?: string;

  @Setting('the address of this service')
  @IsAddress()
  PROCESSOR_SYNC_URL: string = 'http://127.0.0.1:4003';

  @Setting('how many holders are asked at once, for each holder, from 1 to 50')
  @IsInt()
  @Min(1)
  @Max(50)
  DISPATCH_PER_HOLDER: number = 4;
}
