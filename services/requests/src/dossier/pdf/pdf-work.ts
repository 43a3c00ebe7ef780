import * as mupdf from 'mupdf';
import { parentPort } from 'node:worker_threads';

// This file is a worker as well as a module: it imports nothing of ours, so that it runs from its source too.

/** A rectangle on a page in points: left, top, right, bottom. */
export type Rect = readonly [number, number, number, number];

/** A page as a colleague judges it. */
export interface PageInfo {
  /** In points. */
  readonly width: number;
  readonly height: number;
  readonly text: string;
  /** True when there are pictures: words in them are not found, a human must look. */
  readonly pictures: boolean;
}

/** Where a word stands. */
export interface Match {
  readonly page: number;
  readonly word: string;
  readonly boxes: readonly Rect[];
}

/** What must be black: words on every page, boxes on one, and pages that stay out as a whole. Pages count from 1. */
export interface Redactions {
  readonly words: readonly string[];
  readonly boxes: readonly { readonly page: number; readonly box: Rect }[];
  readonly withheld: readonly number[];
}

/** What came of it. */
export interface Redacted {
  readonly pdf: Uint8Array;
  /** Words that can still be read out of it; must be none. */
  readonly left: readonly string[];
  /** How many places were made black. */
  readonly places: number;
}

/** Something the worker is asked, and what it answers. */
export type Job =
  | { readonly kind: 'convert'; readonly content: Uint8Array; readonly mediaType: string }
  | { readonly kind: 'pages'; readonly pdf: Uint8Array }
  | { readonly kind: 'picture'; readonly pdf: Uint8Array; readonly page: number; readonly scale: number }
  | { readonly kind: 'find'; readonly pdf: Uint8Array; readonly words: readonly string[] }
  | { readonly kind: 'redact'; readonly pdf: Uint8Array; readonly redactions: Redactions };
export interface Results {
  readonly convert: Uint8Array;
  readonly pages: readonly PageInfo[];
  readonly picture: Uint8Array;
  readonly find: readonly Match[];
  readonly redact: Redacted;
}

const MAX_PAGES = 2_000;

/** A letter or digit on a page, as it is compared: without case, accents and hyphens. */
interface Sign {
  readonly plain: string;
  readonly box: Rect;
  /** Whether a space, a line break, a hyphen or a mark stood before it. */
  readonly fresh: boolean;
}

const open = (content: Uint8Array, mediaType = 'application/pdf'): mupdf.Document => {
  const document = mupdf.Document.openDocument(content, mediaType);
  if (document.needsPassword()) throw new Error('document.has-a-password');
  // What a layer hides is in the file all the same: who marks it sees it, and words are found in it.
  const layered = document.asPDF();
  for (let layer = 0; layered && layer < layered.countLayers(); layer++) layered.setLayerVisible(layer, true);
  if (document.countPages() > MAX_PAGES) throw new Error('document.too-many-pages');
  return document;
};

const asPdf = (content: Uint8Array): mupdf.PDFDocument => {
  const document = open(content).asPDF();
  if (!document) throw new Error('document.no-pdf');
  return document;
};

const plainOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const boundsOf = (quad: mupdf.Quad): Rect => {
  const [x, y] = [[0, 2, 4, 6].map((at) => quad[at] ?? 0), [1, 3, 5, 7].map((at) => quad[at] ?? 0)];
  return [Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)];
};

const signsOf = (page: mupdf.Page): Sign[] => {
  const signs: Sign[] = [];
  let fresh = true;
  let broken = false;
  page.toStructuredText('preserve-whitespace').walk({
    onChar: (character: string, _origin, _font, _size, quad) => {
      const plain = plainOf(character);
      // A name may be half of a double one (De Boer-Jansen): only a soft hyphen keeps a word together.
      broken = character === '\u00AD';
      if (plain === '') fresh ||= !broken;
      for (const one of plain) {
        signs.push({ plain: one, box: boundsOf(quad), fresh });
        fresh = false;
      }
    },
    endLine: () => {
      fresh ||= !broken;
    },
  });
  return signs;
};

/** The places of a word among the signs of a page: whole words, over line breaks and hyphens, whatever the case. */
const placesOf = (word: string, signs: readonly Sign[]): (readonly Sign[])[] => {
  const wanted = plainOf(word);
  if (wanted.length < 2) return [];
  const text = signs.map(({ plain }) => plain).join('');
  const places: (readonly Sign[])[] = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    const whole = signs[at]?.fresh === true && (end === signs.length || signs[end]?.fresh === true);
    if (whole) places.push(signs.slice(at, end));
  }
  return places;
};

/** The boxes around signs, one for each line. */
const boxesOf = (signs: readonly Sign[]): Rect[] => {
  const boxes: Rect[] = [];
  for (const { box } of signs) {
    const last = boxes.at(-1);
    const sameLine = last && Math.abs(last[1] - box[1]) < 2 && box[0] >= last[0];
    if (sameLine) {
      const grown: Rect = [
        last[0],
        Math.min(last[1], box[1]),
        Math.max(last[2], box[2]),
        Math.max(last[3], box[3]),
      ];
      boxes[boxes.length - 1] = grown;
    } else boxes.push(box);
  }
  return boxes;
};

const findOn = (page: mupdf.Page, number: number, words: readonly string[]): Match[] => {
  const signs = signsOf(page);
  return words.flatMap((word) =>
    placesOf(word, signs).map((place) => ({ page: number, word, boxes: boxesOf(place) })),
  );
};

const pagesOf = (document: mupdf.Document): mupdf.Page[] =>
  Array.from({ length: document.countPages() }, (_, index) => document.loadPage(index));

const hasPictures = (page: mupdf.Page): boolean => {
  let found = false;
  page.toStructuredText('preserve-images').walk({ onImageBlock: () => (found = true) });
  return found;
};

/** Any document we read as a PDF; one that is a PDF stays what it is. */
const convert = (content: Uint8Array, mediaType: string): Uint8Array => {
  const document = open(content, mediaType);
  if (document.isPDF()) return content;
  const buffer = new mupdf.Buffer();
  const writer = new mupdf.DocumentWriter(buffer, 'pdf', 'compress');
  for (const page of pagesOf(document)) {
    page.run(writer.beginPage(page.getBounds()), mupdf.Matrix.identity);
    writer.endPage();
  }
  writer.close();
  return buffer.asUint8Array().slice();
};

/** The heart of a box: glyphs of the line above and below reach into its edges, and must stay. */
const heartOf = ([x0, y0, x1, y1]: Rect): Rect => {
  const [dx, dy] = [Math.min(0.5, (x1 - x0) / 4), (y1 - y0) * 0.3];
  return [x0 + dx, y0 + dy, x1 - dx, y1 - dy];
};

const { PDFPage } = mupdf;

/** Removes the glyphs of words, then blackens all of their boxes, with the pixels under them. */
const blacken = (page: mupdf.PDFPage, words: readonly Rect[], boxes: readonly Rect[]): void => {
  const mark = (all: readonly Rect[]): void => {
    for (const box of all) page.createAnnotation('Redact').setRect([...box]);
  };
  if (words.length > 0) {
    mark(words.map(heartOf));
    page.applyRedactions(
      false,
      PDFPage.REDACT_IMAGE_NONE,
      PDFPage.REDACT_LINE_ART_NONE,
      PDFPage.REDACT_TEXT_REMOVE,
    );
    mark(words);
    page.applyRedactions(
      true,
      PDFPage.REDACT_IMAGE_PIXELS,
      PDFPage.REDACT_LINE_ART_NONE,
      PDFPage.REDACT_TEXT_NONE,
    );
  }
  if (boxes.length > 0) {
    mark(boxes);
    const { REDACT_IMAGE_PIXELS, REDACT_LINE_ART_REMOVE_IF_TOUCHED, REDACT_TEXT_REMOVE } = PDFPage;
    page.applyRedactions(true, REDACT_IMAGE_PIXELS, REDACT_LINE_ART_REMOVE_IF_TOUCHED, REDACT_TEXT_REMOVE);
  }
};

/** Further than any page goes, in points. */
const FAR = 14_400;
/** What lies just over the edge is half on the page, and seen. */
const EDGE = 2;

/** Takes away what lies beside the page: nobody saw it, whoever gets the file finds it. */
const cutToSize = (page: mupdf.PDFPage): void => {
  const [x0, y0, x1, y1] = page.getBounds();
  const [left, top, right, bottom] = [x0 - EDGE, y0 - EDGE, x1 + EDGE, y1 + EDGE];
  const beside: readonly Rect[] = [
    [left - FAR, top - FAR, right + FAR, top],
    [left - FAR, bottom, right + FAR, bottom + FAR],
    [left - FAR, top - FAR, left, bottom + FAR],
    [right, top - FAR, right + FAR, bottom + FAR],
  ];
  for (const box of beside) page.createAnnotation('Redact').setRect([...box]);
  const { REDACT_IMAGE_PIXELS, REDACT_LINE_ART_NONE, REDACT_TEXT_REMOVE } = PDFPage;
  page.applyRedactions(false, REDACT_IMAGE_PIXELS, REDACT_LINE_ART_NONE, REDACT_TEXT_REMOVE);
};

/** Segments of a JPEG that tell how to show it: JFIF, Adobe's colours, a colour profile. The others tell who took it, and where. */
const showsIt = (marker: number, segment: Buffer): boolean =>
  marker === 0xe0 ||
  marker === 0xee ||
  (marker === 0xe2 && segment.subarray(4, 15).toString('latin1') === 'ICC_PROFILE') ||
  (marker < 0xe0 && marker !== 0xfe);

/** A photo without place, time, device and thumbnail (EXIF, XMP, IPTC, comments); as it is when it is no JPEG after all. */
const withoutItsStory = (photo: Buffer): Buffer => {
  const kept: Buffer[] = [photo.subarray(0, 2)];
  let at = 2;
  while (photo[at] === 0xff && photo[at + 1] !== 0xda && at + 4 <= photo.length) {
    const marker = photo[at + 1] ?? 0;
    const segment = photo.subarray(at, at + 2 + photo.readUInt16BE(at + 2));
    if (showsIt(marker, segment)) kept.push(segment);
    at += segment.length;
  }
  return photo[at + 1] === 0xda ? Buffer.concat([...kept, photo.subarray(at)]) : photo;
};

/** What is in a file beside what its pages show, wherever it hangs. */
const untold = ['Metadata', 'PieceInfo', 'LastModified', 'Alternates', 'OPI', 'AF'] as const;

const withoutTheStoriesOf = (document: mupdf.PDFDocument): void => {
  for (let nth = 1; nth < document.countObjects(); nth++) {
    const object = document.newIndirect(nth);
    if (!object.isDictionary() && !object.isStream()) continue;
    for (const key of untold) if (!object.get(key).isNull()) object.delete(key);
    if (!object.isStream() || String(object.get('Filter')) !== '/DCTDecode') continue;
    object.writeRawStream(withoutItsStory(Buffer.from(object.readRawStream().asUint8Array())));
  }
};

/** A page that says that a page was here. */
const emptyPage = (document: mupdf.PDFDocument, [x0, y0, x1, y1]: mupdf.Rect): void => {
  const font = document.addSimpleFont(new mupdf.Font('Helvetica'));
  const resources = { Font: { F1: font } };
  const contents = `BT /F1 11 Tf ${x0 + 60} ${y1 - 90} Td (Deze pagina is achtergehouden.) Tj ET`;
  document.insertPage(-1, document.addPage([x0, y0, x1, y1], 0, resources, contents));
};

/**
 * Burns the redactions in: text and pixels under them are gone, and with them everything a page does not show:
 * properties, bookmarks, comments, forms, scripts, files inside. What is left is read again.
 */
const redact = (content: Uint8Array, { words, boxes, withheld }: Redactions): Redacted => {
  const source = asPdf(content);
  source.bake(true, true);
  const clean = new mupdf.PDFDocument();
  let places = 0;
  for (const [index, page] of pagesOf(source).entries()) {
    const number = index + 1;
    if (withheld.includes(number)) {
      emptyPage(clean, page.getBounds());
      continue;
    }
    const found = findOn(page, number, words).flatMap((match) => match.boxes);
    const drawn = boxes.filter((one) => one.page === number).map(({ box }) => box);
    places += found.length + drawn.length;
    blacken(page as mupdf.PDFPage, found, drawn);
    cutToSize(page as mupdf.PDFPage);
    clean.graftPage(-1, source, index);
  }
  for (const [index] of pagesOf(clean).entries()) {
    const page = clean.findPage(index);
    for (const hidden of ['Annots', 'Metadata', 'PieceInfo', 'Thumb', 'AA', 'StructParents'])
      page.delete(hidden);
  }
  withoutTheStoriesOf(clean);
  const pdf = clean.saveToBuffer('garbage=4,compress,clean,sanitize').asUint8Array().slice();
  const again = pagesOf(open(pdf));
  const left = words.filter((word) => again.some((page, at) => findOn(page, at, [word]).length > 0));
  return { pdf, left, places };
};

const picture = (content: Uint8Array, number: number, scale: number): Uint8Array => {
  const document = open(content);
  if (number < 1 || number > document.countPages()) throw new Error('document.no-such-page');
  const page = document.loadPage(number - 1);
  return page
    .toPixmap(mupdf.Matrix.scale(scale, scale), mupdf.ColorSpace.DeviceRGB, false, true)
    .asPNG()
    .slice();
};

/** Does one job. @throws Error with a code when the document cannot be read */
export const work = (job: Job): Results[Job['kind']] => {
  switch (job.kind) {
    case 'convert':
      return convert(job.content, job.mediaType);
    case 'pages':
      return pagesOf(open(job.pdf)).map((page) => {
        const [x0, y0, x1, y1] = page.getBounds();
        const text = page.toStructuredText('preserve-whitespace').asText();
        return { width: x1 - x0, height: y1 - y0, text, pictures: hasPictures(page) };
      });
    case 'picture':
      return picture(job.pdf, job.page, job.scale);
    case 'find':
      return pagesOf(open(job.pdf)).flatMap((page, index) => findOn(page, index + 1, job.words));
    case 'redact':
      return redact(job.pdf, job.redactions);
  }
};

parentPort?.on('message', (job: Job) => {
  try {
    parentPort?.postMessage({ done: work(job) });
  } catch (error) {
    const code =
      error instanceof Error && /^document\.[a-z-]+$/.test(error.message)
        ? error.message
        : 'document.unreadable';
    parentPort?.postMessage({ failed: code });
  }
});
