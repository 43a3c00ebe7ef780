import type { Marks } from '../../api/dossier.js';
import {
  boxAfterKey,
  fit,
  hasWord,
  marksOf,
  newBox,
  together,
  withBoxes,
  withoutWord,
  withPage,
  withWord,
} from './marks.js';

const page = { width: 595, height: 842, text: '', pictures: false };
const none: Marks = { words: [], documents: [] };
const ground = 'rights-of-others';

describe('boxes on a page', () => {
  it('are drawn in every direction, and stay on the page', () => {
    expect(fit([100, 200, 50, 150], page)).toEqual([50, 150, 100, 200]);
    expect(fit([-20, -20, 700, 900], page)).toEqual([0, 0, 595, 842]);
    expect(fit([10.126, 10, 10, 10], page)).toEqual([10, 10, 14, 14]);
  });

  it('are moved with the arrow keys, as far as the page goes', () => {
    expect(boxAfterKey('ArrowRight', false, [10, 10, 50, 30], page)).toEqual([12, 10, 52, 30]);
    expect(boxAfterKey('ArrowUp', false, [10, 1, 50, 21], page)).toEqual([10, 0, 50, 20]);
    expect(boxAfterKey('Enter', false, [10, 10, 50, 30], page)).toBeUndefined();
  });

  it('are made larger and smaller with shift, never too small to see', () => {
    expect(boxAfterKey('ArrowDown', true, [10, 10, 50, 30], page)).toEqual([10, 10, 50, 32]);
    expect(boxAfterKey('ArrowLeft', true, [10, 10, 14, 30], page)).toEqual([10, 10, 14, 30]);
  });

  it('begin in the middle for who works by keyboard', () => {
    expect(newBox(page)).toEqual([218, 411, 378, 431]);
  });
});

describe('marks', () => {
  it('have each word once, however it is written', () => {
    const marks = withWord(withWord(none, { word: 'Zwaluwenberg', ground }), {
      word: ' zwaluwenberg ',
      ground: 'supervision',
    });
    expect(marks.words).toEqual([{ word: 'Zwaluwenberg', ground: 'supervision' }]);
    expect(hasWord(marks, 'ZWALUWENBERG')).toBe(true);
    expect(withoutWord(marks, 'zwaluwenberg')).toEqual(none);
  });

  it('keep a page out with a ground, and give it again', () => {
    const out = withPage(none, 'doc_1', 2, ground);
    expect(marksOf(out, 'doc_1').withheld).toEqual([{ page: 2, ground }]);
    expect(withPage(out, 'doc_1', 2, undefined)).toEqual(none);
  });

  it('of two colleagues at once are put together: what one made black stays black', () => {
    const box = { page: 1, box: [0, 0, 10, 10] as const, ground };
    const other = { page: 1, box: [20, 20, 40, 40] as const, ground };
    const theirs = withBoxes(withWord(none, { word: 'Piet', ground }), 'doc_1', [box]);
    const mine = withPage(
      withBoxes(withWord(none, { word: 'Jan', ground }), 'doc_1', [box, other]),
      'doc_2',
      3,
      ground,
    );
    const both = together(theirs, mine);
    expect(both.words.map(({ word }) => word)).toEqual(['Piet', 'Jan']);
    expect(marksOf(both, 'doc_1').boxes).toEqual([box, other]);
    expect(marksOf(both, 'doc_2').withheld).toHaveLength(1);
  });
});
