import { addDays, dayOf, sayDay } from '@huisrecht/calendar';
import { settings } from '../domain/settings.js';
import type { IdentifiedRequest, Round } from '../domain/state.js';
import type { PackageContent, Withheld } from '../package/content.js';
import { outcomeLetter, type LetterFacts } from './frame.js';
import type { Block, LetterText } from './letter-text.js';

/** How the person gets at the package. */
export type Handover =
  | { readonly way: 'none' }
  | { readonly way: 'link'; readonly url: string }
  | { readonly way: 'link-and-code'; readonly url: string; readonly code: string }
  | { readonly way: 'paper' };

/** What an answer letter is made of. */
export interface AnswerFacts extends LetterFacts {
  readonly request: IdentifiedRequest;
  readonly round: Round;
  readonly content: PackageContent;
  readonly motivation: string;
  readonly handover: Handover;
}

const things = (count: number): string => (count === 1 ? '1 onderdeel' : `${count} onderdelen`);

const decision = ({ content: { outcome, categories }, round, motivation }: AnswerFacts): Block => {
  const says = {
    granted:
      categories.length > 0
        ? 'Wij doen wat u vraagt: u krijgt alles wat wij vonden.'
        : 'Wij doen wat u vraagt. Wij vonden geen gegevens over u.',
    partly: 'Wij doen voor een deel wat u vraagt.',
    refused: 'Wij doen niet wat u vraagt.',
  }[outcome];
  const later =
    round.round > 1 ? ['Na onze vorige brief kregen wij nog een antwoord. Dit is de aanvulling.'] : [];
  return {
    heading: 'Onze beslissing',
    lines: [...later, says, `Zo kwamen wij tot onze beslissing: ${motivation}`],
  };
};

const reason = ({ category, items, masked, reason, article }: Withheld): string[] => [
  ...(items > 0
    ? [`${category.nl} (${things(items)}): niet gegeven. De reden is: ${reason} (${article}).`]
    : []),
  ...(masked > 0
    ? [
        `${category.nl} (${things(masked)}): voor een deel zwart gemaakt. De reden is: ${reason} (${article}).`,
      ]
    : []),
];

const withheld = ({ content }: AnswerFacts): Block[] => {
  if (content.withheld.length === 0) return [];
  const others = content.withheld.some(({ ground }) => ground === 'rights-of-others');
  return [
    {
      heading: 'Wat u niet krijgt',
      lines: others
        ? [
            'In uw dossier staan ook gegevens van andere mensen. Die hebben wij zwart gemaakt of niet gegeven. Dat moet van de wet.',
          ]
        : [],
      list: content.withheld.flatMap(reason),
    },
  ];
};

const searched = ({ content }: AnswerFacts): Block[] => {
  const silent = content.searched.filter(({ outcome }) => outcome === undefined).map(({ name }) => name);
  const found = content.searched.filter(({ outcome }) => outcome === 'found').map(({ name }) => name);
  const nothing = content.searched
    .filter(({ outcome }) => outcome === 'nothing-found')
    .map(({ name }) => name);
  const never = content.searched
    .filter(({ outcome }) => outcome === 'no-answer-possible')
    .map(({ name }) => name);
  const kept = content.searched.filter(
    ({ outcome }) => outcome === 'kept-because' || outcome === 'refused-because',
  );
  return [
    {
      heading: 'Waar wij zochten',
      lines: [],
      list: [
        ...(found.length > 0 ? [`Gevonden bij: ${found.join(', ')}.`] : []),
        ...(nothing.length > 0 ? [`Niets gevonden bij: ${nothing.join(', ')}.`] : []),
        ...(silent.length > 0
          ? [
              `Nog geen antwoord van: ${silent.join(', ')}. Wij vragen het opnieuw. Komt er nog iets, dan sturen wij u dat na.`,
            ]
          : []),
        ...(never.length > 0 ? [`Er komt geen antwoord meer van: ${never.join(', ')}.`] : []),
        ...kept.map(
          ({ name, because }) =>
            `${name} geeft de gegevens niet${because ? `. De reden is: ${because}` : '.'}`,
        ),
      ],
    },
  ];
};

const period = (now: Date): string => sayDay(addDays(dayOf(now), settings.packageDays));

const getIt = ({ handover, association, now }: AnswerFacts): Block[] => {
  const paper = `Liever op papier? Bel ons: ${association.contactPhone}. Het kost niets.`;
  const until = `U kunt ze tot ${period(now)} ophalen, hoogstens ${settings.packageFetches} keer. Daarna vernietigen wij dit pakket.`;
  switch (handover.way) {
    case 'none':
      return [];
    case 'link':
      return [
        {
          heading: 'Uw gegevens ophalen',
          lines: [
            `Uw gegevens staan klaar op ${handover.url}`,
            'U heeft daar een code voor nodig. Die krijgt u van een medewerker: wij bellen u, of u vraagt hem aan de balie. Wij mailen hem nooit.',
            until,
            paper,
          ],
        },
      ];
    case 'link-and-code':
      return [
        {
          heading: 'Uw gegevens ophalen',
          lines: [`Uw gegevens staan klaar op ${handover.url}`, `Uw code is ${handover.code}`, until, paper],
        },
      ];
    case 'paper':
      return [
        {
          heading: 'Uw gegevens',
          lines: [
            'Uw gegevens krijgt u samen met deze brief, op papier.',
            'Wilt u ze liever als bestand? Vraag het aan de balie.',
          ],
        },
      ];
  }
};

/** The answer to a request of access, with what was decided, why, where we looked and what a person can do. */
export const answerLetter = (facts: AnswerFacts): LetterText => {
  const { request, round } = facts;
  const opening = {
    lines: [
      `Op ${sayDay(dayOf(request.receivedAt))} vroeg u ons om uw gegevens te laten zien. Het nummer van uw verzoek is ${request.number}. Dit is ons antwoord.`,
    ],
  };
  const title = round.round > 1 ? 'Aanvulling op ons antwoord' : 'Ons antwoord op uw verzoek';
  return outcomeLetter(
    title,
    [opening, decision(facts), ...withheld(facts), ...getIt(facts), ...searched(facts)],
    facts,
  );
};
