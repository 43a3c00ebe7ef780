import type { TransferFailure } from '@huisrecht/contracts';
import { lookup } from 'node:dns';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-addresses-only.js';
import { usableUrl } from './usable-address.js';

/** The other organisation did not take it, with the code that staff see. */
export class NotTaken extends Error {
  constructor(readonly code: TransferFailure) {
    super(code);
    this.name = 'NotTaken';
  }
}

/** Other organisations, that take data of people who asked for it. */
export abstract class Organisations {
  /** @param key the same for the same data: sent twice, it is one @throws NotTaken */
  abstract send(address: string, body: Buffer, key: string, signal?: AbortSignal): Promise<void>;
}

const DEADLINE_MS = 30_000;
const BUSY = [408, 425, 429];

/** Looks a name up and refuses what is not public: the address that is checked is the one that is connected to. */
export const publicOnly: LookupFunction = (hostname, options, callback) =>
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, '');
    const open = found.filter(({ address }) => isPublicAddress(address));
    const [first] = open;
    if (!first || open.length < found.length) return callback(new NotTaken('address-not-allowed'), '');
    return options.all ? callback(null, open) : callback(null, first.address, first.family);
  });

/** By HTTPS: no redirects, a deadline, the answer is not read. */
export class HttpsOrganisations extends Organisations {
  /** @param privateToo also addresses of this machine or network: the demo and tests */
  constructor(private readonly privateToo: boolean) {
    super();
  }

  async send(address: string, body: Buffer, key: string, signal?: AbortSignal): Promise<void> {
    const url = usableUrl(address, this.privateToo);
    if (!url) throw new NotTaken('address-not-allowed');
    const deadline = AbortSignal.timeout(DEADLINE_MS);
    const status = await this.post(url, body, key, signal ? AbortSignal.any([signal, deadline]) : deadline);
    if (status >= 200 && status < 300) return;
    const away = status >= 500 || BUSY.includes(status);
    throw new NotTaken(away ? 'receiver-unreachable' : 'receiver-refused');
  }

  private post(url: URL, body: Buffer, key: string, signal: AbortSignal): Promise<number> {
    const checked = this.privateToo || isIP(url.hostname) !== 0 ? {} : { lookup: publicOnly };
    const send = url.protocol === 'https:' ? secureRequest : plainRequest;
    const headers = {
      ...{ 'content-type': 'application/json', 'content-length': body.length },
      ...{ 'idempotency-key': key, 'user-agent': 'Huisrecht' },
    };
    return new Promise((resolve, reject) => {
      const fail = (error: unknown): void => {
        if (error instanceof NotTaken) return reject(error);
        reject(new NotTaken(signal.aborted ? 'deadline-exceeded' : 'receiver-unreachable'));
      };
      const asked = send(url, { method: 'POST', agent: false, signal, headers, ...checked }, (response) => {
        // What it says is not ours to keep; closing here also ends an answer without end.
        resolve(response.statusCode ?? 500);
        response.destroy();
      });
      asked.on('error', fail);
      asked.end(body);
    });
  }
}
