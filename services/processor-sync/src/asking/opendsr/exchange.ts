import type { FailureCode } from '../holder-adapter.js';

/** A try that ended, with the code that staff see. */
export class ExchangeFailed extends Error {
  /** @param away true when the other side is not there: such failures open the circuit */
  constructor(
    readonly code: FailureCode,
    readonly away = false,
  ) {
    super(code);
    this.name = 'ExchangeFailed';
  }
}

/** A response as it came, bounded. */
export interface Exchanged {
  readonly status: number;
  readonly bytes: Buffer;
  readonly header: (name: string) => string | null;
}

export interface Call {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly url: URL;
  readonly body?: string;
  readonly credential?: string | undefined;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

/** Plain HTTP is for this machine only: the demo. */
export const isSafe = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname));

/**
 * One exchange with a processor: no redirects, within the size and until the signal.
 * @throws ExchangeFailed holder-unreachable, holder-busy, deadline-exceeded, answer-too-large, results-elsewhere
 */
export const exchange = async ({
  method,
  url,
  body,
  credential,
  maxBytes,
  signal,
}: Call): Promise<Exchanged> => {
  if (!isSafe(url)) throw new ExchangeFailed('results-elsewhere');
  try {
    const response = await fetch(url, {
      method,
      redirect: 'error',
      signal,
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(credential !== undefined && { authorization: `Bearer ${credential}` }),
      },
      ...(body !== undefined && { body }),
    });
    const bytes = await bounded(response, maxBytes);
    if (response.status === 429 || response.status === 503) throw new ExchangeFailed('holder-busy', true);
    if (response.status >= 500) throw new ExchangeFailed('holder-unreachable', true);
    return { status: response.status, bytes, header: (name) => response.headers.get(name) };
  } catch (error) {
    if (error instanceof ExchangeFailed) throw error;
    throw new ExchangeFailed(signal.aborted ? 'deadline-exceeded' : 'holder-unreachable', true);
  }
};

const bounded = async (response: Response, maxBytes: number): Promise<Buffer> => {
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) {
    await response.body?.cancel();
    throw new ExchangeFailed('answer-too-large');
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.byteLength;
    if (size > maxBytes) throw new ExchangeFailed('answer-too-large');
    parts.push(part);
  }
  return Buffer.concat(parts);
};
