import { bootstrapService, type Env } from '@huisrecht/service-kit';
import { ProcessorSyncModule } from './processor-sync.module.js';
import { processorSyncService } from './processor-sync.service.js';

/**
 * Starts `processor-sync` in this process.
 * @param env also where the settings of holders are read from, under the names that the seed gives them
 * @throws ConfigError naming every variable that is missing or wrong, SeedWrong naming every file and field
 */
export const start = async (env: Env): Promise<{ url: string; close: () => Promise<boolean> }> => {
  const service = await bootstrapService(ProcessorSyncModule.as(env), { ...processorSyncService, env });
  return { url: service.url, close: () => service.close() };
};
