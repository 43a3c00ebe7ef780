import { inflateSync } from 'node:zlib';

type Glyphs = ReadonlyMap<string, string>;

const utf16 = (hex: string): string =>
  Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le');

/** Objects of the file by number, with their streams unpacked. */
const objectsOf = (pdf: Buffer): Map<number, { head: string; stream: string }> => {
  const text = pdf.toString('latin1');
  const objects = new Map<number, { head: string; stream: string }>();
  for (const found of text.matchAll(/(?:^|\s)(\d+) 0 obj\b([\s\S]*?)\bendobj/g)) {
    const [, number = '', body = ''] = found;
    const [head = '', rest] = body.split(/\bstream\r?\n/, 2);
    objects.set(Number(number), { head, stream: rest === undefined ? '' : unpacked(head, body, rest) });
  }
  return objects;
};

const unpacked = (head: string, body: string, start: string): string => {
  const from = body.length - start.length;
  const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? body.lastIndexOf('endstream') - from);
  const bytes = Buffer.from(body.slice(from, from + length), 'latin1');
  if (!head.includes('/FlateDecode')) return bytes.toString('latin1');
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    return '';
  }
};

/** The letters of a font, from its ToUnicode map: by the hex of two bytes. */
const glyphsOf = (map: string): Glyphs => {
  const glyphs = new Map<string, string>();
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, low = '', , list = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*\[([^\]]*)\]/g))
      [...list.matchAll(/<([\w ]+)>/g)].forEach(([, hex = ''], nth) =>
        glyphs.set(hexOf(parseInt(low, 16) + nth), utf16(hex)),
      );
  }
  return glyphs;
};

const hexOf = (number: number): string => number.toString(16).padStart(4, '0');

const wordsOf = (shown: string, glyphs: Glyphs): string =>
  [...shown.matchAll(/<([0-9a-fA-F]+)>/g)]
    .flatMap(([, hex = '']) => hex.toLowerCase().match(/.{4}/g) ?? [])
    .map((glyph) => glyphs.get(glyph) ?? '')
    .join('');

/**
 * The text of a PDF as pdfkit writes it (embedded fonts, one line a run), line by line in the order in which it is
 * written. For the story and its tests: what a person reads, not what a parser of any PDF would give.
 */
export const textOfPdf = (pdf: Buffer): string[] => {
  const objects = objectsOf(pdf);
  const fonts = new Map<string, Glyphs>();
  for (const { head } of objects.values()) {
    for (const [, name = '', number = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(number))?.head ?? '')?.[1];
      if (map) fonts.set(name, glyphsOf(objects.get(Number(map))?.stream ?? ''));
    }
  }
  return [...objects.values()]
    .filter(({ stream }) => stream.includes('TJ') && stream.includes('BT'))
    .flatMap(({ stream }) => linesOf(stream, fonts));
};

const linesOf = (stream: string, fonts: ReadonlyMap<string, Glyphs>): string[] =>
  [...stream.matchAll(/BT([\s\S]*?)ET/g)].flatMap(([, block = '']) => {
    const glyphs = fonts.get(/\/(F\d+) /.exec(block)?.[1] ?? '') ?? new Map<string, string>();
    const line = [...block.matchAll(/\[([^\]]*)\]\s*TJ/g)].map(([, shown = '']) => wordsOf(shown, glyphs));
    return line.join('') || [];
  });
