import { sayDate, sayDay, type Day } from '@huisrecht/calendar';
import type { ObjectionKind, Right, Words } from '@huisrecht/contracts';
import type { OrderInWords, ScopeInWords } from '../../domain/answer-facts.js';
import type { LetterWords } from '../words.js';

/** A day as a letter says it: `maandag 2 maart 2026`. */
export const onDay = (day: Day, { language }: LetterWords): string => sayDay(day, language);
/** A day in a list: `2 maart 2026`. */
export const onDate = (day: Day, { language }: LetterWords): string => sayDate(day, language);

export const label = (of: Words, { language }: LetterWords): string => of[language];

/** `huur, reparaties (adres, telefoon)`: what a scope is about, by the names of the directory. */
export const sayScope = (scope: ScopeInWords, words: LetterWords): string => {
  const categories = scope.categories.map((one) => label(one, words));
  const fields = scope.fields.map((one) => label(one, words));
  const records =
    scope.records === 0
      ? []
      : [scope.records === 1 ? words.say('one-record') : `${scope.records} ${words.say('records')}`];
  const named = [...(fields.length > 0 ? fields : categories), ...records];
  const all = named.length > 0 ? words.join(named) : words.say('everything');
  return fields.length > 0 && categories.length > 0 ? `${all} (${words.join(categories)})` : all;
};

/** A purpose is a sentence of the statement; in a letter it is part of another. */
export const sayPurpose = (purpose: Words, words: LetterWords): string =>
  label(purpose, words).replace(/\.$/, '');

/** What a scope is for, where that is named. */
export const sayPurposes = ({ purposes }: ScopeInWords, words: LetterWords): { purposes?: string } =>
  purposes.length > 0 ? { purposes: words.join(purposes.map((one) => sayPurpose(one, words))) } : {};

/** What is asked, as far as its words depend on the kind of line. */
export interface AskOf {
  readonly right: Right;
  readonly given: boolean;
  readonly change?: 'rectify' | 'supplement';
  readonly objection?: ObjectionKind;
}

/** What a line asks, as a sentence. */
export const sayAsk = ({ right, given, change, objection }: AskOf, words: LetterWords): string => {
  if (!given) return words.say('ask-unclear');
  if (right === 'rectification') return words.say(`ask-${change ?? 'rectify'}`);
  if (right === 'objection') return words.say(`ask-objection-${objection ?? 'interest'}`);
  return words.say(`ask-${right}`);
};

/**
 * Who answered an order, and who did not (GDPR Art. 19). Silence is told, never left out. Of several orders of one line
 * (restricted first, then stopped) each party is told once: by the last that it got.
 */
export const sayParties = (orders: readonly OrderInWords[], words: LetterWords) => {
  const parties = [
    ...new Map(orders.flatMap((order) => order.parties).map((party) => [party.name, party])).values(),
  ];
  return {
    told: parties.flatMap(({ name, outcome, answeredOn }) =>
      outcome !== undefined && answeredOn !== undefined
        ? [{ name, what: words.say(`did-${outcome}`), on: onDate(answeredOn, words) }]
        : [],
    ),
    waiting: parties.flatMap(({ name, outcome }) => (outcome === undefined ? [{ name }] : [])),
  };
};
