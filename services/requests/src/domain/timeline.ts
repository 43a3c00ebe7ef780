import type { Language } from '@huisrecht/calendar';

/** What a line of the timeline is about. */
export type TimelineCode = keyof typeof sentences;

/** One thing that happened. Holders by name, people by staff id; nothing about the data subject. */
export interface TimelineEntry {
  readonly at: string;
  readonly what: TimelineCode;
  /** Staff id of who did it; absent for what the system or another party did. */
  readonly by?: string;
  /** The holder, or the party of an order, that it is about, by name. */
  readonly holder?: string;
  /** The line it is about. */
  readonly line?: number;
  /** A code that says more: an outcome, a channel, a reason. */
  readonly detail?: string;
}

const sentences = {
  received: { nl: 'Verzoek ontvangen', en: 'Request received' },
  registered: { nl: 'Verzoek geregistreerd', en: 'Request registered' },
  'identity-settled': { nl: 'Identiteit vastgesteld', en: 'Identity settled' },
  'identity-not-settled': { nl: 'Identiteit niet vastgesteld', en: 'Identity not settled' },
  'person-changed': {
    nl: 'Gezegd wie bij elkaar hoort: dezelfde persoon, of juist niet',
    en: 'Said who belongs together: the same person, or not',
  },
  reopened: { nl: 'Verzoek weer opgepakt', en: 'Request taken up again' },
  'collection-requested': { nl: 'Gegevens opgevraagd', en: 'Data asked for' },
  'holder-asked': { nl: 'Gevraagd aan {holder}', en: 'Asked {holder}' },
  'holder-answered': { nl: 'Antwoord van {holder}', en: 'Answer of {holder}' },
  'holder-trouble': { nl: '{holder} is niet bereikt', en: '{holder} was not reached' },
  'all-answered': { nl: 'Iedereen heeft geantwoord', en: 'Everyone has answered' },
  'review-opened': { nl: 'Klaar om te beoordelen', en: 'Ready for review' },
  decided: { nl: 'Beslissing genomen', en: 'Decision taken' },
  prepared: { nl: 'Brief en pakket gemaakt', en: 'Letter and package made' },
  'answer-sent': { nl: 'Antwoord verstuurd', en: 'Answer sent' },
  'letter-sent': { nl: 'Brief verstuurd', en: 'Letter sent' },
  'letter-returned': { nl: 'Brief kwam terug', en: 'Letter came back' },
  'letter-not-sent': { nl: 'Brief niet verstuurd', en: 'Letter not sent' },
  'address-confirmed': { nl: 'Postadres bevestigd', en: 'Postal address confirmed' },
  'code-issued': { nl: 'Code voor het pakket doorgegeven', en: 'Code for the package passed on' },
  fetched: { nl: 'Pakket opgehaald', en: 'Package fetched' },
  locked: { nl: 'Pakket op slot na foute codes', en: 'Package locked after wrong codes' },
  destroyed: { nl: 'Pakket vernietigd', en: 'Package destroyed' },
  'transfer-approved': {
    nl: 'Besloten: onderdeel {line} gaat rechtstreeks naar de andere organisatie',
    en: 'Decided: part {line} goes straight to the other organisation',
  },
  'transfer-refused': {
    nl: 'Besloten: onderdeel {line} gaat niet rechtstreeks naar de andere organisatie',
    en: 'Decided: part {line} does not go straight to the other organisation',
  },
  transferred: {
    nl: 'Onderdeel {line} naar de andere organisatie gestuurd',
    en: 'Part {line} sent to the other organisation',
  },
  'transfer-failed': {
    nl: 'De andere organisatie nam onderdeel {line} niet aan',
    en: 'The other organisation did not take part {line}',
  },
  reminder: { nl: 'Herinnering', en: 'Reminder' },
  'identity-not-needed': { nl: 'Identiteit hoeft niet vastgesteld', en: 'Identity need not be settled' },
  'line-added': { nl: 'Onderdeel {line} toegevoegd', en: 'Part {line} added' },
  'line-withdrawn': { nl: 'Onderdeel {line} ingetrokken', en: 'Part {line} withdrawn' },
  'line-decided': { nl: 'Beslissing genomen over onderdeel {line}', en: 'Decision taken on part {line}' },
  'advice-given': { nl: 'Advies van de FG over onderdeel {line}', en: 'Advice of the FG on part {line}' },
  'stood-aside': { nl: 'Een collega beslist hier niet mee', en: 'A colleague decides nothing here' },
  'owner-changed': { nl: 'Iemand anders behandelt dit', en: 'Somebody else handles this' },
  'comment-added': { nl: 'Notitie voor collega’s', en: 'Note for colleagues' },
  'attachment-added': { nl: 'Bijlage toegevoegd', en: 'Attachment added' },
  ended: { nl: 'Verzoek beëindigd zonder beslissing', en: 'Request ended without a decision' },
  'order-given': { nl: 'Opdracht gegeven voor onderdeel {line}', en: 'Order given for part {line}' },
  'party-answered': { nl: '{holder} zei wat er is gedaan', en: '{holder} said what was done' },
  'party-trouble': {
    nl: '{holder} is niet bereikt met de opdracht',
    en: '{holder} was not reached with the order',
  },
  'order-settled': { nl: 'Opdracht klaar voor onderdeel {line}', en: 'Order done for part {line}' },
  'retention-asked': {
    nl: 'Gevraagd wat weg mag en wat moet blijven',
    en: 'Asked what may go and what must stay',
  },
  'retention-given': {
    nl: 'Bekend wat weg mag en wat moet blijven',
    en: 'Known what may go and what must stay',
  },
  'restriction-placed': { nl: 'Beperking ingesteld', en: 'Restriction placed' },
  'restriction-confirmed': { nl: 'Beperking bevestigd', en: 'Restriction confirmed' },
  'restriction-lift-announced': { nl: 'Beperking gaat eraf', en: 'Restriction will be lifted' },
  'restriction-lifted': { nl: 'Beperking opgeheven', en: 'Restriction lifted' },
  'restricted-use': { nl: 'Beperkte gegevens gebruikt', en: 'Restricted data used' },
  'restricted-use-reviewed': {
    nl: 'Gebruik van beperkte gegevens nagekeken',
    en: 'Use of restricted data reviewed',
  },
  'term-extended': { nl: 'Termijn verlengd', en: 'Term extended' },
  'term-stopped': { nl: 'Termijn van de wet staat stil', en: 'Term of the law stands still' },
  'term-resumed': { nl: 'Termijn van de wet loopt weer', en: 'Term of the law runs again' },
  withdrawn: { nl: 'Verzoek ingetrokken', en: 'Request withdrawn' },
  closed: { nl: 'Verzoek afgerond', en: 'Request closed' },
} as const satisfies Record<string, Record<Language, string>>;

/** A line of the timeline in words. */
export const sayEntry = (entry: TimelineEntry, language: Language): string =>
  sentences[entry.what][language]
    .replace('{holder}', entry.holder ?? '')
    .replace('{line}', String(entry.line ?? ''));
