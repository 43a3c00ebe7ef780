export * from './decision.js';
export * from './aggregate.js';
