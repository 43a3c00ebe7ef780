/** Reviewing what was found and deciding. */
export const review = {
  title: (number: string) => `Beslissen ${number}`,
  intro: 'Beslis per gegeven. Voor een deel geven is heel gewoon. De brief groeit mee met wat u kiest.',
  logged: 'Dat u dit bekijkt, komt in het logboek.',
  silentTitle: (n: number) =>
    n === 1
      ? '1 gegevenshouder heeft nog niet geantwoord'
      : `${n} gegevenshouders hebben nog niet geantwoord`,
  silentText: (names: string) =>
    `${names}. U hoeft niet te wachten: de brief noemt wie er zwijgt, en een laat antwoord wordt een aanvulling.`,
  portabilityTitle: 'Dit antwoord is ook een overdracht van gegevens',
  portabilityText:
    'Wat de persoon zelf gaf, en op toestemming of het contract rust, komt ook in een bestand (JSON en CSV). De rest geven wij als inzage, in hetzelfde antwoord.',
  portabilityPart: 'Bekijk waar het heen moet',
  keptTitle: 'Wat gegevenshouders zelf houden',
  keptText: 'Zij houden deze gegevens, met hun eigen reden. De brief noemt dit.',
  lookOnly: 'U houdt toezicht: u ziet wat er ligt, de privacy officer of een teamleider beslist.',
  nothingYet: 'Nog niets gevonden',
  nothingYetText:
    'Nog niet iedereen heeft geantwoord. De brief noemt wie er zwijgt, en een laat antwoord wordt een aanvulling.',
  nothingFound: 'Niemand vond iets',
  nothingFoundText:
    'Alle gegevenshouders die antwoordden, hebben niets over deze persoon. Ook dat is een antwoord: de brief zegt wat wij deden en waar wij zochten.',
  counts: (give: number, withhold: number, open: number) =>
    [`${give} geven`, `${withhold} niet of deels`, ...(open > 0 ? [`${open} nog te kiezen`] : [])].join(
      ' · ',
    ),
  choice: 'Wat doet u hiermee?',
  give: 'Geven',
  giveMasked: 'Geven, met zwart wat over anderen gaat',
  giveAll: 'Geven, ook wat over anderen gaat',
  withhold: 'Niet geven',
  aboutOthers: 'Gaat ook over anderen',
  aboutOther: 'over een ander',
  aboutOthersHint: 'In dit gegeven staat iets over iemand anders. Kies zelf: wij kiezen hier niets voor u.',
  ground: 'Waarom niet?',
  groundHint: 'De brief noemt deze reden. Kies alleen wat in dit geval klopt.',
  from: (holder: string) => `van ${holder}`,
  recordedOn: (day: string) => `vastgelegd op ${day}`,
  document: (name: string, size: string) => `Bekijk ${name} (${size})`,
  people: 'Wie komt erin voor',
  self: 'de persoon zelf',
  isNew: 'Nieuw',
  whole: 'Het hele verzoek afwijzen?',
  wholeText:
    'Dat kan alleen als het verzoek duidelijk niet klopt of als iemand veel te vaak hetzelfde vraagt. Het komt zelden voor.',
  wholeOff: 'Nee, ik beslis per gegeven',
  motivation: 'Hoe kwam u tot deze beslissing?',
  motivationHint:
    'In eigen woorden. Dit komt in het dossier en in de brief. Geen namen van anderen, geen BSN.',
  faults: {
    open: (n: number) =>
      n === 1 ? 'Kies bij 1 gegeven nog wat u ermee doet.' : `Kies bij ${n} gegevens nog wat u ermee doet.`,
    ground: 'Kies een reden bij alles wat u niet geeft.',
    motivation: 'Schrijf op hoe u tot deze beslissing kwam (ten minste 10 tekens).',
  },
  submit: 'Beslissing nemen',
  confirmTitle: (outcome: string) => `U beslist: ${outcome.toLowerCase()}`,
  confirmFacts: (give: number, masked: number, withhold: number) => [
    give === 1 ? '1 gegeven geven wij helemaal' : `${give} gegevens geven wij helemaal`,
    ...(masked > 0
      ? [masked === 1 ? '1 gegeven geven wij voor een deel' : `${masked} gegevens geven wij voor een deel`]
      : []),
    ...(withhold > 0
      ? [withhold === 1 ? '1 gegeven geven wij niet' : `${withhold} gegevens geven wij niet`]
      : []),
  ],
  confirmText:
    'Huisrecht maakt nu de brief en het pakket. Uw naam staat bij de beslissing. Een beslissing kunt u niet terugdraaien.',
  confirm: 'Ja, dit is mijn beslissing',
  conflictTitle: 'Er is intussen iets veranderd',
  conflictText:
    'Er kwam een antwoord bij, of een collega deed iets met dit verzoek. Uw keuzes en uw tekst blijven staan. Kijk wat er nieuw is en beslis dan.',
  conflictButton: 'Bekijk wat er nieuw is',
  fresh: (n: number) => (n === 1 ? 'Er is 1 nieuw gegeven.' : `Er zijn ${n} nieuwe gegevens.`),
  letter: 'De brief',
  letterHint: 'Zo wordt de kern van de brief. De uitleg over klacht en rechter komt er altijd bij.',
  done: 'De beslissing is genomen',
};

/** The letter as it grows beside the decision, in the words of the letter itself. Always Dutch: the letter is. */
export const letterPreview = {
  decision: 'Onze beslissing',
  pending: 'Onze beslissing staat hier als u bij alles heeft gekozen.',
  granted: 'Wij doen wat u vraagt: u krijgt alles wat wij vonden.',
  nothing: 'Wij doen wat u vraagt. Wij vonden geen gegevens over u.',
  partly: 'Wij doen voor een deel wat u vraagt.',
  refused: 'Wij doen niet wat u vraagt.',
  motivation: (text: string) => `Zo kwamen wij tot onze beslissing: ${text}`,
  withheld: 'Wat u niet krijgt',
  others:
    'In uw dossier staan ook gegevens van andere mensen. Die hebben wij zwart gemaakt of niet gegeven. Dat moet van de wet.',
  things: (category: string, n: number) => `${category} (${n === 1 ? '1 onderdeel' : `${n} onderdelen`})`,
  reason: (reason: string, article: string) => `${reason} (${article})`,
  noReason: 'nog te kiezen',
  not: (what: string, reason: string) => `${what}: niet gegeven. De reden is: ${reason}.`,
  masked: (what: string, reason: string) => `${what}: voor een deel zwart gemaakt. De reden is: ${reason}.`,
  searched: 'Waar wij zochten',
  foundAt: (names: string) => `Gevonden bij: ${names}.`,
  silent: (names: string) =>
    `Nog geen antwoord van: ${names}. Wij vragen het opnieuw. Komt er nog iets, dan sturen wij u dat na.`,
  kept: (name: string, because: string) => `${name} geeft de gegevens niet. De reden is: ${because}`,
  remediesTitle: 'Bent u het niet eens met ons?',
  remedies: 'In de brief staat hier wat u kunt doen, en voor wanneer.',
};

/** Grounds to withhold. */
export const grounds: Record<string, string> = {
  'rights-of-others': 'Gegevens van anderen',
  'protection-of-the-person': 'Bescherming van de betrokkene zelf',
  'criminal-investigation': 'Opsporing of vervolging',
  supervision: 'Toezicht of inspectie',
  'civil-claims': 'Inning van een civiele vordering',
  'not-their-data': 'Geen gegevens van deze persoon',
  'manifestly-unfounded': 'Kennelijk ongegrond',
  excessive: 'Buitensporig',
  'professional-secrecy': 'Brieven van en aan een advocaat',
  'data-is-correct': 'De gegevens kloppen',
  'cannot-be-established': 'Niet vast te stellen wat klopt',
  'still-needed': 'Nog nodig voor het doel',
  'legal-obligation-to-keep': 'Moet van de wet bewaard blijven',
  'legal-claims': 'Nodig voor een rechtsvordering',
  'freedom-of-expression': 'Vrijheid van meningsuiting en informatie',
  'public-health': 'Volksgezondheid',
  'archiving-or-research': 'Archief, onderzoek of statistiek',
  'no-case-for-restriction': 'Geen van de gevallen voor beperking',
  'compelling-grounds': 'Dwingende gerechtvaardigde gronden',
  'no-objection-on-this-basis': 'Bezwaar kan niet bij deze grondslag',
  'not-on-consent': 'Het gebruik rust niet op toestemming',
};
