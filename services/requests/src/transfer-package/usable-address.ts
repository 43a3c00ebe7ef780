import type { LineDetails } from '../receive-request/line-details.js';
import { isEmail, isFQDN } from 'class-validator';
import { isIP } from 'node:net';
import { isPublicAddress } from './public-addresses-only.js';

type TransferTo = NonNullable<LineDetails['transferTo']>;

const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');

/**
 * The URL that data may be sent to: https, no name or password in it, a name on the public internet.
 * @param privateToo also plain http and addresses of this machine or network: the demo and tests
 */
export const usableUrl = (address: string, privateToo: boolean): URL | undefined => {
  const url = URL.parse(address);
  if (!url || url.username !== '' || url.password !== '') return undefined;
  if (privateToo) return ['https:', 'http:'].includes(url.protocol) ? url : undefined;
  const host = bare(url.hostname);
  const isPublic = isIP(host) === 0 ? isFQDN(host) : isPublicAddress(host);
  return url.protocol === 'https:' && isPublic ? url : undefined;
};

/** Whether data can be sent to what the person named. */
export const isUsable = (to: TransferTo | undefined, privateToo: boolean): boolean => {
  if (!to) return false;
  return to.way === 'email' ? isEmail(to.address) : usableUrl(to.address, privateToo) !== undefined;
};
