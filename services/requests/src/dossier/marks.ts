import type { Rect } from './pdf/pdf-work.js';
import type { AnsweredItem, WithholdingGround } from '@huisrecht/contracts';
import type { ItemDecision } from '../domain/rules/data-about-others-is-withheld-unless-released.js';

/** A word or name that is made black on every page of every document, and why. */
export interface BlackWord {
  readonly word: string;
  readonly ground: WithholdingGround;
}

/** A box that is made black on one page, and why. Pages count from 1; points from the top left. */
export interface BlackBox {
  readonly page: number;
  readonly box: Rect;
  readonly ground: WithholdingGround;
}

/** A page that is kept out as a whole, and why. */
export interface WithheldPage {
  readonly page: number;
  readonly ground: WithholdingGround;
}

/** What a colleague marked in one document. */
export interface DocumentMarks {
  readonly documentId: string;
  /** A human looked: it is given as it is, also where no pages can be made of it (sound, an old Office file). */
  readonly asIs?: boolean;
  readonly boxes: readonly BlackBox[];
  readonly withheld: readonly WithheldPage[];
}

/** Everything that is marked in the documents of a review: one list of words over all of them. */
export interface Marks {
  readonly words: readonly BlackWord[];
  readonly documents: readonly DocumentMarks[];
}

export const noMarks: Marks = { words: [], documents: [] };

/** What a document must be without: the words of all, and its own boxes and pages. Undefined when it is given as it is. */
export const redactionsOf = ({ words, documents }: Marks, documentId: string) => {
  const own = documents.find((one) => one.documentId === documentId);
  if (own?.asIs === true || (words.length === 0 && !own)) return undefined;
  return {
    words: words.map(({ word }) => word),
    boxes: (own?.boxes ?? []).map(({ page, box }) => ({ page, box })),
    withheld: (own?.withheld ?? []).map(({ page }) => page),
  };
};

/** Why something in a document is black, each ground once: its own marks, and the words of the list that are in it. */
export const groundsIn = (
  { words, documents }: Marks,
  documentId: string,
  found: readonly string[],
): WithholdingGround[] => {
  const own = documents.find((one) => one.documentId === documentId);
  if (own?.asIs === true) return [];
  const marked = [...(own?.boxes ?? []), ...(own?.withheld ?? [])];
  return [
    ...new Set([
      ...words.filter(({ word }) => found.includes(word)).map(({ ground }) => ground),
      ...marked.map(({ ground }) => ground),
    ]),
  ];
};

/** A document whose item was given blacked out goes only when somebody went through the document itself. */
export const isDocumentGiven = (
  { document }: AnsweredItem,
  decided: ItemDecision | undefined,
  { documents }: Marks,
): boolean =>
  document !== undefined &&
  decided?.given === true &&
  (!decided.masked || documents.some(({ documentId }) => documentId === document.documentId));
