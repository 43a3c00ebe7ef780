import { createHash } from 'node:crypto';
import type { AnswerItem } from '@huisrecht/contracts';
import { idFrom } from '@huisrecht/eventing';
import type { FoundItem } from '../asking/holder-adapter.js';

const inOrder = (items: readonly FoundItem[]): FoundItem[] =>
  items.toSorted((a, b) => a.category.localeCompare(b.category) || a.theirId.localeCompare(b.theirId));

const withoutBytes = ({ document, ...item }: FoundItem): object => ({
  ...item,
  ...(document && {
    document: { ...document, content: createHash('sha256').update(document.content).digest('hex') },
  }),
});

/**
 * The reference of an answer, made from the delivery and the content: the same answer again has the same, in whatever
 * order it came; another answer has another.
 */
export const answerRefOf = (deliveryId: string, items: readonly FoundItem[], because = ''): string =>
  idFrom('ans', deliveryId, because, JSON.stringify(inOrder(items).map(withoutBytes)));

/** An item as others read it, with its document apart. */
export interface ShapedItem {
  readonly item: AnswerItem;
  readonly content?: Buffer;
}

/** Items as the contracts have them: our ids, which stay the same in a later answer, and the bytes apart. */
export const shapeItems = (
  deliveryId: string,
  answerRef: string,
  items: readonly FoundItem[],
): readonly ShapedItem[] =>
  inOrder(items).map(({ theirId, subjectId: _, document, fields, people, ...rest }) => {
    const itemId = idFrom('itm', deliveryId, theirId);
    const item = { ...rest, itemId, fields: [...fields], people: [...people] };
    if (!document) return { item };
    const { name, mediaType, content } = document;
    const documentId = idFrom('doc', answerRef, itemId);
    return { content, item: { ...item, document: { documentId, name, mediaType, bytes: content.length } } };
  });

/** Items at most, and characters of JSON about at most, that rest together in one document of the store. */
const PAGE_ITEMS = 50;
const PAGE_CHARACTERS = 2_000_000;

/** Items in portions that fit the store and one answer over HTTP. */
export const inPages = (items: readonly AnswerItem[]): AnswerItem[][] => {
  const pages: AnswerItem[][] = [];
  let size = 0;
  for (const item of items) {
    const own = JSON.stringify(item).length;
    const last = pages.at(-1);
    if (!last || last.length >= PAGE_ITEMS || size + own > PAGE_CHARACTERS) {
      pages.push([item]);
      size = own;
    } else {
      last.push(item);
      size += own;
    }
  }
  return pages;
};
