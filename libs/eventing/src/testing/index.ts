export { eventually } from './probe.js';
export * from './toy.js';
export { startToy, unique, type ToyOptions, type ToyService } from './toy-service.js';
