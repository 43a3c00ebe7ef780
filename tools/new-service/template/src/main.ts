import { runService } from '@huisrecht/service-kit';
import { NewcomerModule } from './newcomer.module.js';
import { newcomerService } from './newcomer.service.js';

await runService(NewcomerModule.as(), newcomerService);
