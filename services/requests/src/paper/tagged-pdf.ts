import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

const require = createRequire(import.meta.url);
/** DejaVu holds the names of nearly everyone: Latin with every accent, Greek, Cyrillic, Arabic, Hebrew. */
const fonts = {
  plain: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  bold: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
};

const MARGIN = 64;
const INK = '#1b1b1b';
const SIZES = { H1: 17, H2: 13, H3: 11 } as const;
const TEXT = 10.5;
/** Points that must be left under a heading, or it goes to the next page. */
const WITH_HEADING = 90;

/** A file that travels inside the PDF. */
export interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** What is written: a paragraph or a heading, by the role that a screen reader tells. */
type Role = 'P' | keyof typeof SIZES;

/**
 * A PDF that can be read aloud: headings, paragraphs and lists in reading order, a language and a title (PDF/UA),
 * with fonts in it. Black on white, one column: it prints.
 */
export class TaggedPdf {
  private readonly pdf: PDFKit.PDFDocument;
  private readonly root: PDFKit.PDFStructureElement;
  private readonly done: Promise<Buffer>;

  /** @param title what a reader shows as the name of the document; no name of a person */
  constructor(title: string, now: Date, language: 'nl' | 'en' = 'nl') {
    this.pdf = new PDFDocument({
      size: 'A4',
      margins: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
      pdfVersion: '1.7',
      subset: 'PDF/UA' as never,
      tagged: true,
      lang: language === 'nl' ? 'nl-NL' : 'en-GB',
      displayTitle: true,
      bufferPages: true,
      info: { Title: title, CreationDate: now, ModDate: now },
    });
    this.pdf.registerFont('plain', fonts.plain).registerFont('bold', fonts.bold);
    this.root = this.pdf.struct('Document');
    this.pdf.addStructure(this.root);
    this.done = collect(this.pdf);
    this.pdf.fillColor(INK).font('plain').fontSize(TEXT);
  }

  heading(role: keyof typeof SIZES, text: string): this {
    // A heading stays with what follows.
    if (this.pdf.y > this.pdf.page.height - MARGIN - WITH_HEADING) this.pdf.addPage();
    this.pdf.moveDown(role === 'H1' ? 0.5 : 0.8);
    this.write(role, text);
    this.pdf.moveDown(0.3);
    return this;
  }

  paragraph(text: string): this {
    this.write('P', text);
    this.pdf.moveDown(0.5);
    return this;
  }

  /** Lines that stay together, such as an address. */
  lines(texts: readonly string[], gap = 1): this {
    texts.forEach((text) => this.write('P', text));
    this.pdf.moveDown(gap);
    return this;
  }

  list(items: readonly string[], numbered = false): this {
    const list = this.pdf.struct('L');
    this.root.add(list);
    items.forEach((text, index) => this.item(list, numbered ? `${index + 1}.` : '•', text));
    list.end();
    this.pdf.moveDown(0.4);
    return this;
  }

  attach({ name, mediaType, content }: Attachment): this {
    this.pdf.file(content, { name, type: mediaType, description: name, relationship: 'Supplement' } as never);
    return this;
  }

  /** Numbers the pages and gives the bytes. */
  async end(): Promise<Buffer> {
    this.root.end();
    const { count } = this.pdf.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.pdf.switchToPage(page);
      this.pdf.page.margins.bottom = 0;
      this.pdf.markContent('Artifact', { type: 'Pagination' });
      this.pdf
        .font('plain')
        .fontSize(8.5)
        .text(`${page + 1} / ${count}`, MARGIN, this.pdf.page.height - 40, {
          width: this.pdf.page.width - 2 * MARGIN,
          align: 'right',
          lineBreak: false,
        });
      this.pdf.endMarkedContent();
    }
    this.pdf.end();
    return this.done;
  }

  private write(role: Role, text: string): void {
    const element = this.pdf.struct(role, {}, () => {
      const bold = role !== 'P';
      this.pdf.font(bold ? 'bold' : 'plain').fontSize(bold ? SIZES[role] : TEXT);
      this.pdf.text(text, { lineGap: 2.5 });
    });
    this.root.add(element);
    element.end();
  }

  private item(list: PDFKit.PDFStructureElement, label: string, text: string): void {
    const { pdf } = this;
    pdf.font('plain').fontSize(TEXT);
    const left = pdf.page.margins.left;
    const indent = 18;
    const height = pdf.heightOfString(text, { width: pdf.page.width - 2 * MARGIN - indent, lineGap: 2.5 });
    const room = pdf.page.height - MARGIN - pdf.y;
    if (height > room && height < pdf.page.height - 2 * MARGIN) pdf.addPage();
    const top = pdf.y;
    const element = pdf.struct('LI');
    list.add(element);
    element.add(pdf.struct('Lbl', {}, () => pdf.text(label, left, top, { lineBreak: false })));
    element.add(
      pdf.struct('LBody', {}, () =>
        pdf.text(text, left + indent, top, { width: pdf.page.width - 2 * MARGIN - indent, lineGap: 2.5 }),
      ),
    );
    element.end();
    pdf.x = left;
  }
}

const collect = (pdf: PDFKit.PDFDocument): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    pdf.on('error', reject);
  });
