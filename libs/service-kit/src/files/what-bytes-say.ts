const bytesOf = (text: string): number[] => [...Buffer.from(text)];
const zip = [[0x50, 0x4b, 0x03, 0x04]];
const ole = [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]];
const office = 'application/vnd.openxmlformats-officedocument';

/** What the bytes of a kind begin with; of text nothing: it must hold no zero byte. */
const kinds: Readonly<Record<string, readonly (readonly number[])[] | 'text'>> = {
  'application/pdf': [bytesOf('%PDF-')],
  'image/jpeg': [[0xff, 0xd8, 0xff]],
  'image/png': [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  'image/tiff': [
    [0x49, 0x49, 0x2a, 0x00],
    [0x4d, 0x4d, 0x00, 0x2a],
  ],
  'text/plain': 'text',
  'message/rfc822': 'text',
  'application/vnd.ms-outlook': ole,
  'application/msword': ole,
  [`${office}.wordprocessingml.document`]: zip,
  [`${office}.spreadsheetml.sheet`]: zip,
};

/**
 * Whether the bytes of a file are what its media type says; undefined for a kind that nobody takes: HTML, archives and
 * programs are not among them. Nothing is opened or run here.
 */
export const bytesSay = (mediaType: string, content: Buffer): boolean | undefined => {
  const begins = Object.hasOwn(kinds, mediaType) ? kinds[mediaType] : undefined;
  if (begins === undefined) return undefined;
  return begins === 'text'
    ? content.length > 0 && !content.includes(0)
    : begins.some((begin) => content.subarray(0, begin.length).equals(Buffer.from(begin)));
};
