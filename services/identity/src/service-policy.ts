import { refuse, type Refusal } from './refusal.js';

/** Which services may turn pseudonyms into people, and for what; by client id of the issuer. */
export const servicePolicy = {
  /** Identifiers for holders and letters. */
  resolve: ['processor-sync', 'requests'],
  /** Whose relation codes are in a list of requests that is taken in: pseudonyms only. */
  'find-by-code': ['requests'],
  /** Where a letter may go. */
  delivery: ['requests'],
  /** Whether an answer may still be handed out. */
  'hand-out': ['requests'],
  /** On which days the desk had no room. */
  'free-slots': ['requests'],
} as const satisfies Record<string, readonly string[]>;

/** P12: least privilege for programs too: being a service is not enough. */
export const onlyItsServices = (
  what: keyof typeof servicePolicy,
  service: string | undefined,
): Refusal | undefined =>
  (servicePolicy[what] as readonly string[]).includes(service ?? '')
    ? undefined
    : refuse('service.not-allowed');
