import type { AnswerHeader, AnswerItem } from '@huisrecht/contracts';
import {
  BlobUnknown,
  defineIndexes,
  isDuplicate,
  SealedBlobs,
  Sealer,
  Store,
  type KeyRef,
  type SealContext,
  type Sealed,
  type StoreCollection,
} from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import { Clock, KeyDestroyer } from '@huisrecht/service-kit';
import { answerRefOf, inPages, shapeItems, type ShapedItem } from './answer-shape.js';
import { AnswerVault, type Kept, type Known, type ToKeep } from './answer-vault.js';

/** An answer: its insert, after the pages, is the moment it exists. Without content once it is destroyed. */
interface AnswerDocument {
  readonly _id: string;
  readonly collectionId: string;
  readonly holder: string;
  readonly outcome: AnswerHeader['outcome'];
  readonly items: number;
  readonly pages: number;
  readonly because?: Sealed;
  readonly at: Date;
  readonly destroyedAt?: Date;
}

/** Some of its items, each sealed; `_id` is `ref|nth`. */
interface PageDocument {
  readonly _id: string;
  readonly collectionId: string;
  readonly answerRef: string;
  readonly at: Date;
  readonly items: readonly Sealed[];
  readonly documents: readonly string[];
}

export const answerIndexes = [
  defineIndexes('answers', [{ fields: { collectionId: 1 } }]),
  defineIndexes('answer-pages', [{ fields: { collectionId: 1 } }]),
];

const keyOf = (answerRef: string): KeyRef => ({ record: answerRef });
const becauseOf = (answerRef: string): SealContext => ({
  collection: 'answers',
  field: 'because',
  owner: answerRef,
});
const itemOf = (pageId: string, nth: number): SealContext => ({
  collection: 'answer-pages',
  field: 'item',
  owner: `${pageId}|${nth}`,
});

/** Answers in the collections `answers` and `answer-pages`, documents as sealed blobs. */
@Injectable()
export class StoredAnswers extends AnswerVault {
  private readonly answers: StoreCollection<AnswerDocument>;
  private readonly pages: StoreCollection<PageDocument>;

  constructor(
    store: Store,
    private readonly sealer: Sealer,
    private readonly blobs: SealedBlobs,
    private readonly keys: KeyDestroyer,
    private readonly clock: Clock,
  ) {
    super();
    this.answers = store.collection<AnswerDocument>('answers');
    this.pages = store.collection<PageDocument>('answer-pages');
  }

  async keep(answer: ToKeep): Promise<Kept> {
    const { deliveryId, collectionId, holder, outcome, because, items } = answer;
    if (items.length === 0 && because === undefined) return { items: 0 };
    const answerRef = answerRefOf(deliveryId, items, because);
    const kept = { items: items.length, answerRef };
    if (await this.answers.findOne({ _id: answerRef }, { projection: { _id: 1 } })) return kept;
    const shaped = shapeItems(deliveryId, answerRef, items);
    await this.keepDocuments(answerRef, shaped);
    const at = this.clock.now();
    const pages = inPages(shaped.map(({ item }) => item));
    for (const [nth, page] of pages.entries()) await this.keepPage(collectionId, answerRef, nth, page, at);
    const sealed =
      because === undefined
        ? {}
        : { because: await this.sealer.seal(keyOf(answerRef), becauseOf(answerRef), because) };
    const head = { collectionId, holder, outcome, items: items.length, pages: pages.length, at, ...sealed };
    await this.answers.insertOne({ _id: answerRef, ...head }).catch(unlessDuplicate);
    return kept;
  }

  async look(answerRef: string): Promise<Known> {
    const found = await this.answers.findOne({ _id: answerRef });
    if (!found) return { state: 'unknown' };
    if (found.destroyedAt) return { state: 'destroyed' };
    const { holder, outcome, items, pages, because } = found;
    const said = because && (await this.sealer.tryOpen<string>(becauseOf(answerRef), because));
    if (said?.state === 'gone') return { state: 'destroyed' };
    const header: AnswerHeader = { answerRef, holder, outcome, items, ...(said && { because: said.value }) };
    return { state: 'here', header, pages };
  }

  async page(answerRef: string, nth: number): Promise<readonly AnswerItem[]> {
    const pageId = `${answerRef}|${nth}`;
    const found = await this.pages.findOne({ _id: pageId });
    const opened = await this.sealer.openMany<AnswerItem>(
      (found?.items ?? []).map((sealed, index) => ({ context: itemOf(pageId, index), sealed })),
    );
    return opened.flatMap((item) => (item.state === 'open' ? [item.value] : []));
  }

  async document(answerRef: string, documentId: string): Promise<Buffer | undefined> {
    const found = await this.answers.findOne({ _id: answerRef }, { projection: { pages: 1 } });
    const ids = Array.from({ length: found?.pages ?? 0 }, (_, nth) => `${answerRef}|${nth}`);
    const page = await this.pages.findOne(
      { _id: { $in: ids }, documents: documentId },
      { projection: { _id: 1 } },
    );
    if (!page) return undefined;
    try {
      return await this.blobs.readAll(documentId);
    } catch (error) {
      if (error instanceof BlobUnknown) return undefined;
      throw error;
    }
  }

  async destroy(collectionId: string, until: string, signal?: AbortSignal): Promise<readonly string[]> {
    const before = { collectionId, at: { $lte: new Date(until) } };
    const pages = await this.pages.find(before, { projection: { documents: 1, answerRef: 1 } }).toArray();
    const answers = await this.answers.find(before, { projection: { _id: 1 } }).toArray();
    const refs = [...new Set([...pages.map(({ answerRef }) => answerRef), ...answers.map(({ _id }) => _id)])];
    if (refs.length === 0) return [];
    await this.keys.destroy(refs.map(keyOf), 'answer-ended', signal);
    for (const { documents } of pages) for (const id of documents) await this.blobs.delete(id);
    await this.pages.deleteMany(before);
    const gone = { $set: { destroyedAt: this.clock.now() }, $unset: { because: '' as const } };
    await this.answers.updateMany({ ...before, destroyedAt: { $exists: false } }, gone);
    return refs;
  }

  private async keepDocuments(answerRef: string, shaped: readonly ShapedItem[]): Promise<void> {
    for (const { item, content } of shaped)
      if (item.document && content)
        await this.blobs.put({ key: keyOf(answerRef), id: item.document.documentId, content });
  }

  private async keepPage(
    collectionId: string,
    answerRef: string,
    nth: number,
    page: readonly AnswerItem[],
    at: Date,
  ): Promise<void> {
    const pageId = `${answerRef}|${nth}`;
    const items = await this.sealer.sealMany(
      page.map((value, index) => ({ key: keyOf(answerRef), context: itemOf(pageId, index), value })),
    );
    const documents = page.flatMap(({ document }) => document?.documentId ?? []);
    const whole = { _id: pageId, collectionId, answerRef, at, items, documents };
    await this.pages.insertOne(whole).catch(unlessDuplicate);
  }
}

const unlessDuplicate = (error: unknown): void => {
  if (!isDuplicate(error)) throw error;
};
