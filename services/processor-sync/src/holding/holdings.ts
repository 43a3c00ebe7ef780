import type { Holding } from './holding.js';

/** Looks up who holds something. */
export abstract class Holdings {
  /** Every system that holds something on any of these pseudonyms, in order of name. */
  abstract systemsOf(subjectIds: readonly string[]): Promise<readonly string[]>;
  /** Every record that is held on any of these pseudonyms. */
  abstract of(subjectIds: readonly string[]): Promise<readonly Holding[]>;
}
