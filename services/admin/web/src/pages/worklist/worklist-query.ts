/** The views that everybody has. */
export const builtInViews = ['open', 'mine', 'late', 'identity', 'decide', 'done'] as const;
export type BuiltInView = (typeof builtInViews)[number];

/** What the list shows, as it stands in the address. Nothing about a person is ever in it. */
export interface WorklistFilters {
  readonly view: BuiltInView;
  readonly status?: string;
  readonly right?: string;
  /** A request number as somebody typed it. */
  readonly number?: string;
}

const isView = (value: string | null): value is BuiltInView => builtInViews.some((view) => view === value);

/** Reads the filters from the address. */
export function readFilters(query: URLSearchParams): WorklistFilters {
  const view = query.get('weergave');
  const status = query.get('status');
  const right = query.get('recht');
  const number = query.get('nummer');
  return {
    view: isView(view) ? view : 'open',
    ...(status ? { status } : {}),
    ...(right ? { right } : {}),
    ...(number ? { number } : {}),
  };
}

/** Writes the filters for the address. */
export function writeFilters({ view, status, right, number }: WorklistFilters): URLSearchParams {
  const query = new URLSearchParams();
  if (view !== 'open') query.set('weergave', view);
  if (status) query.set('status', status);
  if (right) query.set('recht', right);
  if (number) query.set('nummer', number);
  return query;
}

/** What is not finished. */
export const openStatuses = 'awaiting-identity,could-not-identify,collecting,in-review,decided,answered';

const statusesOf: Record<BuiltInView, string> = {
  open: openStatuses,
  mine: openStatuses,
  late: openStatuses,
  identity: 'awaiting-identity,could-not-identify',
  decide: 'in-review',
  done: 'closed,withdrawn',
};

/**
 * The filters as `requests` takes them.
 * @param number in its one form; then nothing else narrows
 * @param userId of whoever looks
 */
export function serverQuery(
  filters: WorklistFilters,
  number: string | undefined,
  userId: string,
  limit: number,
): URLSearchParams {
  if (number !== undefined) return new URLSearchParams({ number, limit: String(limit) });
  const query = new URLSearchParams({
    status: filters.status ?? statusesOf[filters.view],
    limit: String(limit),
  });
  if (filters.view === 'mine') query.set('owner', userId);
  if (filters.view === 'late') query.set('dueWithin', '7');
  if (filters.right) query.set('right', filters.right);
  return query;
}
