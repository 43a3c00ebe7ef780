import { useCallback, useState } from 'react';
import { ApiProblem } from '../api/problem.js';

/** Something that a button does: whether it is under way and why it wasn't done. */
export interface Action {
  readonly busy: boolean;
  readonly problem: ApiProblem | undefined;
  /** Does it; pressing again while it is under way does nothing. @returns whether it was done */
  readonly run: (work: () => Promise<unknown>) => Promise<boolean>;
}

/** Does one thing at a time and keeps what went wrong for the page to tell. */
export function useAction(): Action {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const run = useCallback(async (work: () => Promise<unknown>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
      return true;
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error);
      return false;
    } finally {
      setBusy(false);
    }
  }, []);
  return { busy, problem, run };
}
