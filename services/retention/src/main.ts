import { runService } from '@huisrecht/service-kit';
import { RetentionModule } from './retention.module.js';
import { retentionService } from './retention.service.js';

await runService(RetentionModule.as(), retentionService);
