/** Words that many pages use. Dutch that a reader at B1 understands; terms as in docs/terms.md. */
export const common = {
  app: 'Huisrecht',
  skip: 'Naar de inhoud',
  otherLanguage: 'English',
  menu: 'Menu',
  closeMenu: 'Menu sluiten',
  mainMenu: 'Hoofdmenu',
  logOut: 'Uitloggen',
  keys: 'Sneltoetsen',
  back: 'Terug',
  cancel: 'Annuleren',
  close: 'Sluiten',
  save: 'Bewaren',
  again: 'Opnieuw proberen',
  loading: 'Bezig met ophalen…',
  busy: 'Bezig…',
  more: 'Meer laten zien',
  all: 'Alles',
  unknown: 'onbekend',
  none: 'geen',
  nobody: 'nog niemand',
  you: 'u',
  and: 'en',
  yes: 'ja',
  no: 'nee',
  days: (n: number) => (n === 1 ? '1 dag' : `${n} dagen`),
  items: (n: number) => (n === 1 ? '1 gegeven' : `${n} gegevens`),
};

/** What stands in the menu. */
export const menu = {
  worklist: 'Werklijst',
  newRequest: 'Nieuw verzoek',
  counter: 'Balie',
  mail: 'Berichten',
  printQueue: 'Printlijst',
  searchTasks: 'Zoektaken',
  parked: 'Vastgelopen werk',
};

/** The search box on top. */
export const search = {
  label: 'Zoeken',
  scope: 'Zoek op',
  value: 'Zoekterm',
  go: 'Zoek',
  placeholder: 'Typ hier',
  scopes: {
    number: 'Nummer',
    'relation-code': 'Relatiecode',
    'contract-number': 'Contract',
    address: 'Adres',
    phone: 'Telefoon',
    email: 'E-mail',
  },
};

/** Forms in general. */
export const form = {
  optional: 'hoeft niet',
  day: 'Dag',
  month: 'Maand',
  year: 'Jaar',
  errorTitle: (n: number) => (n === 1 ? 'Er klopt iets niet' : `Er kloppen ${n} dingen niet`),
  choose: 'Kies…',
  restored: 'Wat u eerder typte, staat er weer.',
  startAgain: 'Leegmaken en opnieuw beginnen',
  emptyReason: 'Vul een reden in.',
};

/** Roles in words. */
export const roles: Record<string, string> = {
  employee: 'medewerker',
  clerk: 'balie en administratie',
  'privacy-officer': 'privacy officer',
  fg: 'functionaris gegevensbescherming (FG)',
  'team-lead': 'teamleider',
  'camera-manager': 'camerabeheerder',
  auditor: 'auditor',
  ops: 'technisch beheer',
};

/** The rights. */
export const rights: Record<string, string> = {
  access: 'Inzage',
  rectification: 'Verbetering',
  erasure: 'Verwijdering',
  restriction: 'Beperking',
  portability: 'Overdracht van gegevens',
  objection: 'Bezwaar',
  'withdrawal-of-consent': 'Toestemming intrekken',
};

/** Ways in which a request reaches us. */
export const channels: Record<string, string> = {
  letter: 'Brief',
  email: 'E-mail',
  counter: 'Aan de balie',
  phone: 'Telefoon',
  form: 'Formulier',
  colleague: 'Via een collega',
  processor: 'Via een verwerker',
};

/** How somebody is connected to us. */
export const groups: Record<string, string> = {
  tenant: 'huurder',
  'co-tenant': 'medehuurder',
  housemate: 'medebewoner',
  'house-seeker': 'woningzoekende',
  buyer: 'koper',
  supplier: 'leverancier',
  contact: 'externe relatie',
  'former-tenant': 'vertrokken huurder',
  reporter: 'melder',
  'reported-person': 'over wie de melding gaat',
  witness: 'getuige',
  representative: 'vertegenwoordiger',
  visitor: 'bezoeker',
};

/** Where a request stands. */
export const statuses: Record<string, string> = {
  'awaiting-identity': 'Wacht op identiteitscontrole',
  'could-not-identify': 'Niet beantwoord: identiteit niet zeker',
  collecting: 'Gegevens worden verzameld',
  'in-review': 'Klaar om te beslissen',
  decided: 'Beslist',
  answered: 'Antwoord verstuurd',
  closed: 'Afgesloten',
  withdrawn: 'Ingetrokken',
  ended: 'Beëindigd',
};

/** Clocks. */
export const clocks = {
  promise: 'Onze belofte',
  law: 'De wet',
  title: 'Termijnen',
  by: (day: string) => `uiterlijk ${day}`,
  left: (n: number) => (n === 0 ? 'vandaag is de laatste dag' : n === 1 ? 'nog 1 dag' : `nog ${n} dagen`),
  late: (n: number) => (n === 1 ? '1 dag te laat' : `${n} dagen te laat`),
  met: 'op tijd beantwoord',
  missed: (n: number) => (n === 1 ? '1 dag te laat beantwoord' : `${n} dagen te laat beantwoord`),
  stopped: 'telt niet meer: ingetrokken',
  why: 'Waarom deze datum?',
  source: (source: string) => `Bron: ${source}`,
};

/** Keys. */
export const keys = {
  title: 'Sneltoetsen',
  newRequest: 'Nieuw verzoek',
  search: 'Naar het zoekveld',
  help: 'Deze lijst',
  rows: 'Door de rijen van een lijst',
  open: 'De gekozen rij openen',
  escape: 'Sluiten',
  on: 'Sneltoetsen van één letter gebruiken',
  onHint: 'Zet dit uit als u met uw stem werkt, of als u per ongeluk toetsen raakt.',
  key: 'Toets',
  does: 'Wat het doet',
  space: 'Pijltjes',
};
