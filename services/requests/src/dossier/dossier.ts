import type { AnsweredItem, WithholdingGround } from '@huisrecht/contracts';
import { type Actor, Clock, ViewLog } from '@huisrecht/service-kit';
import { Injectable } from '@nestjs/common';
import { demand, refusal, refuse } from '../domain/refusal.js';
import { within } from '../domain/rules/a-line-stays-inside-the-matters-of-the-proof.js';
import { requestFileKey } from '../files/file-ids.js';
import { Answers } from '../neighbours/answers.js';
import { Requests } from '../requests.js';
import { toDecide, type ToDecide } from '../review-answers/review.js';
import { Dossiers, type DossierState } from './dossiers.store.js';
import { groundsIn, redactionsOf, type Marks } from './marks.js';
import { PdfDesk, UnreadableDocument } from './pdf/pdf-desk.js';
import type { Match, PageInfo } from './pdf/pdf-work.js';
import { asPages } from './readable.js';
import { namesOfOthersAreSuggested } from './rules/names-of-others-are-suggested.js';

/** A document of the review, by its number in the inventory. */
export interface DossierDocument {
  readonly nth: number;
  readonly ref: string;
  readonly documentId: string;
  readonly itemId: string;
  readonly category: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** The number of an earlier one with the same name and size: probably the same. */
  readonly sameAs?: number;
}

/** The documents of a review and what is marked in them. */
export interface DossierView extends DossierState {
  readonly round: number;
  readonly documents: readonly DossierDocument[];
  /** Names that may be of others: choose, or not. */
  readonly suggestions: readonly string[];
}

/** A document opened: its pages, and where the words of the list stand. */
export interface OpenedPages {
  readonly pages: readonly PageInfo[];
  readonly matches: readonly Match[];
}

/** The documents of a review, page by page: give, black out, keep out; each with a ground. */
@Injectable()
export class Dossier {
  constructor(
    private readonly requests: Requests,
    private readonly answers: Answers,
    private readonly dossiers: Dossiers,
    private readonly desk: PdfDesk,
    private readonly views: ViewLog,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused, ServiceAway */
  async open(requestId: string, actor: Actor): Promise<DossierView> {
    const deciding = await this.deciding(requestId);
    const items = await this.itemsOf(deciding);
    const documents = this.inventory(items);
    await this.log(deciding, [...new Set(documents.map(({ category }) => category))], actor);
    const state = await this.dossiers.load(requestId, deciding.round);
    return { round: deciding.round, ...state, documents, suggestions: namesOfOthersAreSuggested(items) };
  }

  /** Pages with their text, and the places of the words of the list. @throws Refused, ServiceAway */
  async pages(requestId: string, documentId: string, actor: Actor): Promise<OpenedPages> {
    const { pdf, round } = await this.document(requestId, documentId, actor);
    const { marks } = await this.dossiers.load(requestId, round);
    const words = marks.words.map(({ word }) => word);
    const pages = await this.read(() => this.desk.do<'pages'>({ kind: 'pages', pdf }));
    return { pages, matches: await this.read(() => this.desk.do<'find'>({ kind: 'find', pdf, words })) };
  }

  /** A page as a picture. @param scale 1 is 72 points an inch @throws Refused, ServiceAway */
  async picture(
    requestId: string,
    documentId: string,
    page: number,
    scale: number,
    actor: Actor,
  ): Promise<Uint8Array> {
    const { pdf } = await this.document(requestId, documentId, actor);
    return this.read(() => this.desk.do<'picture'>({ kind: 'picture', pdf, page, scale }));
  }

  /** The document as it would be given now. @throws Refused `dossier.word-still-there`, ServiceAway */
  async result(requestId: string, documentId: string, actor: Actor): Promise<Uint8Array> {
    const { pdf, round } = await this.document(requestId, documentId, actor);
    const { marks } = await this.dossiers.load(requestId, round);
    return this.redacted(pdf, marks, documentId);
  }

  /** A document without what is marked. Undefined marks: as it is. @throws Refused `dossier.word-still-there`, `dossier.document-unreadable` */
  async redact(mediaType: string, content: Buffer, marks: Marks, documentId: string): Promise<Uint8Array> {
    const pdf = await this.read(() => asPages(this.desk, mediaType, content));
    return this.redacted(pdf, marks, documentId);
  }

  /** The marks of a round as they are now, with who looked at them. */
  marksOf(requestId: string, round: number): Promise<DossierState> {
    return this.dossiers.load(requestId, round);
  }

  /**
   * Items whose document has something black in it, with why; looked up in the documents themselves.
   * @throws Refused `dossier.document-unreadable` of one without pages while there is a list: a human says `asIs`
   */
  async blackened(
    items: readonly AnsweredItem[],
    marks: Marks,
  ): Promise<ReadonlyMap<string, readonly WithholdingGround[]>> {
    const black = new Map<string, readonly WithholdingGround[]>();
    for (const { itemId, answerRef, document } of items) {
      if (!document || !redactionsOf(marks, document.documentId)) continue;
      const { documentId, mediaType } = document;
      const words = marks.words.map(({ word }) => word);
      const content = words.length > 0 ? await this.answers.document(answerRef, documentId) : undefined;
      const found = content ? await this.foundIn(mediaType, content, words) : [];
      black.set(itemId, groundsIn(marks, documentId, found));
    }
    return black;
  }

  /** Saves what is marked, on the revision that was seen. @throws Refused `version.changed`, `document.not-found` */
  async mark(requestId: string, seen: number, marks: Marks, actor: Actor): Promise<DossierState> {
    const deciding = await this.deciding(requestId);
    const { request, round } = deciding;
    const items = await this.itemsOf(deciding);
    const known = new Set(items.flatMap(({ document }) => document?.documentId ?? []));
    demand(
      marks.documents.every(({ documentId }) => known.has(documentId))
        ? undefined
        : refusal('document.not-found', 'documents'),
    );
    const key = requestFileKey(request.subjectId);
    const saved = await this.dossiers.save(requestId, round, seen, marks, key, actor.id, this.clock.now());
    demand(saved ? undefined : refusal('version.changed'));
    return this.dossiers.load(requestId, round);
  }

  /** A second colleague looked. @throws Refused `version.changed`, `dossier.checked-by-who-marked` */
  async check(requestId: string, seen: number, actor: Actor): Promise<DossierState> {
    const { round, request } = await this.deciding(requestId);
    const state = await this.dossiers.load(requestId, round);
    demand(
      state.revision === seen ? undefined : refusal('version.changed'),
      state.editedBy === actor.id ? refusal('dossier.checked-by-who-marked') : undefined,
    );
    const saved = await this.dossiers.check(
      requestId,
      round,
      seen,
      requestFileKey(request.subjectId),
      actor.id,
      this.clock.now(),
    );
    demand(saved ? undefined : refusal('version.changed'));
    return this.dossiers.load(requestId, round);
  }

  private async foundIn(mediaType: string, content: Buffer, words: readonly string[]): Promise<string[]> {
    const pdf = await this.read(() => asPages(this.desk, mediaType, content));
    const matches = await this.read(() => this.desk.do<'find'>({ kind: 'find', pdf, words }));
    return [...new Set(matches.map(({ word }) => word))];
  }

  private async redacted(pdf: Uint8Array, marks: Marks, documentId: string): Promise<Uint8Array> {
    const redactions = redactionsOf(marks, documentId);
    if (!redactions) return pdf;
    const { pdf: black, left } = await this.read(() =>
      this.desk.do<'redact'>({ kind: 'redact', pdf, redactions }),
    );
    demand(left.length === 0 ? undefined : refusal('dossier.word-still-there'));
    return black;
  }

  /** What there is to decide upon, as far as whoever asks may know of it. */
  private async itemsOf({ request, refs, lines }: ToDecide): Promise<AnsweredItem[]> {
    const { items } = await this.answers.read(refs);
    return within(request, lines, items);
  }

  private async document(requestId: string, documentId: string, actor: Actor) {
    const deciding = await this.deciding(requestId);
    const items = await this.itemsOf(deciding);
    const item = items.find(({ document }) => document?.documentId === documentId);
    if (!item?.document) return refuse('document.not-found');
    await this.log(deciding, [item.category], actor);
    const content = await this.answers.document(item.answerRef, documentId);
    const { mediaType } = item.document;
    const pdf = await this.read(() => asPages(this.desk, mediaType, content));
    return { pdf, round: deciding.round };
  }

  private inventory(items: Awaited<ReturnType<Answers['read']>>['items']): DossierDocument[] {
    const seen = new Map<string, number>();
    return items
      .flatMap(({ answerRef: ref, itemId, category, document }) =>
        document ? [{ ref, itemId, category, ...document }] : [],
      )
      .map((document, index) => {
        const nth = index + 1;
        const same = `${document.name}\n${document.bytes}`;
        const sameAs = seen.get(same);
        if (sameAs === undefined) seen.set(same, nth);
        return { nth, ...document, ...(sameAs !== undefined && { sameAs }) };
      });
  }

  private async deciding(requestId: string): Promise<ToDecide> {
    return toDecide(await this.requests.get(requestId));
  }

  private async read<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof UnreadableDocument) return refuse('dossier.document-unreadable');
      throw error;
    }
  }

  private log({ request }: ToDecide, categories: readonly string[], actor: Actor): Promise<void> {
    return this.views.log({
      actor,
      purpose: 'review-of-a-request',
      categories: [...categories],
      subjectIds: [request.subjectId],
      requestId: request.id,
    });
  }
}
