export { openTestStore, type TestStore } from './test-store.js';
export { storesContract, type StoresUnderTest } from './stores-contract.js';
