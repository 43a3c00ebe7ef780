import type { RefusalGround, Right } from '@huisrecht/contracts';
import type { Language } from '@huisrecht/calendar';

/** A ground to refuse or withhold, with its article and the words of the letter (B1). */
export interface Ground {
  readonly article: string;
  /** As the decider reads it. */
  readonly label: Readonly<Record<Language, string>>;
  /** As the letter says it: completes "De reden is: …". */
  readonly letter: string;
  /** Whether it can only be used for the whole request or line. */
  readonly whole: boolean;
  /** The rights that it can be used for; direct marketing and it is none of these (Art. 21(3)). */
  readonly rights: readonly Right[];
}

const copies: readonly Right[] = ['access', 'portability'];
/** UAVG Art. 41 may set aside GDPR Art. 12-21, so far as necessary; a withdrawal of consent is none of those. */
const setAside: readonly Right[] = [...copies, 'rectification', 'erasure', 'restriction', 'objection'];
const everyRight: readonly Right[] = [...setAside, 'withdrawal-of-consent'];

/** The closed list. A human chooses one for this case; none is ever suggested (P5). */
export const grounds: Readonly<Record<RefusalGround, Ground>> = {
  'rights-of-others': {
    article: 'AVG art. 15 lid 4 en 20 lid 4; UAVG art. 41 lid 1 onder i',
    label: { nl: 'Gegevens van anderen', en: "Others' data" },
    letter: 'het gaat over iemand anders, en die heeft ook recht op privacy',
    whole: false,
    rights: setAside,
  },
  'protection-of-the-person': {
    article: 'UAVG art. 41 lid 1 onder i',
    label: { nl: 'Bescherming van de betrokkene zelf', en: 'Protection of the person' },
    letter: 'wij willen u beschermen',
    whole: false,
    rights: setAside,
  },
  'criminal-investigation': {
    article: 'UAVG art. 41 lid 1 onder d',
    label: { nl: 'Opsporing of vervolging', en: 'Criminal investigation' },
    letter: 'het onderzoek naar een strafbaar feit mag niet in gevaar komen',
    whole: false,
    rights: setAside,
  },
  supervision: {
    article: 'UAVG art. 41 lid 1 onder h',
    label: { nl: 'Toezicht of inspectie', en: 'Supervision or inspection' },
    letter: 'het werk van een toezichthouder mag niet in gevaar komen',
    whole: false,
    rights: setAside,
  },
  'civil-claims': {
    article: 'UAVG art. 41 lid 1 onder j',
    label: { nl: 'Inning van een civiele vordering', en: 'Enforcement of a civil claim' },
    letter: 'wij hebben de gegevens nodig om een vordering te innen',
    whole: false,
    rights: setAside,
  },
  'professional-secrecy': {
    article: 'AVG art. 15 lid 4; UAVG art. 41 lid 1 onder i',
    label: { nl: 'Brieven van en aan een advocaat', en: 'Lawyer and client' },
    letter: 'wat wij met onze advocaat bespreken, is geheim',
    whole: false,
    rights: copies,
  },
  'not-their-data': {
    article: 'AVG art. 4 onder 1',
    label: { nl: 'Geen gegevens van deze persoon', en: 'Not data of this person' },
    letter: 'het gaat niet over u',
    whole: false,
    rights: everyRight,
  },
  'manifestly-unfounded': {
    article: 'AVG art. 12 lid 5 onder b',
    label: { nl: 'Kennelijk ongegrond', en: 'Manifestly unfounded' },
    letter: 'uw verzoek klopt duidelijk niet',
    whole: true,
    rights: setAside,
  },
  excessive: {
    article: 'AVG art. 12 lid 5 onder b',
    label: { nl: 'Buitensporig', en: 'Excessive' },
    letter: 'u vraagt dit te vaak',
    whole: true,
    rights: setAside,
  },
  'data-is-correct': {
    article: 'AVG art. 16 en 5 lid 1 onder d',
    label: { nl: 'De gegevens kloppen', en: 'The data is correct' },
    letter: 'wij keken het na, en de gegevens kloppen',
    whole: false,
    rights: ['rectification'],
  },
  'cannot-be-established': {
    article: 'AVG art. 16 en 5 lid 1 onder d',
    label: { nl: 'Niet vast te stellen wat klopt', en: 'What is right cannot be established' },
    letter: 'wij kunnen niet vaststellen wat klopt',
    whole: false,
    rights: ['rectification'],
  },
  'still-needed': {
    article: 'AVG art. 17 lid 1 onder a',
    label: { nl: 'Nog nodig voor het doel', en: 'Still needed for the purpose' },
    letter: 'wij hebben deze gegevens nog nodig voor het doel waarvoor wij ze kregen',
    whole: false,
    rights: ['erasure'],
  },
  'legal-obligation-to-keep': {
    article: 'AVG art. 17 lid 3 onder b',
    label: { nl: 'Moet van de wet bewaard blijven', en: 'Must be kept by law' },
    letter: 'wij moeten deze gegevens van de wet bewaren',
    whole: false,
    rights: ['erasure'],
  },
  'legal-claims': {
    article: 'AVG art. 17 lid 3 onder e en 21 lid 1',
    label: { nl: 'Nodig voor een rechtsvordering', en: 'Needed for a legal claim' },
    letter: 'wij hebben deze gegevens nodig in een zaak bij de rechter, of daarvoor',
    whole: false,
    rights: ['erasure', 'objection'],
  },
  'freedom-of-expression': {
    article: 'AVG art. 17 lid 3 onder a',
    label: { nl: 'Vrijheid van meningsuiting en informatie', en: 'Freedom of expression and information' },
    letter: 'anderen hebben het recht om dit te zeggen of te weten',
    whole: false,
    rights: ['erasure'],
  },
  'public-health': {
    article: 'AVG art. 17 lid 3 onder c',
    label: { nl: 'Volksgezondheid', en: 'Public health' },
    letter: 'de gegevens zijn nodig voor de gezondheid van iedereen',
    whole: false,
    rights: ['erasure'],
  },
  'archiving-or-research': {
    article: 'AVG art. 17 lid 3 onder d en 21 lid 6',
    label: { nl: 'Archief, onderzoek of statistiek', en: 'Archiving, research or statistics' },
    letter: 'de gegevens zijn nodig voor archief, onderzoek of statistiek',
    whole: false,
    rights: ['erasure', 'objection'],
  },
  'no-case-for-restriction': {
    article: 'AVG art. 18 lid 1',
    label: { nl: 'Geen van de gevallen voor beperking', en: 'None of the cases for a restriction' },
    letter: 'wij keken het na, en er is geen reden meer om uw gegevens niet te gebruiken',
    whole: false,
    rights: ['restriction'],
  },
  'compelling-grounds': {
    article: 'AVG art. 21 lid 1',
    label: { nl: 'Dwingende gerechtvaardigde gronden', en: 'Compelling legitimate grounds' },
    letter: 'wij hebben een belang dat in dit geval zwaarder weegt dan dat van u',
    whole: false,
    rights: ['objection'],
  },
  'no-objection-on-this-basis': {
    article: 'AVG art. 21 lid 1',
    label: { nl: 'Bezwaar kan niet bij deze grondslag', en: 'No objection on this legal basis' },
    letter: 'bezwaar kan alleen als wij gegevens voor een belang gebruiken, en dat doen wij hier niet',
    whole: false,
    rights: ['objection'],
  },
  'not-on-consent': {
    article: 'AVG art. 7 lid 3 en 6 lid 1',
    label: { nl: 'Het gebruik rust niet op toestemming', en: 'It does not rest on consent' },
    letter: 'wij gebruiken deze gegevens niet omdat u toestemming gaf, maar om een andere reden',
    whole: false,
    rights: ['withdrawal-of-consent'],
  },
};

/** The grounds that can be used for a right; none against direct marketing (Art. 21(3)). */
export const groundsOf = (right: Right): RefusalGround[] =>
  (Object.keys(grounds) as RefusalGround[]).filter((ground) => grounds[ground].rights.includes(right));
