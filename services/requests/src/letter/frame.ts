import { dayOf, sayDate } from '@huisrecht/calendar';
import { sayName, type Delivery } from '../neighbours/people.js';
import type { Association } from '../association.js';
import type { Block, LetterText } from './letter-text.js';

/** What every letter is made with. */
export interface LetterFacts {
  readonly association: Association;
  readonly delivery: Delivery;
  readonly now: Date;
}

const remedies = ({ name, contactPhone, contactEmail, committee }: Association): Block => ({
  heading: 'Bent u het niet eens met ons?',
  lines: [],
  numbered: true,
  list: [
    `Bel of schrijf ons, of dien een klacht in: ${name}, ${contactPhone}, ${contactEmail}.`,
    `Daarna kunt u naar de ${committee}.`,
    'U mag ook altijd een klacht indienen bij de Autoriteit Persoonsgegevens: autoriteitpersoonsgegevens.nl.',
    'U kunt de rechtbank vragen om een beslissing. Doe dat binnen 6 weken nadat u deze brief kreeg. U heeft daar geen advocaat voor nodig.',
  ],
});

const addressLines = ({ name, address }: Delivery): string[] => [
  sayName(name),
  ...(address ? [`${address.street} ${address.houseNumber}`, `${address.postalCode} ${address.city}`] : []),
];

const question = ({ contactName, contactPhone }: Association): Block => ({
  lines: [`Heeft u een vraag? Bel ${contactName}, ${contactPhone}.`],
});

const frame = (
  title: string,
  blocks: readonly Block[],
  { association, delivery, now }: LetterFacts,
): LetterText => ({
  language: 'nl',
  title,
  date: sayDate(dayOf(now)),
  sender: [
    association.name,
    association.address,
    `${association.contactPhone} · ${association.contactEmail}`,
  ],
  addressee: addressLines(delivery),
  salutation: `Beste ${sayName(delivery.name)},`,
  blocks,
  closing: [
    'Met vriendelijke groet,',
    association.contactName,
    association.name,
    `FG: ${association.fgEmail}`,
  ],
});

/** A letter that asks or tells. */
export const letter = (title: string, blocks: readonly Block[], facts: LetterFacts): LetterText =>
  frame(title, [...blocks, question(facts.association)], facts);

/** A letter with an outcome: what a person can do is always in it, whatever the outcome is (P27). */
export const outcomeLetter = (title: string, blocks: readonly Block[], facts: LetterFacts): LetterText =>
  frame(title, [...blocks, remedies(facts.association), question(facts.association)], facts);
