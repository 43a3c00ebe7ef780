import type { Request } from 'express';

/** Ids that Huisrecht makes are pseudonyms; anything else in a path could be a name. */
const OUR_ID = /^[a-z]{2,12}_[A-Za-z0-9-]{8,64}$/;

/** The template of the endpoint that serves a request, `/requests/:id`; undefined when none does. */
export const routeOf = (request: Request): string | undefined => {
  const path: unknown = (request.route as { path?: unknown } | undefined)?.path;
  return typeof path === 'string' ? `${request.baseUrl}${path}` : undefined;
};

/** The parameters of the path that are ids of ours: fit for a log. */
export const idsOf = (request: Request): Record<string, string> =>
  Object.fromEntries(
    Object.entries(request.params ?? {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && OUR_ID.test(entry[1]),
    ),
  );
