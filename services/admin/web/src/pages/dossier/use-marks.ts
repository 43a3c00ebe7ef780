import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer } from '../../api/call.js';
import {
  checkDossier,
  getDossier,
  saveMarks,
  type DossierState,
  type DossierView,
  type Marks,
} from '../../api/dossier.js';
import { ApiProblem } from '../../api/problem.js';
import { together } from './marks.js';

/** What is marked, saved by itself. */
export interface MarksInHand {
  readonly marks: Marks;
  /** As it was last saved: by whom, and who looked again. */
  readonly saved: DossierState;
  readonly saving: boolean;
  /** Something is marked that is not saved yet. */
  readonly unsaved: boolean;
  readonly problem: ApiProblem | undefined;
  /** A colleague marked at the same time; both were put together. */
  readonly merged: boolean;
  /** Counts the times that the list of words was saved changed: where they stand must be looked for again. */
  readonly wordsSaved: number;
  readonly change: (next: (marks: Marks) => Marks) => void;
  /** Saves now: also when nothing is marked, to say that nothing needs to be. */
  readonly save: () => Promise<void>;
  /** Writes down that I looked. */
  readonly check: () => Promise<void>;
}

const PAUSE_MS = 400;

/**
 * Keeps what is marked and saves it shortly after each change, one save at a time. When a colleague saved meanwhile,
 * both are put together and saved.
 */
export function useMarks(
  requestId: string,
  { data, etag }: { data: DossierView; etag: string | undefined },
): MarksInHand {
  const [marks, setMarks] = useState(data.marks);
  const [saved, setSaved] = useState<DossierState>(data);
  const [saving, setSaving] = useState(false);
  const [unsaved, setUnsaved] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const [merged, setMerged] = useState(false);
  const [wordsSaved, setWordsSaved] = useState(0);
  const latest = useRef(data.marks);
  const version = useRef(etag);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef(false);
  const pending = useRef(false);

  const show = useCallback((next: Marks) => {
    latest.current = next;
    setMarks(next);
  }, []);

  const took = useCallback((answer: Answer<DossierState>) => {
    version.current = answer.etag;
    setSaved(answer.data);
  }, []);

  /** Sends what is there now; when a colleague was first, what both have. */
  const send = useCallback(async (): Promise<Marks> => {
    const sent = latest.current;
    try {
      took(await saveMarks(requestId, sent, version.current));
      return sent;
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 412) throw error;
      const theirs = await getDossier(requestId);
      took(theirs);
      show(together(theirs.data.marks, latest.current));
      setMerged(true);
      const both = latest.current;
      took(await saveMarks(requestId, both, version.current));
      return both;
    }
  }, [requestId, show, took]);

  const words = useRef(data.marks.words);
  const save = useCallback(async () => {
    clearTimeout(timer.current);
    if (running.current) return;
    running.current = true;
    setSaving(true);
    setProblem(undefined);
    try {
      let sent = await send();
      while (sent !== latest.current) sent = await send();
      if (words.current !== sent.words) setWordsSaved((n) => n + 1);
      words.current = sent.words;
      setUnsaved(false);
      pending.current = false;
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error);
    } finally {
      running.current = false;
      setSaving(false);
    }
  }, [send]);

  const change = useCallback(
    (next: (marks: Marks) => Marks) => {
      show(next(latest.current));
      setUnsaved(true);
      pending.current = true;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), PAUSE_MS);
    },
    [save, show],
  );

  const check = useCallback(async () => {
    took(await checkDossier(requestId, version.current));
  }, [requestId, took]);

  useEffect(
    () => () => {
      clearTimeout(timer.current);
      if (pending.current) void save();
    },
    // Once, when the page is left: what is not saved yet is saved then.
    [],
  );

  return { marks, saved, saving, unsaved, problem, merged, wordsSaved, change, save, check };
}
