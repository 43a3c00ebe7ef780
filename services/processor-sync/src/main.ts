import { runService } from '@huisrecht/service-kit';
import { ProcessorSyncModule } from './processor-sync.module.js';
import { processorSyncService } from './processor-sync.service.js';

await runService(ProcessorSyncModule.as(process.env), processorSyncService);
