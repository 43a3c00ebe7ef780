import type { Hold } from './request-hold.js';

/** Looks up what must not be destroyed. */
export abstract class RequestHolds {
  /** Every hold of a request of one of these people; also those whose last day is over. */
  abstract on(subjectIds: readonly string[]): Promise<readonly Hold[]>;
}
