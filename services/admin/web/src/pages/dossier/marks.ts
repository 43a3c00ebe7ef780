import type { BlackBox, BlackWord, Box, DocumentMarks, Marks, PageInfo } from '../../api/dossier.js';

/** Grounds for a part of a document; those against the request as a whole are not there. */
export const grounds = [
  'rights-of-others',
  'protection-of-the-person',
  'criminal-investigation',
  'supervision',
  'civil-claims',
  'professional-secrecy',
  'not-their-data',
] as const;
export const usualGround = 'rights-of-others';

/** The smallest box that can be seen, in points. */
const SMALLEST = 4;
const round = (points: number): number => Math.round(points * 100) / 100;
const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** A box on its page: the right way round, inside the page, large enough to see. */
export function fit([a, b, c, d]: Box, { width, height }: Pick<PageInfo, 'width' | 'height'>): Box {
  const left = clamp(Math.min(a, c), 0, width - SMALLEST);
  const top = clamp(Math.min(b, d), 0, height - SMALLEST);
  const right = clamp(Math.max(a, c), left + SMALLEST, width);
  const bottom = clamp(Math.max(b, d), top + SMALLEST, height);
  return [round(left), round(top), round(right), round(bottom)];
}

/** The box moved, with its size, as far as the page goes. */
export function move([left, top, right, bottom]: Box, dx: number, dy: number, page: PageInfo): Box {
  const x = clamp(dx, -left, page.width - right);
  const y = clamp(dy, -top, page.height - bottom);
  return fit([left + x, top + y, right + x, bottom + y], page);
}

/** The box made larger or smaller at its right and bottom. */
export const resize = ([left, top, right, bottom]: Box, dx: number, dy: number, page: PageInfo): Box =>
  fit([left, top, Math.max(right + dx, left + SMALLEST), Math.max(bottom + dy, top + SMALLEST)], page);

/** A box to begin with, for who works by keyboard: in the middle of the page, a line high. */
export const newBox = (page: PageInfo): Box => {
  const [x, y] = [Math.round(page.width / 2), Math.round(page.height / 2)];
  return fit([x - 80, y - 10, x + 80, y + 10], page);
};

/** What an arrow key does to a box: moves it, with shift makes it larger or smaller. Undefined for any other key. */
export function boxAfterKey(key: string, shift: boolean, box: Box, page: PageInfo): Box | undefined {
  const step = 2;
  const [dx, dy] =
    ({ ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] } as const)[
      key as 'ArrowLeft'
    ] ?? [];
  if (dx === undefined || dy === undefined) return undefined;
  return shift ? resize(box, dx, dy, page) : move(box, dx, dy, page);
}

const nothing = (documentId: string): DocumentMarks => ({ documentId, boxes: [], withheld: [] });

/** The marks of one document. */
export const marksOf = ({ documents }: Marks, documentId: string): DocumentMarks =>
  documents.find((one) => one.documentId === documentId) ?? nothing(documentId);

const withDocument = (marks: Marks, own: DocumentMarks): Marks => {
  const others = marks.documents.filter(({ documentId }) => documentId !== own.documentId);
  const empty = own.boxes.length === 0 && own.withheld.length === 0;
  return { ...marks, documents: empty ? others : [...others, own] };
};

/** The boxes of a document, changed. */
export const withBoxes = (marks: Marks, documentId: string, boxes: readonly BlackBox[]): Marks =>
  withDocument(marks, { ...marksOf(marks, documentId), boxes });

/** A page kept out for a ground, or given again with no ground. */
export function withPage(marks: Marks, documentId: string, page: number, ground: string | undefined): Marks {
  const own = marksOf(marks, documentId);
  const others = own.withheld.filter((each) => each.page !== page);
  return withDocument(marks, {
    ...own,
    withheld: ground === undefined ? others : [...others, { page, ground }],
  });
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** A word on the list, or its ground changed: each word stands there once, however it is written. */
export const withWord = (marks: Marks, { word, ground }: BlackWord): Marks => {
  const there = marks.words.some((each) => same(each.word, word));
  return {
    ...marks,
    words: there
      ? marks.words.map((each) => (same(each.word, word) ? { ...each, ground } : each))
      : [...marks.words, { word: word.trim(), ground }],
  };
};

export const withoutWord = (marks: Marks, word: string): Marks => ({
  ...marks,
  words: marks.words.filter((each) => !same(each.word, word)),
});

/** Whether a word is on the list. */
export const hasWord = ({ words }: Marks, word: string): boolean =>
  words.some((each) => same(each.word, word));

const key = ({ page, box }: BlackBox): string => `${page} ${box.join(' ')}`;

/**
 * What two colleagues marked at the same time, together: whatever one of them made black stays black. What one took
 * away may be back, so a human looks again.
 */
export function together(theirs: Marks, mine: Marks): Marks {
  const words = mine.words.reduce(
    (all, word) => (hasWord(all, word.word) ? all : withWord(all, word)),
    theirs,
  );
  return mine.documents.reduce((all, own) => {
    const other = marksOf(all, own.documentId);
    const boxes = new Set(other.boxes.map(key));
    const pages = new Set(other.withheld.map(({ page }) => page));
    return withDocument(all, {
      documentId: own.documentId,
      boxes: [...other.boxes, ...own.boxes.filter((box) => !boxes.has(key(box)))],
      withheld: [...other.withheld, ...own.withheld.filter(({ page }) => !pages.has(page))],
    });
  }, words);
}
