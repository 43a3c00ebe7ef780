import { bootstrapService, type Env } from '@huisrecht/service-kit';
import { NewcomerModule } from './newcomer.module.js';
import { newcomerService } from './newcomer.service.js';

/**
 * Starts `newcomer` in this process.
 * @throws ConfigError naming every variable that is missing or wrong
 */
export const start = async (env: Env): Promise<{ url: string; close: () => Promise<boolean> }> => {
  const service = await bootstrapService(NewcomerModule.as(), { ...newcomerService, env });
  return { url: service.url, close: () => service.close() };
};
