/** The views that everybody has. */
export const builtInViews = ['open', 'mine', 'late', 'identity', 'decide', 'done'] as const;
export type BuiltInView = (typeof builtInViews)[number];

/** What the list shows, as it stands in the address. Nothing about a person is ever in it. */
export interface WorklistFilters {
  readonly view: BuiltInView;
  readonly status?: string;
  readonly right?: string;
  /** A staff id, or `me`: a view that is shared is everybody's own. */
  readonly owner?: string;
  /** Only what is past the promise and not answered. */
  readonly overdue?: boolean;
  /** Only what is promised before this day and not answered. */
  readonly dueBefore?: string;
  /** A request number as somebody typed it. */
  readonly number?: string;
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
const isView = (value: string | null): value is BuiltInView => builtInViews.some((view) => view === value);

/** Reads the filters from the address. */
export function readFilters(query: URLSearchParams): WorklistFilters {
  const view = query.get('weergave');
  const status = query.get('status');
  const right = query.get('recht');
  const owner = query.get('eigenaar');
  const dueBefore = query.get('voor');
  const number = query.get('nummer');
  return {
    view: isView(view) ? view : 'open',
    ...(status ? { status } : {}),
    ...(right ? { right } : {}),
    ...(owner ? { owner } : {}),
    ...(query.get('telaat') === 'ja' ? { overdue: true } : {}),
    ...(dueBefore !== null && isDay(dueBefore) ? { dueBefore } : {}),
    ...(number ? { number } : {}),
  };
}

/** Writes the filters for the address. */
export function writeFilters(filters: WorklistFilters): URLSearchParams {
  const { view, status, right, owner, overdue, dueBefore, number } = filters;
  const query = new URLSearchParams();
  if (view !== 'open') query.set('weergave', view);
  if (status) query.set('status', status);
  if (right) query.set('recht', right);
  if (owner) query.set('eigenaar', owner);
  if (overdue) query.set('telaat', 'ja');
  if (dueBefore) query.set('voor', dueBefore);
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
  done: 'closed,withdrawn,ended',
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
  if (filters.owner) query.set('owner', filters.owner);
  if (filters.view === 'late') query.set('dueWithin', '7');
  if (filters.right) query.set('right', filters.right);
  if (filters.overdue) query.set('overdue', 'true');
  if (filters.dueBefore) query.set('dueBefore', filters.dueBefore);
  return query;
}

/** Where the list as it is shown can be saved as a file: without names of people. */
export function csvAddress(query: URLSearchParams): string {
  const all = new URLSearchParams(query);
  all.delete('limit');
  all.delete('after');
  return `/api/requests/requests.csv?${all.toString()}`;
}
