export * from './issuer.js';
export * from './service.js';
