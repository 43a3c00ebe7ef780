const DEFAULT_PREFIX = 'huisrecht';

/**
 * The name of a service's own database: `huisrecht_requests`, or `<prefix>_requests` when the URI names a
 * database, which is then the prefix. Dashes become underscores.
 */
export const databaseOf = (uri: string, service: string): string => {
  const path = /^mongodb(?:\+srv)?:\/\/[^/]+\/([^?]*)/.exec(uri)?.[1] ?? '';
  const prefix = decodeURIComponent(path) || DEFAULT_PREFIX;
  return `${prefix}_${service.replaceAll('-', '_')}`;
};

/** The hosts of a URI, without the credentials: fit for a log or an error. */
export const hostsOf = (uri: string): string =>
  /^mongodb(?:\+srv)?:\/\/(?:[^@/]*@)?([^/?]+)/.exec(uri)?.[1] ?? 'an unreadable MONGODB_URI';
