import { bootstrapService, type Env } from '@huisrecht/service-kit';
import { RetentionModule } from './retention.module.js';
import { retentionService } from './retention.service.js';

/**
 * Starts `retention` in this process.
 * @throws ConfigError naming every variable that is missing or wrong
 */
export const start = async (env: Env): Promise<{ url: string; close: () => Promise<boolean> }> => {
  const service = await bootstrapService(RetentionModule.as(), { ...retentionService, env });
  return { url: service.url, close: () => service.close() };
};
