import PDFDocument from 'pdfkit';
import * as mupdf from 'mupdf';
import { PdfDesk, UnreadableDocument } from './pdf-desk.js';
import { work, type Redacted } from './pdf-work.js';

const made = (write: (pdf: PDFKit.PDFDocument) => void, info: PDFKit.DocumentInfo = {}): Promise<Buffer> =>
  new Promise((resolve) => {
    const pdf = new PDFDocument({ info });
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks)));
    write(pdf);
    pdf.end();
  });

const dossier = (): Promise<Buffer> =>
  made(
    (pdf) => {
      pdf.fontSize(14).text('Melding van Hendrika ZWALUWENBERG op 3 maart.');
      pdf.text('De muziek van mevrouw Bakker was hard. Zwaluwenbergse kaas blijft staan.');
      pdf.outline.addItem('Gesprek met Zwaluwenberg');
      pdf.addPage().text('Mevrouw Zwaluw-\nenberg belde opnieuw.\nZwáluwenberg en zwaluwenberg.');
      pdf.note(100, 100, 50, 50, 'Zwaluwenberg vroeg om stilte');
      pdf.addPage().text('Vertrouwelijk stuk van de jurist.');
    },
    { Title: 'Dossier Zwaluwenberg', Author: 'H. Zwaluwenberg' },
  );

const textOf = (pdf: Uint8Array): string =>
  (work({ kind: 'pages', pdf }) as readonly { text: string }[]).map(({ text }) => text).join('\n');
const redact = (pdf: Uint8Array, over: object): Redacted =>
  work({ kind: 'redact', pdf, redactions: { words: [], boxes: [], withheld: [], ...over } }) as Redacted;
/** Everything in the file, streams unpacked. */
const insides = (pdf: Uint8Array): string => {
  const document = mupdf.Document.openDocument(pdf, 'application/pdf').asPDF()!;
  return Buffer.from(document.saveToBuffer('decompress').asUint8Array()).toString('latin1');
};

describe('black bars on PDFs', () => {
  it('finds a word whatever its case and accents, over a hyphen at the end of a line, and no part of another word', async () => {
    const found = work({
      kind: 'find',
      pdf: await dossier(),
      words: ['Zwaluwenberg', 'muziek'],
    }) as readonly {
      page: number;
      word: string;
      boxes: unknown[];
    }[];
    expect(found.map(({ page, word, boxes }) => [page, word, boxes.length])).toEqual([
      [1, 'Zwaluwenberg', 1],
      [1, 'muziek', 1],
      [2, 'Zwaluwenberg', 2],
      [2, 'Zwaluwenberg', 1],
      [2, 'Zwaluwenberg', 1],
    ]);
  });

  it('burns them in: the words are nowhere in the file any more, not even where nobody looks', async () => {
    const pdf = await dossier();
    expect(insides(pdf)).toMatch(/Zwaluwenberg/);
    const { pdf: black, left, places } = redact(pdf, { words: ['Zwaluwenberg', 'Hendrika'] });
    expect([left, places]).toEqual([[], 6]);
    expect(textOf(black)).toContain('mevrouw Bakker');
    expect(textOf(black)).toContain('Zwaluwenbergse kaas');
    expect(textOf(black).replace('Zwaluwenbergse', '')).not.toMatch(/zwaluw|hendrika/i);
    expect(insides(black)).not.toMatch(/Hendrika|Dossier|Gesprek met|\/JavaScript|\/EmbeddedFiles|\/Annots/);
  });

  it('makes a box black with whatever is under it, and keeps a page out as a whole', async () => {
    const box = [0, 0, 700, 110] as const;
    const { pdf: black } = redact(await dossier(), { boxes: [{ page: 1, box }], withheld: [3] });
    const text = textOf(black);
    expect(text).not.toContain('Melding van');
    expect(text).not.toContain('jurist');
    expect(text).toContain('Deze pagina is achtergehouden.');
    expect(work({ kind: 'pages', pdf: black })).toHaveLength(3);
  });

  it('makes the pixels of a scan black', async () => {
    const scan = work({ kind: 'picture', pdf: await dossier(), page: 1, scale: 1 }) as Uint8Array;
    const pdf = work({ kind: 'convert', content: scan, mediaType: 'image/png' }) as Uint8Array;
    const [page] = work({ kind: 'pages', pdf }) as readonly {
      pictures: boolean;
      width: number;
      height: number;
    }[];
    expect(page?.pictures).toBe(true);
    const { pdf: black } = redact(pdf, { boxes: [{ page: 1, box: [0, 0, page!.width, page!.height] }] });
    const image = mupdf.Document.openDocument(black, 'application/pdf').loadPage(0);
    const pixels = image.toPixmap(mupdf.Matrix.identity, mupdf.ColorSpace.DeviceGray, false).getPixels();
    expect(pixels.every((value) => value < 8)).toBe(true);
  });

  it.each([
    ['text', Buffer.from('Hallo wereld'), 'text/plain'],
    ['HTML', Buffer.from('<p>Hallo <b>wereld</b><script>x</script></p>'), 'text/html'],
  ])('reads %s as pages', (_, content, mediaType) => {
    expect(textOf(work({ kind: 'convert', content, mediaType }) as Uint8Array)).toContain('Hallo wereld');
  });
});

describe('the desk', () => {
  it('works in a thread of its own, and tells a damaged document from a good one', async () => {
    const desk = new PdfDesk();
    const pdf = await dossier();
    const [pages, , again] = await Promise.all([
      desk.do<'pages'>({ kind: 'pages', pdf }),
      expect(desk.do<'pages'>({ kind: 'pages', pdf: Buffer.from('%PDF-1.4 garbage') })).rejects.toThrow(
        UnreadableDocument,
      ),
      desk.do<'pages'>({ kind: 'pages', pdf }),
    ]);
    expect([pages.length, again.length]).toEqual([3, 3]);
    await desk.onApplicationShutdown();
  });

  it('ends what takes too long, and goes on with the next', async () => {
    const desk = new PdfDesk(1);
    const pdf = await dossier();
    await expect(desk.do<'pages'>({ kind: 'pages', pdf })).rejects.toThrow('document.took-too-long');
    await desk.onApplicationShutdown();
  });
});
