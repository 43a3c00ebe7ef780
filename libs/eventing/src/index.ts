export * from './decision.js';
export * from './aggregate.js';
export * from './translator.js';
export * from './told-once.js';
export * from './errors.js';
export * from './ids.js';
export { Commands, TooManyConflicts, type Executed } from './kernel/commands.js';
export type { Kernel, Outgoing, RawMessage, PayloadSeal, EventLog } from './kernel/ports.js';
export {
  TryAgain,
  Dispatcher,
  dispatcherDefaults,
  type DueHandler,
  type DispatcherOptions,
} from './due/dispatcher.js';
export { ParkedWork, type ParkedLane } from './parking/parked-work.js';
export { ensureTopics, TopicsDiffer } from './kafka/ensure-topics.js';
export { kafkaClient, type EventingLog, type KafkaOptions } from './kafka/client.js';
export { EventingModule, KERNEL, type EventingModuleOptions } from './nest/eventing.module.js';
export type { EventingOptions } from './nest/options.js';
export { KafkaTransport } from './nest/kafka-transport.js';
export { Aggregates, type Loaded } from './nest/aggregates.js';
export { eventingMetrics, type EventingMetrics } from './metrics.js';
