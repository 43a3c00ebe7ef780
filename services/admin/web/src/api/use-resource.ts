import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiProblem } from './problem.js';
import { markByItself, type Answer } from './call.js';

/** Something that is fetched. While it is fetched again the last answer stays in sight. */
export interface Resource<T> {
  readonly data: T | undefined;
  readonly etag: string | undefined;
  readonly problem: ApiProblem | undefined;
  readonly loading: boolean;
  /** Fetches it again, and resolves when that is done. */
  readonly reload: () => Promise<void>;
}

interface Got<T> {
  readonly key: string;
  readonly answer?: Answer<T>;
  readonly problem?: ApiProblem;
}

/**
 * Fetches something when the key changes; with `refreshMs` also at that pace while the window is in sight, and when it
 * comes back in sight. What is logged as a view has no pace: each fetch is one.
 * @param key what is fetched; `undefined` fetches nothing
 * @param load fetches it
 */
export function useResource<T>(
  key: string | undefined,
  load: (signal: AbortSignal) => Promise<Answer<T>>,
  refreshMs?: number,
): Resource<T> {
  const [got, setGot] = useState<Got<T>>();
  const loadNow = useRef(load);
  loadNow.current = load;
  const running = useRef<AbortController>(undefined);

  const fetchIt = useCallback(
    async (byItself: boolean): Promise<void> => {
      if (key === undefined) return;
      running.current?.abort();
      const controller = (running.current = new AbortController());
      if (byItself) markByItself(controller.signal);
      try {
        const answer = await loadNow.current(controller.signal);
        if (!controller.signal.aborted) setGot({ key, answer });
      } catch (error) {
        if (controller.signal.aborted) return;
        if (!(error instanceof ApiProblem)) throw error;
        setGot((last) => ({
          key,
          problem: error,
          ...(last?.key === key && last.answer ? { answer: last.answer } : {}),
        }));
      }
    },
    [key],
  );
  const reload = useCallback(() => fetchIt(false), [fetchIt]);

  useEffect(() => {
    void fetchIt(false);
    if (refreshMs === undefined) return () => running.current?.abort();
    const again = () => {
      if (document.visibilityState === 'visible') void fetchIt(true);
    };
    document.addEventListener('visibilitychange', again);
    const timer = setInterval(again, refreshMs);
    return () => {
      document.removeEventListener('visibilitychange', again);
      clearInterval(timer);
      running.current?.abort();
    };
  }, [fetchIt, refreshMs]);

  const mine = got?.key === key ? got : undefined;
  return {
    data: mine?.answer?.data,
    etag: mine?.answer?.etag,
    problem: mine?.problem,
    loading: key !== undefined && mine === undefined,
    reload,
  };
}
