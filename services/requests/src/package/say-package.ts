import { sayDate } from '@huisrecht/calendar';
import type { GivenCategory, GivenItem, PackageContent, Searched } from './content.js';

/** What stands where something is blacked out. */
export const BLACK = '█████ (zwart gemaakt: gegevens van iemand anders)';

const legalBases: Readonly<Record<string, string>> = {
  consent: 'uw toestemming',
  contract: 'een overeenkomst met u',
  'legal-obligation': 'een plicht uit de wet',
  'vital-interest': 'een levensbelang',
  'public-interest': 'een taak van algemeen belang',
  'legitimate-interest': 'ons gerechtvaardigd belang',
};

/** What we tell of a category (GDPR Art. 15(1)(a), (c), (d), (g)), a line each. */
export const sayCategory = ({ purposes, recipients, periods, source }: GivenCategory): string[] => [
  ...(purposes.length > 0
    ? [
        `Waarvoor wij ze gebruiken: ${purposes.map(({ label, legalBasis }) => `${label.nl} (${legalBases[legalBasis] ?? legalBasis})`).join('; ')}.`,
      ]
    : []),
  recipients.length > 0 ? `Wie ze kreeg: ${recipients.join(', ')}.` : 'Wij gaven ze aan niemand anders.',
  `Hoe lang wij ze bewaren: ${periods.map(({ nl }) => nl).join(' ')}`,
  `Van wie wij ze kregen: ${source.nl}.`,
];

/** Where an item comes from, in one line. */
export const sayOrigin = ({ holder, source, recordedOn }: GivenItem): string =>
  [
    `Staat bij: ${holder}`,
    recordedOn && `vastgelegd op ${sayDate(recordedOn)}`,
    source && `gekregen van: ${source.nl}`,
  ]
    .filter(Boolean)
    .join(', ');

/** Why an item comes without its document. */
export const DOCUMENT_WITHHELD =
  'Hier hoort een document bij. Dat krijgt u niet: er staan gegevens van iemand anders in.';

/** A value, or that it is blacked out, or empty. */
export const sayValue = (value: string | null): string =>
  value === null ? BLACK : value === '' ? '(leeg)' : value;

/** What came of a search at one place. */
export const saySearched = ({ name, outcome, because }: Searched): string => {
  const why = because ? ` De reden is: ${because}` : '';
  if (outcome === undefined) return `${name}: nog geen antwoord. Wij vragen het opnieuw.`;
  switch (outcome) {
    case 'found':
      return `${name}: gevonden.`;
    case 'nothing-found':
      return `${name}: niets gevonden.`;
    case 'kept-because':
    case 'refused-because':
      return `${name}: geeft de gegevens niet.${why}`;
    case 'no-answer-possible':
      return `${name}: er kan geen antwoord meer komen.`;
  }
};

/** What was not given, a line each. */
export const sayWithheld = ({ withheld }: PackageContent): string[] =>
  withheld.map(({ category, items, masked, reason, article }) => {
    const count = items > 0 ? `${items} niet gegeven` : '';
    const black = masked > 0 ? `${masked} voor een deel zwart gemaakt` : '';
    return `${category.nl}: ${[count, black].filter(Boolean).join(', ')}. De reden is: ${reason} (${article}).`;
  });

/** The opening lines. */
export const sayOpening = ({ association, receivedOn, madeOn, number }: PackageContent): string[] => [
  `Dit zijn de gegevens die ${association.name} over u heeft. U vroeg erom op ${sayDate(receivedOn)}.`,
  `Nummer van uw verzoek: ${number}. Gemaakt op ${sayDate(madeOn)}.`,
];
