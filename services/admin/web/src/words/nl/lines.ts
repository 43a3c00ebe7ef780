/** What is written down of one right. */
export const lineForm = {
  notNamed: 'Niet genoemd',
  change: 'Wat wil de persoon?',
  changes: {
    rectify: 'Iets klopt niet en moet anders',
    supplement: 'Er ontbreekt iets: een verklaring toevoegen',
  },
  correction: (n: number) => `Verandering ${n}`,
  place: 'Welk gegeven?',
  before: 'Wat staat er nu?',
  after: 'Wat moet het worden?',
  addCorrection: 'Nog een gegeven',
  removeCorrection: (n: number) => `Verandering ${n} weghalen`,
  statement: 'De verklaring van de persoon',
  statementHint: 'In de woorden van de persoon. Die komt bij de gegevens te staan.',
  erasureGround: 'Waarom moet het weg?',
  erasureGroundHint: 'Kies alleen wat de persoon zelf zegt. Het hoeft niet.',
  restrictionCase: 'Waarom mogen wij het niet gebruiken?',
  restrictionHint:
    'De beperking gaat vanzelf in zodra u dit vastlegt. Zij is voorlopig tot zeker is wie dit vraagt.',
  objection: 'Waartegen is het bezwaar?',
  objectionHints: {
    interest:
      'Wij wegen het belang van de persoon en het onze. Zolang dat loopt, gebruiken wij de gegevens niet.',
    'direct-marketing': 'Dat stopt altijd. Er is geen afweging en geen controle nodig.',
  },
  transferName: 'Aan wie moeten wij de gegevens sturen?',
  transferHint: 'Laat dit leeg als de persoon het bestand zelf wil hebben.',
  transferWay: 'Hoe?',
  transferWays: { email: 'Per e-mail', url: 'Via een webadres' },
  transferAddress: { email: 'E-mailadres van die organisatie', url: 'Webadres van die organisatie' },
  someCategories: 'Gaat het maar om een deel van de gegevens?',
  categories: 'Welke gegevens?',
  categoriesHint: 'Kruist u niets aan, dan gaat het om alles.',
  somePurposes: 'Noemt de persoon waarvoor wij de gegevens gebruiken?',
  purposes: 'Welk gebruik?',
  purposesHint: 'Weet u het niet? Laat het leeg: wie beslist, vult het in.',
  words: 'Wat schrijft de persoon hierover?',
  wordsHint: 'Alleen wat bij dit recht hoort. Een BSN maken wij zwart.',
  faults: {
    place: 'Kies welk gegeven moet veranderen.',
    after: 'Vul in wat het moet worden.',
    'transfer-name': 'Vul in aan wie wij de gegevens moeten sturen.',
    'transfer-address': 'Vul het adres van die organisatie in.',
  },
};

/** The grounds of erasure, as a clerk hears them. */
export const erasureGrounds: Record<string, string> = {
  'no-longer-needed': 'Wij hebben de gegevens niet meer nodig',
  'consent-withdrawn': 'De toestemming is ingetrokken',
  'objection-upheld': 'Er is bezwaar gemaakt',
  unlawful: 'Wij mochten de gegevens niet hebben',
  'legal-duty-to-erase': 'Een wet zegt dat het weg moet',
  'child-online-service': 'Het is van een kind, voor een dienst op internet',
};

/** When processing is restricted. */
export const restrictionCases: Record<string, string> = {
  'accuracy-contested': 'De gegevens kloppen niet, zegt de persoon',
  'unlawful-but-keep': 'Wij mochten ze niet hebben, maar ze moeten niet weg',
  'needed-for-a-claim': 'De persoon heeft ze nodig voor een zaak',
  'objection-pending': 'Er loopt een bezwaar',
  'lawfulness-being-determined': 'Wij zoeken uit of het mag',
  'erasure-being-determined': 'Wij zoeken uit of het weg moet',
};

/** What is objected to. */
export const objectionKinds: Record<'interest' | 'direct-marketing', string> = {
  interest: 'Gebruik voor ons belang of voor dat van iedereen',
  'direct-marketing': 'Reclame',
};

/** Why a use is allowed. */
export const legalBases: Record<string, string> = {
  consent: 'met toestemming',
  contract: 'voor het contract',
  'legal-obligation': 'moet van de wet',
  'vital-interest': 'voor iemands leven',
  'public-interest': 'taak van algemeen belang',
  'legitimate-interest': 'ons gerechtvaardigd belang',
};
