/** A service that the app may reach, by the first parts of its paths. */
export interface Door {
  readonly url: string;
  readonly paths: ReadonlySet<string>;
}

/** What a call may take. */
export interface Bounds {
  /** Bytes of its body. */
  readonly body: number;
  /** Milliseconds until the first byte of the answer. */
  readonly ms: number;
}

const ordinary: Bounds = { body: 256 * 1024, ms: 20_000 };
/** Files of a search task or a request: 10 MB, larger in base64. */
const upload: Bounds = { body: 14_500_000, ms: 60_000 };
/** A decision item by item, and everything that is marked in a dossier. */
const long: Bounds = { body: 2 * 1024 * 1024, ms: 60_000 };
/** What is fetched just in time from several services, or made into a document. */
const heavy: Bounds = { ...ordinary, ms: 60_000 };

/** Addresses of the services. */
export interface Addresses {
  readonly REQUESTS_URL: string;
  readonly IDENTITY_URL: string;
  readonly PROCESSOR_SYNC_URL: string;
  readonly RETENTION_URL: string;
}

/** Every service that the app may reach, and no other: what services say to each other has no door here. */
export const doorsOf = (at: Addresses): ReadonlyMap<string, Door> =>
  new Map([
    [
      'requests',
      {
        url: at.REQUESTS_URL,
        paths: new Set([
          'requests',
          'requests.csv',
          'drafts',
          'print-queue',
          'phone-script',
          'restrictions',
          'ops',
        ]),
      },
    ],
    [
      'identity',
      { url: at.IDENTITY_URL, paths: new Set(['subjects', 'checks', 'appointments', 'housing', 'ops']) },
    ],
    [
      'processor-sync',
      {
        url: at.PROCESSOR_SYNC_URL,
        paths: new Set(['collections', 'orders', 'search-tasks', 'directory', 'ops']),
      },
    ],
    ['retention', { url: at.RETENTION_URL, paths: new Set(['rules', 'ops']) }],
  ]);

/** Letters, digits and the few signs that our paths and queries are made of; nothing that a server could read otherwise. */
const plain = /^\/[A-Za-z0-9_\-./~]+(\?[A-Za-z0-9_\-.~!$'()*+,;=:@/?%&]*)?$/;

/**
 * The path and query behind a door, or undefined when it does not go through: another path, or one that is written so
 * that two programs could read it differently (dots, double slashes, escapes).
 * @param rest of the address after the name of the service, as it came
 */
export const pathThrough = ({ paths }: Door, rest: string): string | undefined => {
  const [path = ''] = rest.split('?');
  if (!plain.test(rest) || path.includes('//') || /\/\.{1,2}(\/|$)/.test(path)) return undefined;
  const [, first = ''] = path.split('/');
  return paths.has(first) ? rest : undefined;
};

/** Documents made or opened on the spot, and what is asked of several services first. */
const heavyPaths =
  /(\.pdf|\.csv|\/manifest|\/decision|\/letters|\/confirm|\/print|\/(review|dossier|attachments|files)(\/.*)?)$/;

/** What a call may take, by its path. */
export const boundsOf = (method: string, path: string): Bounds => {
  if (
    method === 'POST' &&
    /^\/(search-tasks\/[^/]+\/answer|requests\/([^/]+\/attachments|import))$/.test(path)
  )
    return upload;
  if (method === 'POST' && /^\/requests\/[^/]+\/(dossier|decision)$/.test(path)) return long;
  return heavyPaths.test(path) ? heavy : ordinary;
};
