import { addDays } from '@huisrecht/calendar';
import type { AnsweredLine, AnswerFacts } from '../../domain/answer-facts.js';
import { settings } from '../../domain/settings.js';
import type { PackageContent, Withheld } from '../../package/content.js';
import type { FactsOf } from '../compose-letter.js';
import type { LetterWords } from '../words.js';
import { label, onDate, onDay, sayPurpose } from './in-words.js';
import { lineFactsOf, type Telling } from './line-facts.js';

type Answer = FactsOf<'answer'>;

const withheldOf = (content: PackageContent, words: LetterWords): Answer['withheld'] =>
  content.withheld.flatMap(({ category, ground, article, items, masked }: Withheld) => {
    const reason = words.say(`ground-${ground as 'rights-of-others'}`);
    const count = (n: number) => (n === 1 ? words.say('one-thing') : `${n} ${words.say('things')}`);
    const say = (n: number, how: 'not-given' | 'blacked-out') =>
      n > 0 ? [{ what: `${label(category, words)} (${count(n)}): ${words.say(how)}`, reason, article }] : [];
    return [...say(items, 'not-given'), ...say(masked, 'blacked-out')];
  });

const searchedIn = ({ searched }: PackageContent, outcome: string): string | undefined => {
  const names = searched.filter((one) => one.outcome === outcome).map(({ name }) => name);
  return names.length > 0 ? names.join(', ') : undefined;
};

/** What can be taken along, and what is to read only (GDPR Art. 20; the rest is given as access). */
const takeFacts = (content: PackageContent | undefined, words: LetterWords) => {
  const { portability, transfer } = content ?? {};
  const taken = portability?.categories ?? [];
  return {
    ...(taken.length > 0 && { 'take-along': words.join(taken.map((one) => label(one.label, words))) }),
    'nothing-to-take': portability !== undefined && taken.length === 0,
    'to-read-only': (portability?.givenAsAccess ?? []).map(({ label: of, because }) => ({
      what: label(of, words),
      reason: words.say(`take-${because}`),
    })),
    'goes-straight': transfer === 'approved',
    'goes-not-straight': transfer === 'refused',
  } satisfies Partial<Answer>;
};

const copyFacts = (content: PackageContent | undefined, words: LetterWords) => {
  const empty = {
    others: false,
    withheld: [],
    silent: [],
    'holders-kept': [],
    inventory: [],
    recipients: [],
    ...takeFacts(undefined, words),
  };
  if (!content) return empty;
  const [found, nothing, never] = (['found', 'nothing-found', 'no-answer-possible'] as const).map((outcome) =>
    searchedIn(content, outcome),
  );
  const kept = content.searched.filter(
    ({ outcome }) => outcome === 'kept-because' || outcome === 'refused-because',
  );
  const items = content.categories.flatMap((category) => category.items);
  return {
    ...takeFacts(content, words),
    others: content.withheld.some(({ ground }) => ground === 'rights-of-others'),
    withheld: withheldOf(content, words),
    ...(found !== undefined && { found }),
    ...(nothing !== undefined && { 'nothing-found': nothing }),
    ...(never !== undefined && { 'no-answer': never }),
    silent: content.searched.filter(({ outcome }) => outcome === undefined).map(({ name }) => ({ name })),
    'holders-kept': kept.map(({ name, because }) => ({
      name,
      ...(because !== undefined && because !== '' && { because }),
    })),
    inventory: items
      .flatMap(({ document, label: of, holder }) =>
        document ? [{ nth: document.nth, document: label(of, words), from: holder }] : [],
      )
      .sort((a, b) => a.nth - b.nth)
      .map(({ nth, ...one }) => ({ nth: String(nth), ...one })),
    recipients: content.disclosures.map(({ recipient, categories, purpose, sharedOn }) => ({
      name: recipient,
      on: onDate(sharedOn, words),
      what: words.join(categories.map((one) => label(one, words))),
      purpose: sayPurpose(purpose, words),
    })),
  } satisfies Partial<Answer>;
};

const packageFacts = ({ handover }: AnswerFacts, phone: string, { today, words }: Telling) => {
  const fetching = {
    phone,
    'fetch-until': onDay(addDays(today, settings.packageDays), words),
    'fetch-times': String(settings.packageFetches),
  };
  switch (handover.way) {
    case 'none':
      return { 'on-paper': false };
    case 'paper':
      return { 'on-paper': true };
    case 'link':
      return { 'on-paper': false, link: handover.url, ...fetching };
    case 'link-and-code':
      return { 'on-paper': false, link: handover.url, code: handover.code, ...fetching };
  }
};

const isCopy = ({ right }: AnsweredLine): boolean => right === 'access' || right === 'portability';

/**
 * Everything that the answer tells, whatever rights were invoked. A supplement tells only of the copy.
 * @param content of the package, where there is a copy; absent when no line asks for one
 */
export const answerLetterFacts = (
  facts: AnswerFacts,
  content: PackageContent | undefined,
  phone: string,
  telling: Telling,
): Answer => {
  const { words } = telling;
  const lines = facts.round > 1 ? facts.lines.filter(isCopy) : facts.lines;
  return {
    number: facts.number,
    'received-on': onDay(facts.receivedOn, words),
    later: facts.round > 1,
    lines: lines.map((line) => ({
      ...(lines.length > 1 && { part: String(line.line) }),
      ...lineFactsOf(
        isCopy(line) && facts.collected ? { ...line, outcome: facts.collected.outcome } : line,
        facts.collected?.motivation,
        telling,
      ),
    })),
    ...copyFacts(content, words),
    ...packageFacts(facts, phone, telling),
  };
};
