import { TaggedPdf } from '../paper/tagged-pdf.js';
import type { LetterText } from './letter-text.js';

const titles = { nl: 'Bericht van', en: 'Message from' } as const;

/** A letter as a PDF that can be printed and read aloud. Its title names nobody and tells nothing. */
export const letterPdf = (letter: LetterText, now: Date): Promise<Buffer> => {
  const [sender = ''] = letter.sender;
  const pdf = new TaggedPdf(`${titles[letter.language]} ${sender}`, now, letter.language);
  pdf.lines(letter.sender, 2).lines(letter.addressee, 2).paragraph(letter.date).heading('H1', letter.title);
  pdf.paragraph(letter.salutation);
  for (const { heading, lines, list = [], numbered = false } of letter.blocks) {
    if (heading !== undefined) pdf.heading('H2', heading);
    lines.forEach((line) => pdf.paragraph(line));
    if (list.length > 0) pdf.list(list, numbered);
  }
  return pdf.lines(letter.closing).end();
};
