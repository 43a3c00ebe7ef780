export * from './holder-adapter.contract.js';
export * from './examples.js';
export { HolderSettings } from '../asking/holder-settings.js';
export type { HolderAdapter } from '../asking/holder-adapter.js';
export { OpenDsrAdapter, type SentRequests } from '../asking/opendsr/opendsr.adapter.js';
export { Processors } from '../asking/opendsr/processors.js';
export { readCallback } from '../asking/opendsr/read-callback.js';
export { ProcessorSyncModule } from '../processor-sync.module.js';
export { processorSyncService } from '../processor-sync.service.js';
