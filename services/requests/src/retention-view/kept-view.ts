import { RetentionViewGivenV1, type EventOf, type RetentionItem } from '@huisrecht/contracts';
import { defineAggregate, due, ignore, on, type Decision, type DueWork } from '@huisrecht/eventing';

/** State only: a page of the answer came. */
export interface PageKept {
  readonly type: 'requests.retention-page.kept';
  readonly data: Omit<RetentionViewGivenV1, 'viewId'>;
}

/** What retention said of one line of erasure, by page as it comes. Collection `retention-views`, `_id` is the view. */
export interface KeptView {
  readonly viewId: string;
  readonly requestId?: string;
  /** How many pages there are; 0 while none came. */
  readonly pages: number;
  /** Those that came, in order of number. */
  readonly came: readonly { readonly page: number; readonly items: readonly RetentionItem[] }[];
  readonly givenAt?: string;
}

/** What due work of a view carries. */
export interface OfView {
  readonly requestId: string;
  readonly viewId: string;
}

export const noteRetentionView = 'requests.note-retention-view';

/** Whether every page came. */
export const isWhole = ({ pages, came }: KeptView): boolean => pages > 0 && came.length === pages;

/** Everything that was said, in order. */
export const itemsOf = ({ came }: KeptView): RetentionItem[] => came.flatMap(({ items }) => items);

const noteWork = ({ requestId, viewId }: OfView, now: Date): DueWork<OfView> =>
  due(noteRetentionView, {
    id: `${viewId}:note`,
    at: now.toISOString(),
    holder: 'self',
    data: { requestId, viewId },
  });

const evolve = (state: KeptView, { data }: PageKept): KeptView => {
  const { requestId, page, pages, items, givenAt } = data;
  const others = state.came.filter((one) => one.page !== page);
  const came = [...others, { page, items }].sort((a, b) => a.page - b.page);
  return { ...state, requestId, pages, givenAt, came };
};

/** A page came: it is kept, once; with the last of them the request is told. Pages may come in any order. */
export const onRetentionViewGiven = (
  { data }: EventOf<typeof RetentionViewGivenV1>,
  state: KeptView,
  { now }: { readonly now: Date },
): Decision<PageKept> => {
  if (state.came.some(({ page }) => page === data.page)) return ignore('page-known');
  const { viewId, ...rest } = data;
  const kept: PageKept = { type: 'requests.retention-page.kept', data: rest };
  return isWhole(evolve(state, kept)) ? [kept, noteWork({ requestId: data.requestId, viewId }, now)] : [kept];
};

/** The answers of retention, beside the requests that asked: an answer may be of thousands of records. */
export const keptViews = defineAggregate<KeptView, PageKept>({
  name: 'retention-views',
  initial: (viewId) => ({ viewId, pages: 0, came: [] }),
  evolve,
  subscriptions: [on(RetentionViewGivenV1, ({ viewId }) => viewId, onRetentionViewGiven)],
});
