import { runService } from '@huisrecht/service-kit';
import { AdminModule } from './admin.module.js';
import { adminService } from './admin.service.js';

await runService(AdminModule, adminService);
