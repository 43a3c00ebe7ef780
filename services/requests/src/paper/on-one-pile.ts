import * as mupdf from 'mupdf';

const A4: [number, number, number, number] = [0, 0, 595.28, 841.89];

const open = (pdf: Buffer): mupdf.PDFDocument => {
  const document = mupdf.Document.openDocument(pdf, 'application/pdf').asPDF();
  if (!document) throw new Error('A letter is not a PDF.');
  return document;
};

/**
 * Letters as one PDF to print on both sides: each begins on a fresh sheet. For the printer only: what makes a page
 * readable aloud stays in each letter itself. @param letters PDFs that we made
 */
export const onOnePile = (letters: readonly Buffer[]): Buffer => {
  const pile = new mupdf.PDFDocument();
  letters.forEach((letter, nth) => {
    const source = open(letter);
    const pages = source.countPages();
    for (let page = 0; page < pages; page++) pile.graftPage(-1, source, page);
    if (pages % 2 === 1 && nth < letters.length - 1)
      pile.insertPage(-1, pile.addPage(A4, 0, pile.newDictionary(), ''));
    source.destroy();
  });
  const bytes = Buffer.from(pile.saveToBuffer('compress').asUint8Array());
  pile.destroy();
  return bytes;
};
