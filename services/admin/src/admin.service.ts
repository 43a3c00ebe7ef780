import type { NestExpressApplication } from '@nestjs/platform-express';
import type { ServiceOptions } from '@huisrecht/service-kit';
import { StoreModule } from '@huisrecht/store';
import { AdminConfig } from './admin.config.js';
import { adminProblems } from './problems.js';
import { PublicAddress } from './public-address.js';
import { sessionIndexes } from './sessions/sessions.store.js';
import { serveWeb } from './web/serve-web.js';
import { WebFiles } from './web/web-files.js';

/** How the gateway is started, by itself or beside others. */
export const adminService: ServiceOptions<AdminConfig> = {
  name: 'admin',
  config: AdminConfig,
  imports: ({ MONGODB_URI: uri }) => [
    StoreModule.forService({ service: 'admin', uri, indexes: [sessionIndexes] }),
  ],
  problems: [adminProblems],
  prepare: (app) => {
    (app as NestExpressApplication).use(serveWeb(app.get(WebFiles), app.get(PublicAddress)));
  },
};
