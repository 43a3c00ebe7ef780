import { createHash, randomUUID } from 'node:crypto';

/** An id of its own: `req_3f0c…`. */
export const newId = (kind: string): string => `${kind}_${randomUUID().replaceAll('-', '')}`;

/** The same id for the same parts, for ever: for creations that may be asked twice. 128 bits of SHA-256. */
export const idFrom = (kind: string, ...parts: readonly string[]): string =>
  `${kind}_${digest(parts).slice(0, 32)}`;

/** A UUID derived from its parts (version 8, RFC 9562), for the ids of events. */
export const uuidFrom = (...parts: readonly string[]): string => {
  const hex = digest(parts);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const digest = (parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');
