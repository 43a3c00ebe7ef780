/** Letters that wait for paper. */
export const printQueue = {
  title: 'Printlijst',
  intro:
    'Deze brieven gaan op papier. Kies welke u print: Huisrecht maakt er één PDF van, elke brief begint op een nieuw vel. Wie het langst wacht, staat bovenaan.',
  emptyTitle: 'Er is niets te printen',
  emptyText:
    'Brieven die per post gaan of aan de balie worden opgehaald, komen hier vanzelf. Brieven per e-mail gaan zonder u de deur uit.',
  caption: (n: number) => (n === 1 ? '1 brief' : `${n} brieven`),
  select: 'Kies',
  selectOne: (letter: string, number: string) => `Kies ${letter} van ${number}`,
  letter: 'Brief',
  how: 'Hoe',
  deadline: 'Uiterlijk',
  state: 'Stand',
  does: 'Wat nu',
  languages: { nl: 'Nederlands', en: 'Engels' } as Record<string, string>,
  queued: (day: string, by: string) => `klaar sinds ${day}, door ${by}`,
  queuedAlone: (day: string) => `klaar sinds ${day}`,
  states: { 'to-print': 'Te printen', printed: 'Geprint' } as Record<string, string>,
  printedOn: (day: string) => `geprint op ${day}`,
  late: 'te laat',
  all: 'Alles kiezen dat te printen is',
  none: 'Niets kiezen',
  make: (n: number) =>
    n === 0 ? 'Maak de PDF' : n === 1 ? 'Maak de PDF van 1 brief' : `Maak de PDF van ${n} brieven`,
  makeNothing: 'Kies eerst een of meer brieven.',
  tooMany: 'Kies ten hoogste 50 brieven tegelijk.',
  logged: 'Dat u brieven opent, komt in het logboek. De PDF blijft in dit tabblad: bewaar hem niet.',
  ready: (n: number) => (n === 1 ? 'De PDF met 1 brief is klaar' : `De PDF met ${n} brieven is klaar`),
  readyText: 'Open de PDF en print hem op beide kanten. Ligt het papier er? Zeg dan dat het geprint is.',
  leftOut: (n: number) =>
    n === 1
      ? '1 brief zit er niet in: het adres mag niet meer gebruikt worden. Huisrecht schrijft hem opnieuw.'
      : `${n} brieven zitten er niet in: hun adres mag niet meer gebruikt worden. Huisrecht schrijft ze opnieuw.`,
  openPdf: 'PDF openen in een nieuw tabblad',
  markPrinted: (n: number) => (n === 1 ? 'De brief is geprint' : `Alle ${n} brieven zijn geprint`),
  somePrinted: 'Niet alles is gelukt. Wat lukte, staat hieronder als geprint.',
  toPrinted: 'Is geprint',
  toPosted: 'Is gepost',
  toGiven: 'Is afgegeven',
  takeBack: 'Terughalen',
  goneOut: (letter: string, number: string) => `${letter} van ${number} is de deur uit.`,
  markedPrinted: 'Genoteerd: geprint.',
  backIn: 'De brief is teruggehaald en gaat niet de deur uit.',
  answerTitle: 'Het antwoord gaat de deur uit',
  answerText:
    'Dit is het antwoord zelf. Daarna loopt de tijd om het te lezen, en is er niets meer in te trekken.',
  packageToo: 'De geprinte gegevens gingen mee in de envelop',
  answerSure: 'Ja, het is de deur uit',
  takeBackTitle: 'Brief terughalen?',
  takeBackText:
    'De brief verdwijnt uit de printlijst en wordt niet verstuurd. Wat al geprint is, gooit u in de papiervernietiger.',
  takeBackSure: 'Ja, haal de brief terug',
  returnedTitle: 'Kwam er een brief terug?',
  returnedText:
    'Noteer het hier. Het adres gebruiken wij dan niet meer tot iemand het bevestigt, en de persoon houdt recht op een antwoord.',
  number: 'Verzoeknummer',
  numberHint: 'Het nummer staat boven in de brief. Maak de brief van een ander niet open.',
  numberFault: 'Vul een verzoeknummer in, zoals HR-4F7-K29.',
  noSuch: 'Er is geen verzoek met dit nummer.',
  findLetters: 'Zoek de brieven',
  nonePosted: 'Van dit verzoek is geen brief gepost die terug kan komen.',
  postedOn: (letter: string, day: string) => `${letter}, gepost op ${day}`,
  cameBack: 'Kwam terug',
  isBack:
    'Genoteerd. Dit adres gebruiken wij niet meer tot het bevestigd is. Vraag de persoon langs te komen, of bel.',
};
