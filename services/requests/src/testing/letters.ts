import type { AnsweredLine, AnswerFacts, OrderInWords, ScopeInWords } from '../domain/answer-facts.js';
import { associationOf } from '../association.js';
import type { LetterFrame } from '../letter/compose-letter.js';
import { LetterTexts } from '../letter/letter-texts.js';
import type { Delivery } from '../neighbours/people.js';
import type { PackageContent } from '../package/content.js';
import { directory } from './directory.js';

/** The shipped texts, read once. */
export const shippedTexts = LetterTexts.load();

export const post: Delivery = {
  basis: 'confirmed',
  channel: 'post',
  name: { initials: 'Ş.Ł.', prefix: 'van', lastName: 'Üstün-Żółć' },
  address: { street: 'Kwistelpad', houseNumber: '3b', postalCode: '1693 AB', city: 'Wervershoof' },
};

export const aFrame = (over: Partial<LetterFrame> = {}): LetterFrame => ({
  ...{ texts: shippedTexts, language: 'nl', delivery: post, now: new Date('2026-03-12T10:00:00Z') },
  association: associationOf(directory.association),
  ...over,
});

export const scope = (over: Partial<ScopeInWords> = {}): ScopeInWords => ({
  ...{ everything: true, categories: [], fields: [], purposes: [], records: 0 },
  ...over,
});

export const anOrder = (over: Partial<OrderInWords> = {}): OrderInWords => ({
  ...{ orderId: 'ord_00000001', kind: 'erase', scope: scope(), givenOn: '2026-03-06', settled: true },
  parties: [{ party: 'erp', name: 'Het huursysteem', outcome: 'done', answeredOn: '2026-03-07' }],
  ...over,
});

/** A line of erasure that was granted. */
export const aLine = (over: Partial<AnsweredLine> = {}): AnsweredLine => ({
  ...{ line: 1, right: 'erasure', given: true, scope: scope(), outcome: 'granted', grounds: [] },
  ...{ motivation: 'Wij hebben dit niet meer nodig.', corrections: [], statementAttached: false, stays: [] },
  ...{ orders: [], restrictions: [], decidedOn: '2026-03-06', decidedBy: 'p.officer' },
  ...over,
});

/** A line of access that was granted: its motivation is that of the copy. */
export const aCopy = (over: Partial<AnsweredLine> = {}): AnsweredLine => {
  const { motivation: _, ...line } = aLine({ right: 'access', ...over });
  return line;
};

export const answerFacts = (over: Partial<AnswerFacts> = {}): AnswerFacts => ({
  ...{ requestId: 'req_00000000000000000001', number: 'HR-234-67A', channel: 'letter' },
  ...{ receivedOn: '2026-03-02', round: 1, lines: [aLine()], identityChecked: true, delivery: 'post' },
  ...{ handover: { way: 'none' }, refusedSomething: false },
  ...over,
});

export const aPackage = (over: Partial<PackageContent> = {}): PackageContent =>
  ({
    ...{ outcome: 'granted', categories: [], disclosures: [], withheld: [], searched: [] },
    ...over,
  }) as unknown as PackageContent;
