import { existsSync, readFileSync } from 'node:fs';
import { none, type Figures } from './figures.ts';

interface JestResults {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  /** Spec files that could not even be run: each counts as a failure. */
  readonly numRuntimeErrorTestSuites: number;
}

/** The figures in the file that `jest --json --outputFile` wrote; none when it wrote nothing. */
export function jestFigures(file: string): Figures {
  if (!existsSync(file)) return none;
  const results = JSON.parse(readFileSync(file, 'utf8')) as JestResults;
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}
