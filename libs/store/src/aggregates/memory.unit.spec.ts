import { laneRaces, storesContract } from '../testing/stores-contract.js';
import { MemoryAggregateStore, MemoryDueStore, MemoryHintStore, MemoryLaneStore } from './memory.js';

describe('the models of the stores', () => {
  const stores = {
    aggregates: new MemoryAggregateStore(),
    hints: new MemoryHintStore(),
    lanes: new MemoryLaneStore(),
    due: new MemoryDueStore(),
  };
  storesContract(() => stores);
  laneRaces((between) => Object.assign(new MemoryLaneStore(), { between }));
});
