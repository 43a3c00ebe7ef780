import { timingSafeEqual } from 'node:crypto';

/** The headers of a request that tell where it comes from. */
export interface Origins {
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
  readonly token: string | undefined;
}

const same = (a: string, b: string): boolean => {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
};

/** Whether something that only reads may be answered: not when another site makes the browser ask. */
export const mayRead = ({ fetchSite }: Origins): boolean => fetchSite !== 'cross-site';

/**
 * Whether a change comes from our own pages: the browser says so, and the page knows the token of its session. Another
 * site can do neither.
 * @param ours our own origin
 * @param csrf the token of the session
 */
export const mayChange = ({ origin, fetchSite, token }: Origins, ours: string, csrf: string): boolean => {
  if (origin === undefined && fetchSite === undefined) return false;
  if (origin !== undefined && origin !== ours) return false;
  if (fetchSite !== undefined && fetchSite !== 'same-origin') return false;
  return token !== undefined && same(token, csrf);
};
