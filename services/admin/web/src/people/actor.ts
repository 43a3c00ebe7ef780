import type { Words } from '../words/words.js';

/** Who did something: a colleague by their user name; what a program did, Huisrecht did. */
export const actorName = (w: Words, by: string): string => (by.startsWith('service:') ? w.common.app : by);
