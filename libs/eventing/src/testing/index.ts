export { eventually } from './probe.js';
