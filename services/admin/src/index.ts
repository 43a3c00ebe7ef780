import { bootstrapService, type Env } from '@huisrecht/service-kit';
import { AdminModule } from './admin.module.js';
import { adminService } from './admin.service.js';
import { PublicAddress } from './public-address.js';

/**
 * Starts the gateway and the staff app in this process.
 * @throws ConfigError naming every variable that is missing or wrong
 */
export const start = async (env: Env): Promise<{ url: string; close: () => Promise<boolean> }> => {
  const service = await bootstrapService(AdminModule, { ...adminService, env });
  service.app.get(PublicAddress).listensOn(service.url);
  return { url: service.url, close: () => service.close() };
};
