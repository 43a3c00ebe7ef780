import type { WithholdingGround } from '@huisrecht/contracts';
import type { Language } from '@huisrecht/calendar';

/** A ground to withhold, with its article and the words of the letter (B1). */
export interface Ground {
  readonly article: string;
  /** As the decider reads it. */
  readonly label: Readonly<Record<Language, string>>;
  /** As the letter says it: completes "De reden is: …". */
  readonly letter: string;
  /** Whether it can only be used for the whole request. */
  readonly whole: boolean;
}

/** The closed list. A human chooses one for this case; none is ever suggested (P5). */
export const grounds: Readonly<Record<WithholdingGround, Ground>> = {
  'rights-of-others': {
    article: 'AVG art. 15 lid 4; UAVG art. 41 lid 1 onder i',
    label: { nl: 'Gegevens van anderen', en: "Others' data" },
    letter: 'het gaat over iemand anders, en die heeft ook recht op privacy',
    whole: false,
  },
  'protection-of-the-person': {
    article: 'UAVG art. 41 lid 1 onder i',
    label: { nl: 'Bescherming van de betrokkene zelf', en: 'Protection of the person' },
    letter: 'wij willen u beschermen',
    whole: false,
  },
  'criminal-investigation': {
    article: 'UAVG art. 41 lid 1 onder d',
    label: { nl: 'Opsporing of vervolging', en: 'Criminal investigation' },
    letter: 'het onderzoek naar een strafbaar feit mag niet in gevaar komen',
    whole: false,
  },
  supervision: {
    article: 'UAVG art. 41 lid 1 onder h',
    label: { nl: 'Toezicht of inspectie', en: 'Supervision or inspection' },
    letter: 'het werk van een toezichthouder mag niet in gevaar komen',
    whole: false,
  },
  'civil-claims': {
    article: 'UAVG art. 41 lid 1 onder j',
    label: { nl: 'Inning van een civiele vordering', en: 'Enforcement of a civil claim' },
    letter: 'wij hebben de gegevens nodig om een vordering te innen',
    whole: false,
  },
  'not-their-data': {
    article: 'AVG art. 4 onder 1',
    label: { nl: 'Geen gegevens van deze persoon', en: 'Not data of this person' },
    letter: 'het gaat niet over u',
    whole: false,
  },
  'manifestly-unfounded': {
    article: 'AVG art. 12 lid 5 onder b',
    label: { nl: 'Kennelijk ongegrond', en: 'Manifestly unfounded' },
    letter: 'uw verzoek klopt duidelijk niet',
    whole: true,
  },
  excessive: {
    article: 'AVG art. 12 lid 5 onder b',
    label: { nl: 'Buitensporig', en: 'Excessive' },
    letter: 'u vraagt dit te vaak',
    whole: true,
  },
};
