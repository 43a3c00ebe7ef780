import type { Review, ReviewItem } from '../../api/requests.js';
import { choicesFor, chosen, outcomeOf, readDecision, tally, type DecisionForm } from './decide.js';

const label = { nl: 'Brief', en: 'Letter' };
const item = (itemId: string, part: Partial<ReviewItem> = {}): ReviewItem => ({
  itemId,
  answerRef: 'ans_1',
  holder: 'erp',
  label,
  fields: [{ field: 'text', label, value: 'x', aboutOther: false }],
  people: [{ role: 'tenant', isSubject: true }],
  aboutOthers: false,
  ...part,
});
const about = item('c', {
  aboutOthers: true,
  fields: [{ field: 'note', label, value: 'y', aboutOther: true }],
});
const wholeAbout = item('d', { aboutOthers: true });
const review = (...items: ReviewItem[]): Review => ({
  requestId: 'req_1',
  number: 'HR-4F7-K29',
  round: 1,
  categories: [{ category: 'correspondence', label, items }],
  silentHolders: [{ holder: 'survey', name: 'Survey' }],
  holders: [],
  grounds: [],
});
const form: DecisionForm = {
  key: 'k',
  choices: {},
  whole: '',
  motivation: 'Alles nagelopen.',
  confirmNoBsn: false,
  seen: [],
};

describe('deciding', () => {
  it('P5: gives what is about the person alone, and chooses nothing where it is about others', () => {
    expect(chosen(form, item('a'))).toEqual({ choice: 'give' });
    expect(chosen(form, about)).toEqual({});
    expect(readDecision(form, review(item('a'), about, wholeAbout))).toEqual({
      faults: [{ kind: 'open', itemId: 'c', count: 2 }],
    });
  });

  it('offers blacking out only where it is known what is about others', () => {
    expect(choicesFor(item('a'))).toEqual(['give', 'withhold']);
    expect(choicesFor(about)).toEqual(['give-masked', 'give-all', 'withhold']);
    expect(choicesFor(wholeAbout)).toEqual(['give-all', 'withhold']);
  });

  it('partly is normal: the outcome follows from the items', () => {
    const outcome = (choices: DecisionForm['choices'], ...items: ReviewItem[]) =>
      outcomeOf(tally({ ...form, choices }, items), '');
    expect(outcome({}, item('a'), item('b'))).toBe('granted');
    expect(outcome({ b: { choice: 'withhold' } }, item('a'), item('b'))).toBe('partly');
    expect(outcome({ c: { choice: 'give-masked' } }, about)).toBe('partly');
    expect(outcome({ c: { choice: 'give-all' } }, about)).toBe('granted');
    expect(outcome({ a: { choice: 'withhold' } }, item('a'))).toBe('refused');
    expect(outcome({})).toBe('granted');
  });

  it('whatever is withheld has a ground, and a decision has a motivation', () => {
    const withheld = { ...form, choices: { a: { choice: 'withhold' as const } }, motivation: ' ja ' };
    expect(readDecision(withheld, review(item('a')))).toEqual({
      faults: [{ kind: 'ground', itemId: 'a', count: 1 }, { kind: 'motivation' }],
    });
  });

  it('P17: names whoever is silent and waits for nobody', () => {
    const choices = {
      b: { choice: 'withhold' as const, ground: 'not-their-data' },
      c: { choice: 'give-masked' as const },
      d: { choice: 'give-all' as const },
    };
    expect(readDecision({ ...form, choices }, review(item('a'), item('b'), about, wholeAbout))).toEqual({
      decision: {
        outcome: 'partly',
        motivation: 'Alles nagelopen.',
        items: [
          { itemId: 'a', choice: 'give' },
          { itemId: 'b', choice: 'withhold', ground: 'not-their-data' },
          { itemId: 'c', choice: 'give' },
          { itemId: 'd', choice: 'give', withOthers: true },
        ],
        withoutAnswerOf: ['survey'],
      },
    });
  });

  it('a ground against the whole needs no choice by item', () => {
    expect(readDecision({ ...form, whole: 'excessive' }, review(item('a'), about))).toEqual({
      decision: {
        outcome: 'refused',
        motivation: 'Alles nagelopen.',
        ground: 'excessive',
        items: [],
        withoutAnswerOf: ['survey'],
      },
    });
  });
});
