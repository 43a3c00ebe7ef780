import { readMail } from '../mailbox/read-mail.js';
import { UnreadableDocument, type PdfDesk } from './pdf/pdf-desk.js';

/** Kinds of which pages can be made. Others (audio, old Office files, .msg) are given whole or not at all. */
const pageable: ReadonlySet<string> = new Set([
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/tiff',
  'text/plain',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
]);

/** A mail as somebody would print it. */
const mailAsText = async (source: Buffer): Promise<string> => {
  const { from, subject, text, files } = await readMail(source);
  const sender = [from?.name, from?.address].filter(Boolean).join(' ');
  const with_ = files.length > 0 ? `\n\nBijlagen: ${files.map(({ name }) => name).join(', ')}` : '';
  return `Van: ${sender}\nOnderwerp: ${subject}\n\n${text}${with_}`;
};

/** The document as pages to look at and to black out. @throws UnreadableDocument */
export const asPages = async (desk: PdfDesk, mediaType: string, content: Buffer): Promise<Uint8Array> => {
  if (mediaType === 'message/rfc822') {
    return asPages(desk, 'text/plain', Buffer.from(await mailAsText(content)));
  }
  if (!pageable.has(mediaType)) throw new UnreadableDocument('document.no-pages');
  return desk.do<'convert'>({ kind: 'convert', content, mediaType });
};
