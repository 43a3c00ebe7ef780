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
    ['before a hyphen', 'Mevrouw Jansen-de Boer belde.'],
    ['after a hyphen', 'Mevrouw De Boer-Jansen belde.'],
    ['after a hyphen at the end of a line', 'Mevrouw De Boer-\nJansen belde.'],
  ])('P17: finds half of a double name, %s', async (_, sentence) => {
    const { pdf, places } = redact(await made((one) => one.text(sentence)), { words: ['Jansen'] });
    expect(places).toBe(1);
    expect(textOf(pdf)).not.toContain('Jansen');
    expect(textOf(pdf)).toContain('Boer');
  });

  const editedPage = async (edit: (page: mupdf.PDFObject, pdf: mupdf.PDFDocument) => void) => {
    const source = await made((one) =>
      one.text('Jansen belde.').text('Onderaan blijft iets staan.', 72, 500),
    );
    const pdf = mupdf.Document.openDocument(source, 'application/pdf').asPDF()!;
    edit(pdf.findPage(0), pdf);
    return pdf.saveToBuffer('').asUint8Array().slice();
  };

  it('P17: takes away what lies beside the page, which nobody saw', async () => {
    const cropped = await editedPage((page) => {
      page.put('CropBox', [0, 0, 612, 650]);
    });
    expect(textOf(cropped)).not.toContain('Jansen');
    const { pdf } = redact(cropped, { words: ['Zwaluwenberg'] });
    expect(textOf(pdf)).toContain('Onderaan');
    const whole = mupdf.Document.openDocument(pdf, 'application/pdf').asPDF()!;
    whole.findPage(0).delete('CropBox');
    expect(textOf(whole.saveToBuffer('').asUint8Array().slice())).not.toContain('Jansen');
  });

  it('P17: shows and finds what a layer hides', async () => {
    const layered = await editedPage((page, pdf) => {
      const layer = pdf.addObject({ Type: pdf.newName('OCG'), Name: pdf.newString('laag') });
      page.get('Resources').put('Properties', { Hidden: layer });
      pdf
        .getTrailer()
        .get('Root')
        .put('OCProperties', { OCGs: [layer], D: { OFF: [layer], Order: [] } });
      const shown = page.get('Contents').readStream().asString();
      page.put('Contents', pdf.addStream(`/OC /Hidden BDC ${shown} EMC`, {}));
    });
    expect(textOf(layered)).toContain('Jansen');
    const { pdf, left, places } = redact(layered, { words: ['Jansen'] });
    expect([left, places]).toEqual([[], 1]);
    expect(textOf(pdf)).not.toContain('Jansen');
  });

  it('P17: a photo does not tell who took it, nor where', () => {
    const pixels = new mupdf.Pixmap(mupdf.ColorSpace.DeviceRGB, [0, 0, 80, 80], false);
    pixels.clear(200);
    const photo = Buffer.from(pixels.asJPEG(90, false));
    const story = Buffer.from('Exif\0\0 H. Zwaluwenberg, 52.0907 5.1214');
    const exif = Buffer.concat([Buffer.from([0xff, 0xe1, 0, story.length + 2]), story]);
    const content = Buffer.concat([photo.subarray(0, 2), exif, photo.subarray(2)]);
    const pdf = work({ kind: 'convert', content, mediaType: 'image/jpeg' }) as Uint8Array;
    expect(Buffer.from(pdf).includes('Zwaluwenberg')).toBe(true);
    const { pdf: black } = redact(pdf, { words: ['Bakker'] });
    expect(Buffer.from(black).includes('Zwaluwenberg')).toBe(false);
    const page = mupdf.Document.openDocument(black, 'application/pdf').loadPage(0);
    const seen = page.toPixmap(mupdf.Matrix.identity, mupdf.ColorSpace.DeviceGray, false).getPixels();
    expect(seen.every((value) => Math.abs(value - 200) < 8)).toBe(true);
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
