import { runService } from '@huisrecht/service-kit';
import { IdentityModule } from './identity.module.js';
import { identityService } from './identity.service.js';

await runService(IdentityModule.as(), identityService);
