import { Aggregates } from '@huisrecht/eventing';
import { Clock, ViewLog, type Actor } from '@huisrecht/service-kit';
import { Injectable } from '@nestjs/common';
import { refusal, Refused } from '../domain/refusal.js';
import { lineOf, type KnownRequest } from '../domain/state.js';
import { Answers } from '../neighbours/answers.js';
import { Requests } from '../requests.js';
import { askRetentionAgain } from './ask-again.js';
import { itemsOf, keptViews } from './kept-view.js';
import { latestView } from './latest-view.js';
import { rowOf, type RetentionList } from './retention-list.js';
import { isLate } from './rules/retention-answers-within-a-day.js';

/** What retention said, for who decides on an erasure. */
@Injectable()
export class RetentionAnswers {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly requests: Requests,
    private readonly answers: Answers,
    private readonly views: ViewLog,
    private readonly clock: Clock,
  ) {}

  /**
   * A page of the newest answer; logged as a view of the person.
   * @param page.after the record that the page before ended with
   * @throws Refused `request.not-found`, `line.not-found`, `retention.not-asked`; ServiceAway
   */
  async open(
    requestId: string,
    nth: number,
    page: { readonly after?: string | undefined; readonly limit: number },
    actor: Actor,
  ): Promise<RetentionList> {
    const request = await this.requests.get(requestId);
    const view = latestView(request, nth);
    if (!lineOf(request, nth)) throw new Refused(refusal('line.not-found'));
    if (!view) throw new Refused(refusal('retention.not-asked'));
    const asked = { askedAt: view.requestedAt, late: isLate(view, this.clock.now()) };
    if (view.notedAt === undefined) return { status: 'asked', ...asked, items: [] };
    const kept = await this.aggregates.load(keptViews, view.viewId);
    const rest = kept ? itemsOf(kept.state).filter(({ recordId }) => recordId > (page.after ?? '')) : [];
    const items = rest.slice(0, page.limit);
    const directory = await this.answers.directory();
    await this.views.log({
      actor,
      purpose: 'decide-on-erasure',
      categories: [...new Set(items.map(({ category }) => category))],
      subjectIds: [request.subjectId],
      requestId,
    });
    const last = items.at(-1);
    return {
      ...{ status: 'given', ...asked, givenAt: view.notedAt },
      ...{ mayGo: view.mayGo ?? 0, mustStay: view.mustStay ?? 0 },
      items: items.map((item) => rowOf(item, directory)),
      ...(rest.length > items.length && last && { next: last.recordId }),
    };
  }

  /** @throws Refused; see `askRetentionAgain` */
  askAgain(requestId: string, nth: number): Promise<KnownRequest> {
    return this.requests.decide(requestId, askRetentionAgain(nth));
  }
}
