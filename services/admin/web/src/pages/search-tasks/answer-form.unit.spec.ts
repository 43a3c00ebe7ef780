import { emptyAnswer, emptyItem, readAnswer, type ChosenFile } from './answer-form.js';

const none = new Map<number, ChosenFile>();
const file: ChosenFile = { name: 'brief.pdf', mediaType: 'application/pdf', size: 10, content: 'JVBERg==' };

describe('answering a search task', () => {
  it('nothing found needs nothing more', () => {
    expect(readAnswer({ ...emptyAnswer, outcome: 'nothing-found' }, none)).toEqual({
      answer: { outcome: 'nothing-found' },
    });
    expect(readAnswer(emptyAnswer, none)).toEqual({ faults: [{ kind: 'outcome', item: 0 }] });
  });

  it('something found needs a kind, a title, and a file or a text', () => {
    expect(readAnswer({ ...emptyAnswer, outcome: 'found' }, none)).toEqual({
      faults: ['category', 'title', 'content'].map((kind) => ({ kind, item: 0 })),
    });
    const item = { ...emptyItem, category: 'correspondence', title: 'Brief' };
    expect(readAnswer({ outcome: 'found', items: [item] }, new Map([[0, file]]))).toEqual({
      answer: {
        outcome: 'found',
        items: [
          {
            category: 'correspondence',
            title: 'Brief',
            file: { name: 'brief.pdf', mediaType: 'application/pdf', content: 'JVBERg==' },
          },
        ],
      },
    });
    expect(
      readAnswer(
        { outcome: 'found', items: [{ ...item, note: 'Gebeld over de huur', aboutOthers: true }] },
        none,
      ),
    ).toEqual({
      answer: {
        outcome: 'found',
        items: [
          { category: 'correspondence', title: 'Brief', note: 'Gebeld over de huur', aboutOthers: true },
        ],
      },
    });
  });

  it('refuses a day that does not exist, and files that are too large together', () => {
    const item = {
      ...emptyItem,
      category: 'correspondence',
      title: 'Brief',
      note: 'x',
      recordedOn: { day: '31', month: '2', year: '2025' },
    };
    expect(readAnswer({ outcome: 'found', items: [item] }, none)).toEqual({
      faults: [{ kind: 'date', item: 0 }],
    });
    expect(
      readAnswer(
        { outcome: 'found', items: [{ ...item, recordedOn: emptyItem.recordedOn }] },
        new Map([[0, { ...file, size: 11_000_000 }]]),
      ),
    ).toEqual({
      faults: [{ kind: 'size', item: 0 }],
    });
  });
});
