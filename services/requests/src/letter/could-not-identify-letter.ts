import { dayOf, sayDay } from '@huisrecht/calendar';
import type { CouldNotIdentify } from '../domain/state.js';
import { outcomeLetter, type LetterFacts } from './frame.js';
import type { LetterText } from './letter-text.js';

/** We cannot answer yet, because we do not know who asks (GDPR Art. 12(4), 12(6)). */
export const couldNotIdentifyLetter = (request: CouldNotIdentify, facts: LetterFacts): LetterText =>
  outcomeLetter(
    'Wij konden uw verzoek nog niet beantwoorden',
    [
      {
        lines: [
          `Op ${sayDay(dayOf(request.receivedAt))} kregen wij een verzoek om gegevens te laten zien. Het nummer is ${request.number}.`,
          'Wij konden uw verzoek nog niet beantwoorden. Wij weten namelijk niet zeker wie u bent. Komt u alsnog? Dan gaan wij meteen verder.',
        ],
      },
      {
        lines: [
          'Kom langs met uw paspoort, ID-kaart of verblijfsdocument. Neem het echte document mee. Wij maken geen kopie en schrijven geen nummer op.',
          'Kunt u niet komen? Bel ons. Dan zoeken we samen een andere manier: bij u thuis, met beeldbellen, of wij bellen u terug.',
          'Deed u dit verzoek niet zelf? Bel ons dan meteen.',
        ],
      },
    ],
    facts,
  );
