import { convert } from 'html-to-text';
import {
  simpleParser,
  type AddressObject,
  type Attachment,
  type HeaderLines,
  type ParsedMail,
} from 'mailparser';
import type { Mail, MailFile } from './mail.js';

/** Characters of text that are kept of a mail; what is longer is cut, the original stays in the mailbox. */
export const MAX_TEXT = 20_000;
/** Characters of HTML that are read. */
const MAX_HTML = 2_000_000;
const toText = {
  wordwrap: false as const,
  selectors: [
    { selector: 'img', format: 'skip' },
    { selector: 'a', options: { ignoreHref: true } },
  ],
};
/** Files that are kept of a mail. */
export const MAX_FILES = 50;

const MACHINE_HEADERS: ReadonlySet<string> = new Set([
  'auto-submitted',
  'x-auto-response-suppress',
  'x-autoreply',
  'x-autorespond',
  'precedence',
  'list-id',
  'return-path',
]);

const valueOf = ({ line }: HeaderLines[number]): string =>
  line
    .slice(line.indexOf(':') + 1)
    .trim()
    .slice(0, 1_000);

const fileOf = ({ filename, contentType, content }: Attachment, nth: number): MailFile => ({
  name: (filename ?? `bijlage-${nth + 1}`).slice(0, 200),
  mediaType: contentType.slice(0, 100),
  content,
});

/** The plain text; of a mail that has only HTML, what a person would read in it. */
const textOf = ({ text, html }: ParsedMail): string =>
  text ?? (typeof html !== 'string' ? '' : convert(html.slice(0, MAX_HTML), toText));

const senderOf = (from: AddressObject | undefined): Mail['from'] => {
  const [first] = from?.value ?? [];
  if (!first?.address) return undefined;
  return { address: first.address.slice(0, 320), ...(first.name && { name: first.name.slice(0, 200) }) };
};

/**
 * Reads a mail from its source. HTML becomes text: links and pictures in it are not followed, nothing of it is ever
 * shown as HTML. @throws Error when it is no mail at all
 */
export const readMail = async (source: Buffer): Promise<Mail> => {
  const parsed = await simpleParser(source, { skipImageLinks: true, skipTextLinks: true });
  const references = parsed.references ?? [];
  const from = senderOf(parsed.from);
  const answers = [parsed.inReplyTo ?? [], references].flat().map((id) => id.slice(0, 500));
  return {
    ...(parsed.messageId !== undefined && { messageId: parsed.messageId.slice(0, 500) }),
    answers: [...new Set(answers)].slice(0, 50),
    ...(from && { from }),
    subject: (parsed.subject ?? '').slice(0, 500),
    text: textOf(parsed).slice(0, MAX_TEXT),
    files: parsed.attachments.slice(0, MAX_FILES).map(fileOf),
    headers: Object.fromEntries(
      parsed.headerLines
        .filter(({ key }) => MACHINE_HEADERS.has(key))
        .reverse()
        .map((line) => [line.key, valueOf(line)]),
    ),
  };
};
