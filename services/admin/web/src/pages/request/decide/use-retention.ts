import { useCallback, useState } from 'react';
import { getRetention, type RetentionList, type RetentionRow } from '../../../api/lines.js';
import type { ApiProblem } from '../../../api/problem.js';
import { useAction } from '../../../ui/use-action.js';

/** Pages that are fetched at most: more records than a decision can name. */
const mostPages = 10;

/** What retention said of a line, once somebody opened it. */
export interface RetentionOpened {
  readonly list: RetentionList | undefined;
  readonly records: readonly RetentionRow[] | undefined;
  readonly mustStay: number | undefined;
  /** There are more records than can be chosen from here. */
  readonly tooMany: boolean;
  readonly busy: boolean;
  readonly problem: ApiProblem | undefined;
  readonly open: () => Promise<readonly RetentionRow[]>;
  /** Opens it again, if it was open. */
  readonly reload: () => Promise<void>;
}

/** Opens all that retention said of a line, when somebody asks: each page is logged as a view. */
export function useRetention(requestId: string, line: number): RetentionOpened {
  const { busy, problem, run } = useAction();
  const [pages, setPages] = useState<readonly RetentionList[]>([]);
  const open = useCallback(async () => {
    const all: RetentionList[] = [];
    await run(async () => {
      let after: string | undefined;
      do {
        const { data } = await getRetention(requestId, line, after);
        all.push(data);
        after = data.next;
      } while (after !== undefined && all.length < mostPages);
      setPages(all);
    });
    return all.flatMap(({ items }) => items);
  }, [requestId, line, run]);
  const reload = useCallback(async () => {
    if (pages.length > 0) await open();
  }, [open, pages.length]);
  const [list] = pages;
  const given = list?.status === 'given';
  return {
    list,
    records: given ? pages.flatMap(({ items }) => items) : undefined,
    mustStay: given ? (list.mustStay ?? 0) : undefined,
    tooMany: pages.at(-1)?.next !== undefined,
    busy,
    problem,
    open,
    reload,
  };
}
