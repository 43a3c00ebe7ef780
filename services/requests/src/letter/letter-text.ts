import type { Language } from '@huisrecht/calendar';

/** One part of a letter: a heading of its own where it has one, lines, and things in a list. */
export interface Block {
  readonly heading?: string;
  readonly lines: readonly string[];
  readonly list?: readonly string[];
  /** Numbered instead of with dots. */
  readonly numbered?: boolean;
}

/** A letter before it is a page: the words and nothing else. */
export interface LetterText {
  readonly language: Language;
  /** What it is about; inside the letter only, never on an envelope or in a mail's subject. */
  readonly title: string;
  /** `12 maart 2026`. */
  readonly date: string;
  readonly sender: readonly string[];
  readonly addressee: readonly string[];
  readonly salutation: string;
  readonly blocks: readonly Block[];
  readonly closing: readonly string[];
}

/** A letter as plain text, for a test and for who cannot open a PDF. */
export const asPlainText = ({ title, salutation, blocks, closing }: LetterText): string =>
  [
    title,
    salutation,
    ...blocks.map(({ heading, lines, list = [], numbered }) =>
      [heading, ...lines, ...list.map((one, i) => (numbered ? `${i + 1}. ${one}` : `- ${one}`))]
        .filter(Boolean)
        .join('\n'),
    ),
    closing.join('\n'),
  ].join('\n\n');
