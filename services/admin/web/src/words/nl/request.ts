/** The page of one request. */
export const request = {
  title: (number: string) => `Verzoek ${number}`,
  made: 'Het verzoek is vastgelegd. Noem het nummer als de persoon erbij is.',
  madeAttach: 'Voeg de brief als scan toe.',
  now: 'Nu te doen',
  who: (who: string) => `Wie: ${who}`,
  before: (day: string) => `Uiterlijk ${day}`,
  urgent: 'Vandaag of eerder',
  notYou: (who: string) => `Dit is werk voor: ${who}.`,
  tabs: {
    verloop: 'Verloop',
    onderdelen: 'Onderdelen',
    houders: 'Wie heeft het',
    stukken: 'Stukken',
    brieven: 'Brieven',
    logboek: 'Logboek',
  },
  tabsLabel: 'Delen van dit verzoek',
  toCheck: 'Naar de identiteitscontrole',
  toReview: 'Beoordelen en beslissen',
  toReviewAnyway: 'Toch nu al beslissen',
  reviewAnywayHint: 'Wachten hoeft niet. Wie niet antwoordde, noemt de brief bij naam.',
  toLine: 'Beslissen over dit onderdeel',
  toLineLook: 'Naar dit onderdeel',
  toHolders: 'Bekijk wie nog niet antwoordde',
  printLetter: 'Brief openen om te printen',
  printPackage: 'Pakket openen om te printen',
  posted: 'De brief is op de post',
  handed: 'De brief is meegegeven',
  letterSentTitle: { post: 'Is de brief op de post?', counter: 'Is de brief meegegeven?' },
  letterSentText: 'Wij schrijven op dat u dit vandaag deed. Dat kunt u niet terugdraaien.',
  envelope: 'Gebruik een gewone envelop: zet er niets op over een AVG-verzoek.',
  packageToo: 'Het pakket ging op papier mee',
  confirmPost: 'Ja, op de post',
  confirmCounter: 'Ja, meegegeven',
  makeCode: 'Code maken en doorgeven',
  codeTitle: 'Code voor het pakket',
  codeText:
    'U ziet de code één keer. Een code van eerder werkt daarna niet meer. Geef de code nooit per e-mail.',
  codeWay: 'Hoe geeft u de code door?',
  codeWays: {
    phone: 'Aan de telefoon, op het nummer dat wij al kenden',
    counter: 'Aan de balie',
  },
  codeMake: 'Maak de code',
  codeIs: 'De code is',
  codeSay:
    'Lees de code rustig voor, in groepjes. Laat de persoon haar herhalen. Het pakket is 14 dagen te openen, hoogstens 5 keer.',
  doneTitle: 'Klaar',
  channel: 'Binnengekomen via',
  receivedOn: 'Ontvangen op',
  registered: 'Vastgelegd door',
  owner: 'Eigenaar',
  reasonGiven: 'Reden of eigen woorden',
  person: 'De persoon',
  showPerson: 'Persoon tonen',
  showPersonWhy: 'Doel: dit verzoek behandelen. Dat u kijkt, komt in het logboek.',
  hidePerson: 'Verbergen',
  showWords: 'Tonen wat de persoon schreef',
  wordsOwn: 'In eigen woorden',
  wordsReason: 'Reden',
  wordsNone: 'Er is niets opgeschreven.',
  name: 'Naam',
  born: 'Geboren op',
  address: 'Adres',
  addressClosed: 'Afgeschermd. Alleen een teamleider mag het zien.',
  until: (day: string) => `(tot ${day})`,
  phone: 'Telefoon',
  email: 'E-mail',
  codes: 'Codes',
  nothingYet: 'Nog niets',
};

/** The tabs of a request. */
export const requestTabs = {
  timelineBy: (who: string) => `door ${who}`,
  lineGiven: 'Genoemd door de persoon',
  lineNotGiven: 'Niet genoemd: wij behandelen het als inzage en vragen na wat de persoon bedoelt',
  noDecision: 'Nog geen beslissing.',
  decidedBy: (who: string, when: string) => `Beslist door ${who} op ${when}`,
  round: (n: number) => (n === 1 ? 'Antwoord' : `Aanvulling ${n - 1}`),
  grounds: 'Redenen om gegevens achter te houden',
  withdraw: 'De persoon trekt het verzoek in',
  withdrawTitle: 'Verzoek intrekken?',
  withdrawText:
    'Wij stoppen met verzamelen en vernietigen wat voor dit verzoek is verzameld. Doe dit alleen als de persoon het zelf vroeg. Dit kunt u niet terugdraaien.',
  withdrawConfirm: 'Ja, intrekken',
  holdersNone: 'Er is nog niemand gevraagd',
  holdersNoneText:
    'Zodra zeker is wie dit vraagt, vragen wij elke gegevenshouder om wat zij van deze persoon hebben. U hoeft daar niets voor te doen.',
  holdersProgress: (settled: number, asked: number) =>
    `${settled} van ${asked} gegevenshouders hebben geantwoord.`,
  holdersSilent: (n: number) => (n === 1 ? '1 antwoordt nog niet.' : `${n} antwoorden nog niet.`),
  holdersBy: (day: string) => `Een antwoord helpt nog tot en met ${day}.`,
  askAgain: 'Nu opnieuw vragen',
  askedAgain: (name: string) => `${name} is opnieuw gevraagd.`,
  noAnswer: 'Geen antwoord mogelijk',
  noAnswerTitle: (name: string) => `Waarom komt er geen antwoord van ${name}?`,
  noAnswerText:
    'De brief aan de persoon noemt dit. Het verzoek kan daarna worden afgesloten. Uw naam komt erbij.',
  noAnswerReason: 'Reden',
  noAnswerConfirm: 'Vastleggen',
  noAnswerBy: (who: string, when: string) => `Vastgelegd door ${who} op ${when}`,
  toTask: 'Naar de zoektaak',
  askedOn: (when: string) => `Gevraagd op ${when}`,
  silentFor: (days: string) => `Zwijgt al ${days}`,
  tried: (n: number) => (n === 1 ? '1 poging mislukt' : `${n} pogingen mislukt`),
  nextTry: (when: string) => `Volgende poging: ${when}`,
  noNextTry: 'Wij proberen het niet meer vanzelf: kijk wat u kunt doen.',
  dueBy: (day: string) => `Antwoord uiterlijk ${day}`,
  agreementEnded:
    'De overeenkomst met deze verwerker is afgelopen. Vragen mag toch: dit beschermt de persoon.',
  agreementNone: 'Er is geen overeenkomst met deze verwerker. Meld dit aan de privacy officer.',
  answer: (items: string, when: string) => `${items}, ${when}`,
  supplement: 'aanvulling',
  documents: 'Wat er gevonden is',
  documentsText:
    'U ziet de inhoud alleen bij het beoordelen. Elke keer dat u die opent, komt in het logboek.',
  package: 'Het pakket',
  packageNone: 'Het pakket wordt gemaakt als er beslist is.',
  packageEmpty: 'Er is geen pakket: er is niets om mee te geven.',
  packageUntil: (when: string) => `Te openen tot ${when}`,
  packageFetched: (n: number) =>
    n === 0 ? 'Nog niet geopend' : n === 1 ? '1 keer geopend' : `${n} keer geopend`,
  packagePaper: 'Op papier meegegeven',
  packageCode: (way: string, when: string) => `Code doorgegeven (${way}) op ${when}`,
  packageLocked: (when: string) => `Op slot na foute codes, tot ${when}`,
  packageGone: (when: string) => `Vernietigd op ${when}`,
  manifest: 'Volledigheidsverklaring',
  manifestText: 'Een ondertekend overzicht van iedereen die wij vroegen en wat het antwoord was.',
  manifestOthers: 'Die is er. De privacy officer, een teamleider, de FG en de auditor kunnen haar openen.',
  manifestOpen: 'Volledigheidsverklaring openen',
  lettersNone: 'Er is nog geen brief verstuurd.',
  letterOn: (how: string, when: string) => `${how}, ${when}`,
  letterOpen: 'Brief openen (PDF)',
  logText:
    'Wie deed wat met dit verzoek. Wie persoonsgegevens bekeek, en waarvoor, staat in het logboek verwerkingen; dat bewaakt de FG.',
  logWho: 'Wie',
  logWhat: 'Wat',
  logWhen: 'Wanneer',
  logEmpty: 'Nog niemand deed iets met dit verzoek.',
};

/** How a holder stands. */
export const holderStates: Record<string, string> = {
  'to-ask': 'Wordt gevraagd',
  asked: 'Gevraagd, nog geen antwoord',
  failed: 'Niet bereikt',
  overdue: 'Te laat, nog geen antwoord',
  answered: 'Beantwoord',
  'no-answer-possible': 'Geen antwoord mogelijk',
};

/** How a holder answered. */
export const holderOutcomes: Record<string, string> = {
  found: 'Gevonden',
  'nothing-found': 'Niets gevonden',
  'kept-because': 'Heeft gegevens, houdt ze met een reden',
  'refused-because': 'Geeft ze niet, met een reden',
  'no-answer-possible': 'Geen antwoord mogelijk',
};

/** How a holder is asked. */
export const adapters: Record<string, string> = {
  'search-task': 'een collega zoekt',
  sql: 'uit het systeem gelezen',
  opendsr: 'gevraagd aan de verwerker',
};

/** Why no answer can come. */
export const noAnswerReasons: Record<string, string> = {
  'holder-keeps-silent': 'Antwoordt niet, ook niet na herhaald vragen',
  'holder-refuses': 'Weigert te antwoorden',
  'holder-no-longer-exists': 'Bestaat niet meer',
  'system-out-of-use': 'Het systeem is niet meer in gebruik',
  'data-lost': 'De gegevens zijn verloren',
  'place-cannot-be-searched': 'Deze plek is niet te doorzoeken',
};

/** How a decision turned out. */
export const outcomes: Record<string, string> = {
  granted: 'Toegewezen',
  partly: 'Deels toegewezen',
  refused: 'Afgewezen',
};

/** Letters. */
export const letters: Record<string, string> = {
  receipt: 'Ontvangstbevestiging',
  'ask-right-or-reason': 'Vraag om uitleg',
  invitation: 'Uitnodiging voor de balie',
  'could-not-identify': 'Wij weten niet zeker wie dit vraagt',
  extension: 'Wij hebben meer tijd nodig',
  'restriction-placed': 'Beperking ingesteld',
  'restriction-lifts': 'Beperking gaat eraf',
  'line-decision': 'Beslissing over een onderdeel',
  'recipients-told': 'Wie wij op de hoogte brachten',
  withdrawn: 'Verzoek of onderdeel ingetrokken',
  'not-a-request': 'Het verzoek is beëindigd',
  answer: 'Antwoord',
};

/** How something goes to the person. */
export const deliveries: Record<string, string> = {
  email: 'per e-mail',
  post: 'per post',
  counter: 'aan de balie',
};

/** How a code goes to the person. */
export const codeWays: Record<string, string> = {
  letter: 'per brief',
  phone: 'aan de telefoon',
  counter: 'aan de balie',
};
