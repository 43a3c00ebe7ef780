import type { Language } from '@huisrecht/calendar';

/** What a line of the timeline is about. */
export type TimelineCode = keyof typeof sentences;

/** One thing that happened. Holders by name, people by staff id; nothing about the data subject. */
export interface TimelineEntry {
  readonly at: string;
  readonly what: TimelineCode;
  /** Staff id of who did it; absent for what the system or another party did. */
  readonly by?: string;
  /** The holder it is about, by name. */
  readonly holder?: string;
  /** A code that says more: an outcome, a channel, a reason. */
  readonly detail?: string;
}

const sentences = {
  received: { nl: 'Verzoek ontvangen', en: 'Request received' },
  registered: { nl: 'Verzoek geregistreerd', en: 'Request registered' },
  'identity-settled': { nl: 'Identiteit vastgesteld', en: 'Identity settled' },
  'identity-not-settled': { nl: 'Identiteit niet vastgesteld', en: 'Identity not settled' },
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
  'code-issued': { nl: 'Code voor het pakket doorgegeven', en: 'Code for the package passed on' },
  fetched: { nl: 'Pakket opgehaald', en: 'Package fetched' },
  locked: { nl: 'Pakket op slot na foute codes', en: 'Package locked after wrong codes' },
  destroyed: { nl: 'Pakket vernietigd', en: 'Package destroyed' },
  reminder: { nl: 'Herinnering', en: 'Reminder' },
  withdrawn: { nl: 'Verzoek ingetrokken', en: 'Request withdrawn' },
  closed: { nl: 'Verzoek afgerond', en: 'Request closed' },
} as const satisfies Record<string, Record<Language, string>>;

/** A line of the timeline in words. */
export const sayEntry = (entry: TimelineEntry, language: Language): string =>
  sentences[entry.what][language].replace('{holder}', entry.holder ?? '');
