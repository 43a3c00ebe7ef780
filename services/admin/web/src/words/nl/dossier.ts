/** The documents of a review, page by page. */
export const dossier = {
  title: (number: string) => `Dossier ${number}`,
  titlePlain: 'Dossier',
  open: 'Stukken bekijken en zwart maken',
  toReview: 'Terug naar het beslissen',
  intro:
    'Hier maakt u zwart wat over anderen gaat, of houdt u een blad achter. Alleen wat u zelf kiest, wordt zwart. Elke keuze heeft een reden; die staat in de brief.',
  logged: 'Dat u stukken bekijkt, komt in het logboek.',
  lookOnly: 'U houdt toezicht: u ziet wat er gemarkeerd is. Een privacy officer of teamleider markeert.',
  emptyTitle: 'Er zijn geen stukken',
  emptyText: 'De gegevenshouders stuurden geen bestanden. Wat zij wel gaven, ziet u bij het beslissen.',
  documents: (n: number) => (n === 1 ? '1 stuk' : `${n} stukken`),
  document: (nth: number, name: string) => `${nth}. ${name}`,
  sameAs: (nth: number) => `waarschijnlijk hetzelfde als stuk ${nth}`,
  boxes: (n: number) => (n === 1 ? '1 vak' : `${n} vakken`),
  withheldPages: (n: number) => (n === 1 ? '1 blad niet' : `${n} bladen niet`),
  untouched: 'niets gemarkeerd',
  choose: 'Kies een stuk om het te bekijken.',
  saving: 'Bezig met bewaren…',
  saved: 'Alles is bewaard',
  notSaved: 'Nog niet bewaard',
  merged:
    'Een collega werkte tegelijk aan dit dossier. Wat u en uw collega markeerden, staat nu bij elkaar. Loop alles nog eens na: iets dat een van u weghaalde, kan terug zijn.',

  words: 'Woorden die overal zwart worden',
  wordsHint: 'Op elk blad van elk stuk. Hoofdletters, streepjes en accenten maken niet uit.',
  wordsNone: 'Er staat nog geen woord in de lijst.',
  word: 'Woord of naam',
  wordFault: 'Vul een woord van ten minste twee letters in.',
  wordThere: 'Dit woord staat al in de lijst.',
  ground: 'Reden',
  add: 'Zwart maken',
  remove: 'Weghalen',
  wordAdded: (word: string) => `${word} wordt overal zwart.`,
  wordRemoved: (word: string) => `${word} is uit de lijst.`,
  suggestions: 'Misschien namen van anderen',
  suggestionsHint: 'Gevonden in wat de gegevenshouders gaven. Kies zelf: de reden hierboven komt erbij.',
  addWord: (word: string) => `${word} zwart maken`,

  page: (n: number, of: number) => `Blad ${n} van ${of}`,
  whichPage: 'Blad',
  pageWithPictures: (n: number) => `${n} (plaatjes)`,
  pageWithheld: (n: number) => `${n} (niet)`,
  previous: 'Vorig blad',
  next: 'Volgend blad',
  previousDocument: 'Vorig stuk',
  nextDocument: 'Volgend stuk',
  larger: 'Groter',
  smaller: 'Passend',
  pictureOf: (n: number, name: string) => `Blad ${n} van ${name}, als plaatje. De tekst staat eronder.`,
  pictureFailed: 'Dit blad kon niet als plaatje getoond worden. Probeer het opnieuw.',
  scroll: 'Het blad, vergroot: schuif met de pijltjes',
  pictures: 'Woorden in plaatjes vinden wij niet: kijk zelf',
  picturesText: 'Op dit blad staan plaatjes of een scan. Zoek er zelf naar namen en zet er een vak over.',
  found: (n: number) =>
    n === 0
      ? 'Op dit blad staat geen woord van de lijst.'
      : n === 1
        ? 'Op dit blad is 1 plek zwart door de lijst.'
        : `Op dit blad zijn ${n} plekken zwart door de lijst.`,
  text: 'Tekst van dit blad',
  textNone: 'Op dit blad staat geen tekst die wij kunnen lezen.',
  withheld: 'Dit blad geven wij niet',
  withholdPage: 'Dit hele blad niet geven',
  withholdGround: 'Waarom niet?',

  boxesHere: 'Vakken op dit blad',
  boxesNone: 'Er staat geen vak op dit blad.',
  boxesHow:
    'Trek met de muis een vak over wat zwart moet. Of voeg een vak toe en gebruik de pijltjes: verplaatsen, met Shift groter of kleiner. Delete haalt het weg.',
  addBox: 'Vak toevoegen',
  boxName: (n: number) => `Vak ${n}`,
  boxLabel: (n: number, ground: string) =>
    `Vak ${n}: ${ground}. Pijltjes verplaatsen, met Shift groter of kleiner, Delete haalt weg.`,
  boxAt: (left: string, top: string, width: string, height: string) =>
    `${left} van links, ${top} van boven, ${width} breed, ${height} hoog`,
  left: 'Van links',
  top: 'Van boven',
  width: 'Breedte',
  height: 'Hoogte',
  points: 'In punten; 72 punten is 2,54 cm.',
  place: 'Plaats en grootte',

  unreadable: 'Van dit stuk kunnen wij geen bladen maken',
  unreadableText: 'U geeft het zoals het is, of helemaal niet. Dat kiest u bij het beslissen.',
  result: 'Zo geven wij het',
  makeResult: 'Maak een voorbeeld',
  resultText: 'Het stuk zoals de persoon het krijgt: wat zwart is, is er echt uit.',
  openResult: 'Voorbeeld openen in een nieuw tabblad',
  resultWaits: 'Wij bewaren eerst wat u markeerde.',

  second: 'Tweede paar ogen',
  secondWhy:
    'Bij overlast en andere gevoelige zaken kijkt een tweede collega mee voordat er iets gegeven wordt. Een naam die erdoor glipt, krijgen wij niet terug.',
  secondDone: (by: string) => `Nagekeken door ${by}.`,
  secondMine: 'U markeerde dit zelf. Vraag een collega om dit dossier te openen en na te kijken.',
  secondNothing: 'Nog niets is bewaard. Hoeft er niets zwart? Leg dat vast, dan kan een collega nakijken.',
  nothingBlack: 'Er hoeft niets zwart',
  secondAsk: (by: string) => `${by} markeerde dit. Bekijk elk stuk en elk blad.`,
  secondButton: 'Ik keek alles na',
  secondSure:
    'U legt vast dat u elk blad bekeek en dat alles wat zwart moet zijn, zwart is. Uw naam komt erbij.',
  secondConfirm: 'Ja, ik keek alles na',
  secondLost: 'Verandert er daarna iets? Dan kijkt een collega opnieuw.',
};

/** Grounds for a part of a document. */
export const partGrounds: Record<string, string> = {
  'rights-of-others': 'Gaat over iemand anders',
  'protection-of-the-person': 'Bescherming van de persoon zelf',
  'criminal-investigation': 'Opsporing of vervolging',
  supervision: 'Toezicht of inspectie',
  'civil-claims': 'Inning van een vordering',
  'professional-secrecy': 'Beroepsgeheim',
  'not-their-data': 'Gaat niet over deze persoon',
};
