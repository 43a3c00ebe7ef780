import { kitProblems } from '@huisrecht/service-kit';
import type { Request } from 'express';

/** Two megabytes of CSV; in JSON it is a little more. */
const MOST_CSV = 2 * 1024 * 1024;
const MOST_BODY = MOST_CSV * 2;

const tooLarge = () => kitProblems.of('body.too-large', { headers: { Connection: 'close' } });

const read = async (request: Request, most: number): Promise<string> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) throw tooLarge();
    parts.push(part);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
  } catch {
    throw kitProblems.of('body.malformed');
  }
};

const fromJson = (text: string): unknown => {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && 'csv' in body ? body.csv : undefined;
  } catch {
    throw kitProblems.of('body.malformed');
  }
};

/** The CSV of a body: as it is (`text/csv`), or as `{ "csv": … }`. @throws Problem when there is none, or too much */
export const csvFromBody = async (request: Request): Promise<string> => {
  const [type = ''] = (request.headers['content-type'] ?? '').split(';');
  const media = type.trim().toLowerCase();
  if (media === 'text/csv') return read(request, MOST_CSV);
  if (media !== 'application/json')
    throw kitProblems.of('body.media-type', { headers: { Connection: 'close' } });
  const csv = fromJson(await read(request, MOST_BODY));
  if (typeof csv !== 'string' || csv === '') {
    const message = 'Give the file as text in csv.';
    throw kitProblems.of('input.invalid', {
      field: 'csv',
      errors: [{ field: 'csv', code: 'missing', message }],
    });
  }
  if (Buffer.byteLength(csv) > MOST_CSV) throw tooLarge();
  return csv;
};
