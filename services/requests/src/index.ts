import { bootstrapService, type Env } from '@huisrecht/service-kit';
import { RequestsModule } from './requests.module.js';
import { requestsService } from './requests.service.js';

export {
  verifyManifest,
  type Manifest,
  type ManifestCheck,
  type SignedManifest,
} from './manifest/manifest.js';
export type { PackageContent } from './package/content.js';

/**
 * Starts `requests` in this process.
 * @throws ConfigError naming every variable that is missing or wrong
 */
export const start = async (env: Env): Promise<{ url: string; close: () => Promise<boolean> }> => {
  const service = await bootstrapService(RequestsModule.as(), { ...requestsService, env });
  return { url: service.url, close: () => service.close() };
};
