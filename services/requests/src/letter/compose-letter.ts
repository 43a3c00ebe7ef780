import { dayOf, sayDate, type Language } from '@huisrecht/calendar';
import type { LetterKind } from '@huisrecht/contracts';
import type { Association } from '../association.js';
import { sayName, type Delivery } from '../neighbours/people.js';
import { letterFacts } from './letter-demands.js';
import type { Block, LetterText } from './letter-text.js';
import { LetterTexts } from './letter-texts.js';
import type { Facts, FactsFor } from './template/facts.js';
import { renderTemplate } from './template/render.js';

/** What every letter is made with, beside its own facts. */
export interface LetterFrame {
  readonly texts: LetterTexts;
  readonly language: Language;
  readonly association: Association;
  readonly delivery: Delivery;
  readonly now: Date;
}

/** The facts of a letter of this kind. */
export type FactsOf<K extends LetterKind> = FactsFor<(typeof letterFacts)[K]>;

const addressLines = ({ name, address }: Delivery): string[] => [
  ...(name ? [sayName(name)] : []),
  ...(address ? [`${address.street} ${address.houseNumber}`, `${address.postalCode} ${address.city}`] : []),
];

/** The lines of a text that is a part of others. */
const linesOf = (
  { texts, language }: Pick<LetterFrame, 'texts' | 'language'>,
  part: 'greeting' | 'closing' | 'mail',
  facts: Facts,
): string[] => {
  const { blocks } = renderTemplate(texts.template(part, language), facts, []);
  return blocks.flatMap(({ lines, list = [] }) => [...lines, ...list]);
};

const nameFact = ({ delivery: { name } }: LetterFrame) => (name ? { name: sayName(name) } : {});

/**
 * What a person can do who does not agree: one text for every letter with an outcome. GDPR Art. 12(4); UAVG Art. 35: the
 * court within six weeks of receiving the answer; statement §9; P27.
 */
const remedies = ({ texts, language, association }: LetterFrame): Block[] => {
  const words = texts.wordsIn(language);
  const { name, contactPhone, contactEmail, committee } = association;
  const { title, blocks } = renderTemplate(
    texts.template('remedies', language),
    {
      complaint: [name, contactPhone, contactEmail].join(', '),
      committee,
      authority: words.say('authority'),
      court: words.say('court'),
      'court-weeks': words.say('court-weeks'),
    },
    [],
  );
  const [first = { lines: [] }, ...rest] = blocks;
  return [{ heading: title, ...first }, ...rest];
};

/** Writes a letter: its checked text with its facts, in the frame that all letters have. */
export const composeLetter = <K extends LetterKind>(
  letter: K,
  facts: FactsOf<K>,
  frame: LetterFrame,
): LetterText => {
  const { texts, language, association, delivery, now } = frame;
  const { title, blocks } = renderTemplate(texts.template(letter, language), facts, remedies(frame));
  const [question = '', ...closing] = linesOf(frame, 'closing', {
    association: association.name,
    'contact-name': association.contactName,
    'contact-phone': association.contactPhone,
    'fg-email': association.fgEmail,
  });
  return {
    language,
    title,
    date: sayDate(dayOf(now), language),
    sender: [
      association.name,
      association.address,
      `${association.contactPhone} · ${association.contactEmail}`,
    ],
    addressee: addressLines(delivery),
    salutation: linesOf(frame, 'greeting', nameFact(frame)).join(' '),
    blocks: [...blocks, { lines: [question] }],
    closing,
  };
};

/** The text of a mail that brings a letter; it tells nothing of what the letter is about (LAW §4(15)). */
export const sayMail = (
  texts: LetterTexts,
  language: Language,
  { name: association, phone }: { readonly name: string; readonly phone?: string },
  { name }: Delivery,
): string =>
  linesOf({ texts, language }, 'mail', {
    association,
    ...(name && { name: sayName(name) }),
    ...(phone !== undefined && { phone }),
  }).join('\n\n');

/** What every mail of ours is called (LAW §4(15)). */
export const mailSubject = (association: string, language: Language): string =>
  language === 'nl' ? `Bericht van ${association}` : `Message from ${association}`;
