export * from './certificates.ts';
export * from './processor.ts';
export * from './records.ts';
export * from './start.ts';
