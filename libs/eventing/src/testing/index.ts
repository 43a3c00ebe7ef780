export { eventually } from './probe.js';
export { seeded } from './scheduler.js';
export * from './toy.js';
export { startToy, unique, type ToyOptions, type ToyService } from './toy-service.js';
export { beginAtEnd, readTopics, type Seen } from './topic-reader.js';
