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

/** Bytes of a head that are read when the whole cannot be. */
const MAX_HEAD = 16_384;

const headOf = (source: Buffer): Buffer => {
  const end = /\r?\n\r?\n/.exec(source.subarray(0, MAX_HEAD).toString('latin1'))?.index ?? MAX_HEAD;
  const lines = source.subarray(0, end).toString('latin1').split('\n');
  // Without what says of which parts it is made: there are too many, or it lies.
  const told = lines.filter((line) => /^(from|subject|message-id|in-reply-to|auto-submitted):/i.test(line));
  return Buffer.from(`${told.join('\n')}\n\n`, 'latin1');
};

/**
 * Reads a mail from its source. HTML becomes text: links and pictures in it are not followed, nothing of it is ever
 * shown as HTML. Of a mail that cannot be read (thousands of parts, a head without end) only the head is: whoever sends
 * one must not keep the mails behind it from being read.
 */
export const readMail = async (source: Buffer): Promise<Mail> => {
  try {
    return mailOf(await parse(source));
  } catch {
    const head = await parse(headOf(source)).then(mailOf, () => undefined);
    const nothing: Mail = { answers: [], subject: '', text: '', files: [], headers: {} };
    return { ...(head ?? nothing), headOnly: true };
  }
};

const parse = (source: Buffer): Promise<ParsedMail> =>
  simpleParser(source, { skipImageLinks: true, skipTextLinks: true });

const mailOf = (parsed: ParsedMail): Mail => {
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
