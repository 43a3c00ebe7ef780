import { kitProblems } from '@huisrecht/service-kit';
import type { Request } from 'express';

const MOST = 2_048;

const read = async (request: Request): Promise<string> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST) throw kitProblems.of('body.too-large', { headers: { Connection: 'close' } });
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
};

const fromJson = (text: string): unknown => {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined;
  } catch {
    throw kitProblems.of('body.malformed');
  }
};

/**
 * The code that somebody sent, as JSON or as the form of the page, which works without a script.
 * @throws Problem when there is none, or more than a code
 */
export const codeFromBody = async (request: Request): Promise<string> => {
  const [type = ''] = (request.headers['content-type'] ?? '').split(';');
  const form = type.trim().toLowerCase() === 'application/x-www-form-urlencoded';
  if (!form && type.trim().toLowerCase() !== 'application/json') {
    throw kitProblems.of('body.media-type', { headers: { Connection: 'close' } });
  }
  const text = await read(request);
  const code = form ? new URLSearchParams(text).get('code') : fromJson(text);
  if (typeof code !== 'string' || code.length === 0 || code.length > 64) {
    const message = 'Give the code that stands in the letter or that a colleague gave you.';
    throw kitProblems.of('input.invalid', {
      field: 'code',
      errors: [{ field: 'code', code: 'missing', message }],
    });
  }
  return code;
};
