import type { IncomingMessage } from 'node:http';
import { kitProblems } from '@huisrecht/service-kit';

const tooLarge = (bytes: number) =>
  kitProblems.of('body.too-large', {
    detail: `At most ${bytes} bytes fit.`,
    headers: { Connection: 'close' },
  });

/**
 * The body of a request within its bound; undefined when there is none.
 * @throws Problem `body.too-large` before more than the bound is read
 */
export async function readBody(
  request: IncomingMessage,
  bytes: number,
): Promise<Buffer<ArrayBuffer> | undefined> {
  const { headers } = request;
  const told = Number(headers['content-length'] ?? 0);
  if (told === 0 && headers['transfer-encoding'] === undefined) return undefined;
  if (told > bytes) throw tooLarge(bytes);
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > bytes) throw tooLarge(bytes);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
