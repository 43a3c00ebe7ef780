import { useCallback, useState } from 'react';
import { findPeople, type PersonFound } from '../api/identity.js';
import { ApiProblem } from '../api/problem.js';
import { parseLookup, type Lookup, type LookupFault } from './person-query.js';

/** How a search for a person stands. */
export interface PeopleSearch {
  readonly faults: readonly LookupFault[];
  readonly busy: boolean;
  readonly found: readonly PersonFound[] | undefined;
  readonly problem: ApiProblem | undefined;
  readonly search: (lookup: Lookup) => Promise<void>;
  readonly reset: () => void;
}

/** Searches for people, one search at a time, each asked for by a person (they are logged). */
export function usePeopleSearch(): PeopleSearch {
  const [faults, setFaults] = useState<readonly LookupFault[]>([]);
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<readonly PersonFound[]>();
  const [problem, setProblem] = useState<ApiProblem>();

  const reset = useCallback(() => {
    setFaults([]);
    setFound(undefined);
    setProblem(undefined);
  }, []);

  const search = useCallback(
    async (lookup: Lookup) => {
      const parsed = parseLookup(lookup);
      reset();
      if ('faults' in parsed) return setFaults(parsed.faults);
      setBusy(true);
      try {
        setFound((await findPeople(parsed.query)).data.items);
      } catch (error) {
        if (!(error instanceof ApiProblem)) throw error;
        setProblem(error);
      } finally {
        setBusy(false);
      }
    },
    [reset],
  );
  return { faults, busy, found, problem, search, reset };
}
