export * from './holder-adapter.contract.js';
export * from './examples.js';
export { HolderSettings } from '../asking/holder-settings.js';
export type { HolderAdapter } from '../asking/holder-adapter.js';
