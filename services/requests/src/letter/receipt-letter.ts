import { dayOf, sayDay } from '@huisrecht/calendar';
import type { KnownRequest } from '../domain/state.js';
import { letter, type LetterFacts } from './frame.js';
import type { LetterText } from './letter-text.js';

/** We have your request, this is your number, this is what happens now (GDPR Art. 12(1), 12(2)). */
export const receiptLetter = (request: KnownRequest, facts: LetterFacts): LetterText => {
  const [line] = request.lines;
  const counter = {
    heading: 'Laat zien wie u bent',
    lines: [
      'Wij willen zeker weten dat u het bent. Kom daarom langs met uw paspoort, ID-kaart of verblijfsdocument. Neem het echte document mee.',
      'Wij maken geen kopie en schrijven geen nummer op. U hoeft geen afspraak te maken.',
      'Kunt u niet komen? Bel ons. Dan zoeken we samen een andere manier.',
    ],
  };
  const unclear = {
    lines: [
      'U hoeft niet te zeggen waarom u dit vraagt. Helpt het als wij weten wat u precies zoekt? Laat het ons weten. Wij gaan ondertussen door.',
    ],
  };
  return letter(
    'Wij kregen uw verzoek',
    [
      {
        lines: [
          `Wij kregen uw verzoek op ${sayDay(dayOf(request.receivedAt))}. U vraagt ons om uw gegevens te laten zien.`,
          `U krijgt uiterlijk op ${sayDay(request.promisedBy)} ons antwoord. Uw nummer is ${request.number}.`,
        ],
      },
      ...(request.status === 'awaiting-identity' || request.status === 'could-not-identify' ? [counter] : []),
      ...(line?.given === false || !request.reasonGiven ? [unclear] : []),
    ],
    facts,
  );
};
