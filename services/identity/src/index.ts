import { bootstrapService, type Env } from '@huisrecht/service-kit';
import { IdentityModule } from './identity.module.js';
import { identityService } from './identity.service.js';

/**
 * Starts `identity` in this process.
 * @throws ConfigError naming every variable that is missing or wrong
 */
export const start = async (env: Env): Promise<{ url: string; close: () => Promise<boolean> }> => {
  const service = await bootstrapService(IdentityModule.as(), { ...identityService, env });
  return { url: service.url, close: () => service.close() };
};
