import type { FailureCode } from '../holder-adapter.js';

/** More rows or bytes than the mapping allows. */
export class TooLarge extends Error {
  constructor() {
    super('The answer is larger than the mapping allows.');
    this.name = 'TooLarge';
  }
}

/** The first two characters of a SQLSTATE say its class. */
const byClass: Readonly<Record<string, FailureCode>> = {
  '08': 'holder-unreachable',
  '28': 'request-refused',
  '3D': 'mapping-does-not-fit',
  '3F': 'mapping-does-not-fit',
  '42': 'mapping-does-not-fit',
  '53': 'holder-busy',
  '57': 'holder-unreachable',
};

/** A stable code for what PostgreSQL or the network said; never its message, which may quote values. */
export const failureOf = (error: unknown): FailureCode => {
  if (error instanceof TooLarge) return 'answer-too-large';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === '57014') return 'deadline-exceeded';
  if (code === '42501') return 'request-refused';
  if (/^[0-9A-Z]{5}$/.test(code)) return byClass[code.slice(0, 2)] ?? 'answer-not-readable';
  return 'holder-unreachable';
};
