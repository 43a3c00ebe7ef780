import { type Actor, ViewLog } from '@huisrecht/service-kit';
import { Injectable } from '@nestjs/common';
import { refusal, Refused } from '../domain/refusal.js';
import { sharedWithin, within } from '../domain/rules/a-line-stays-inside-the-matters-of-the-proof.js';
import { Answers } from '../neighbours/answers.js';
import { Requests } from '../requests.js';
import { reviewOf, toDecide, type Review } from './review.js';

/** A document of an answer, as a decider opens it. */
export interface OpenedDocument {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** Shows a decider what holders sent: fetched just in time, logged, kept nowhere. */
@Injectable()
export class ReviewAnswers {
  constructor(
    private readonly requests: Requests,
    private readonly answers: Answers,
    private readonly views: ViewLog,
  ) {}

  /** @throws Refused, ServiceAway */
  async open(requestId: string, actor: Actor): Promise<Review> {
    const deciding = toDecide(await this.requests.get(requestId));
    const [{ items: found, headers }, directory, shared] = await Promise.all([
      this.answers.read(deciding.refs),
      this.answers.directory(),
      this.answers.disclosures(deciding.request.identity.subjectIds),
    ]);
    const items = within(deciding.request, deciding.lines, found);
    const disclosures = sharedWithin(deciding.request, deciding.lines, shared);
    const review = reviewOf(deciding, { items, headers, directory, disclosures });
    const categories = review.categories.map(({ category }) => category);
    await this.views.log({
      actor,
      purpose: 'review-of-a-request',
      categories,
      subjectIds: [deciding.request.subjectId],
      requestId: deciding.request.id,
    });
    return review;
  }

  /** @throws Refused when it is no document of what there is to decide, ServiceAway */
  async document(requestId: string, ref: string, documentId: string, actor: Actor): Promise<OpenedDocument> {
    const { request, refs, lines } = toDecide(await this.requests.get(requestId));
    if (!refs.includes(ref)) throw new Refused(refusal('document.not-found'));
    const { items } = await this.answers.read([ref]);
    const item = within(request, lines, items).find(({ document }) => document?.documentId === documentId);
    if (!item?.document) throw new Refused(refusal('document.not-found'));
    await this.views.log({
      actor,
      purpose: 'review-of-a-request',
      categories: [item.category],
      subjectIds: [request.subjectId],
      requestId: request.id,
    });
    const { name, mediaType } = item.document;
    return { name, mediaType, content: await this.answers.document(ref, documentId) };
  }
}
