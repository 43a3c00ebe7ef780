import { runService } from '@huisrecht/service-kit';
import { RequestsModule } from './requests.module.js';
import { requestsService } from './requests.service.js';

await runService(RequestsModule.as(), requestsService);
