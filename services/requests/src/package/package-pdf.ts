import { sayDate } from '@huisrecht/calendar';
import { TaggedPdf, type Attachment } from '../paper/tagged-pdf.js';
import type { GivenItem, PackageContent } from './content.js';
import { sayReadOnly, sayTaken } from './portability/say-portability.js';
import {
  DOCUMENT_WITHHELD,
  sayCategory,
  sayOpening,
  sayOrigin,
  saySearched,
  sayValue,
  sayWithheld,
} from './say-package.js';

const writeItem = (pdf: TaggedPdf, item: GivenItem): void => {
  pdf.heading('H3', item.label.nl);
  pdf.list([
    ...item.fields.map(({ label, value }) => `${label.nl}: ${sayValue(value)}`),
    ...(item.document
      ? [`Document ${item.document.nth}: ${item.document.name} (bijlage bij dit bestand)`]
      : []),
    ...(item.documentWithheld ? [DOCUMENT_WITHHELD] : []),
    sayOrigin(item),
  ]);
};

/** The package as a PDF: readable, printable, read aloud; its documents and its JSON travel inside it. */
export const packagePdf = (
  content: PackageContent,
  documents: ReadonlyMap<number, Attachment>,
  now: Date,
  take: readonly Attachment[] = [],
): Promise<Buffer> => {
  const pdf = new TaggedPdf(`Uw gegevens bij ${content.association.name}`, now);
  pdf.heading('H1', content.round > 1 ? 'Aanvulling op uw gegevens' : 'Uw gegevens');
  sayOpening(content).forEach((line) => pdf.paragraph(line));
  if (content.portability) {
    pdf.heading('H2', 'Om mee te nemen').paragraph(sayTaken(content.portability));
    if (content.portability.givenAsAccess.length > 0) pdf.list(sayReadOnly(content.portability));
  }
  for (const category of content.categories) {
    pdf.heading('H2', category.label.nl);
    pdf.list(sayCategory(category));
    category.items.forEach((item) => writeItem(pdf, item));
  }
  if (content.disclosures.length > 0) {
    pdf.heading('H2', 'Aan wie wij uw gegevens gaven');
    pdf.list(
      content.disclosures.map(
        ({ recipient, categories, purpose, sharedOn }) =>
          `${sayDate(sharedOn)}: ${recipient}. Welke: ${categories.map(({ nl }) => nl).join(', ')}. Waarvoor: ${purpose.nl}.`,
      ),
    );
  }
  if (content.withheld.length > 0) pdf.heading('H2', 'Wat u niet krijgt').list(sayWithheld(content));
  pdf.heading('H2', 'Waar wij zochten').list(content.searched.map(saySearched));
  pdf.heading('H2', 'Uw rechten').list(content.rights);
  // By their number: of two with one name a reader would show only one.
  documents.forEach((document, nth) => pdf.attach({ ...document, name: `${nth} ${document.name}` }));
  take.forEach((file) => pdf.attach(file));
  return pdf.end();
};
