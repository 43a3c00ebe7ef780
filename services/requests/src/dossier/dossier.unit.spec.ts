import type { AnsweredItem } from '@huisrecht/contracts';
import { groundsIn, noMarks, redactionsOf, type Marks } from './marks.js';
import { aSensitiveFileIsLookedAtByTwo } from './rules/a-sensitive-file-is-looked-at-by-two.js';
import { namesOfOthersAreSuggested } from './rules/names-of-others-are-suggested.js';

const item = (fields: readonly (readonly [string, boolean])[]): AnsweredItem => ({
  ...{ answerRef: 'ans_00000001', holder: 'erp', itemId: 'itm_00000001', category: 'nuisance-file' },
  label: { nl: 'Melding', en: 'Report' },
  fields: fields.map(([value, aboutOther]) => ({
    field: 'report',
    label: { nl: 'Melding', en: 'Report' },
    value,
    aboutOther,
  })),
  people: [{ role: 'reported-person', isSubject: true }],
  aboutOthers: true,
});

describe('P17: names of others', () => {
  it('are suggested from what holders marked, and from how staff write of people', () => {
    const names = namesOfOthersAreSuggested([
      item([
        ['H. Zwaluwenberg', true],
        [
          'Gesprek gevoerd door wijkbeheerder Piet Smit met mevrouw De Wit. Melder: J. van der Heuvel belde.',
          false,
        ],
      ]),
    ]);
    expect(names).toEqual(['H. Zwaluwenberg', 'Piet Smit', 'De Wit', 'J. van der Heuvel']);
  });
  it('are never those of the person who asks', () => {
    expect(namesOfOthersAreSuggested([item([['mevrouw Bakker belde', false]])], ['Bakker'])).toEqual([]);
  });
  it('are a list that a human can read', () => {
    const many = Array.from({ length: 400 }, (_, nth) => [`Naam${nth} Persoon`, true] as const);
    expect(namesOfOthersAreSuggested([item(many)])).toHaveLength(100);
  });
});

describe('P2: a sensitive file is looked at by two', () => {
  it.each([
    ['nobody looked', {}, true],
    ['who marked looked again', { editedBy: 'pim', checkedBy: 'pim' }, true],
    ['who decides looked alone', { checkedBy: 'pim' }, true],
    ['a second colleague looked', { editedBy: 'pim', checkedBy: 'tom' }, false],
    ['a second colleague looked, nothing is black', { checkedBy: 'tom' }, false],
  ])('%s', (_, looked, refused) => {
    expect(aSensitiveFileIsLookedAtByTwo(['ordinary', 'sensitive'], looked, 'pim') !== undefined).toBe(
      refused,
    );
    expect(aSensitiveFileIsLookedAtByTwo(['ordinary', 'child'], looked, 'pim')).toBeUndefined();
  });
});

describe('marks', () => {
  const marks: Marks = {
    words: [{ word: 'Zwaluwenberg', ground: 'rights-of-others' }],
    documents: [
      {
        documentId: 'doc_00000001',
        boxes: [{ page: 2, box: [0, 0, 10, 10], ground: 'criminal-investigation' }],
        withheld: [{ page: 3, ground: 'rights-of-others' }],
      },
    ],
  };
  it('put one list of words over every document, and boxes over their own', () => {
    expect(redactionsOf(marks, 'doc_00000001')).toEqual({
      words: ['Zwaluwenberg'],
      boxes: [{ page: 2, box: [0, 0, 10, 10] }],
      withheld: [3],
    });
    expect(redactionsOf(marks, 'doc_00000002')).toEqual({ words: ['Zwaluwenberg'], boxes: [], withheld: [] });
    expect(redactionsOf(noMarks, 'doc_00000001')).toBeUndefined();
  });
  it('tell each ground once, of what is really black', () => {
    const both = ['rights-of-others', 'criminal-investigation'];
    expect(groundsIn(marks, 'doc_00000001', ['Zwaluwenberg'])).toEqual(both);
    expect(groundsIn(marks, 'doc_00000002', [])).toEqual([]);
    const asIs = { ...marks, documents: [{ ...marks.documents[0]!, asIs: true }] };
    expect(groundsIn(asIs, 'doc_00000001', ['Zwaluwenberg'])).toEqual([]);
    expect(redactionsOf(asIs, 'doc_00000001')).toBeUndefined();
  });
});
