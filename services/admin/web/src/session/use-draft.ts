import { useCallback, useEffect, useRef, useState } from 'react';
import { dropDraft, findDraft, keepDraft } from './drafts.js';
import { useSession } from './use-session.js';

/** What somebody is typing in a form. */
export interface Draft<T> {
  /** Whether it is known what was typed before; a form waits for it. */
  readonly ready: boolean;
  /** Whether something of before was brought back. */
  readonly restored: boolean;
  readonly value: T;
  readonly change: (part: Partial<T>) => void;
  /** Forgets it and starts again. */
  readonly clear: () => void;
}

/**
 * What is typed in a form, kept through a reload, a mistaken click and logging in again.
 * @param name of the form; never personal
 * @param empty the form before anything was typed
 */
export function useDraft<T extends object>(name: string, empty: T): Draft<T> {
  const { draftKey } = useSession();
  const [ready, setReady] = useState(false);
  const [restored, setRestored] = useState(false);
  const [value, setValue] = useState(empty);
  const start = useRef(empty);
  const pending = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    let gone = false;
    void findDraft<T>(draftKey, name).then((found) => {
      if (gone) return;
      if (found) setValue({ ...start.current, ...found });
      setRestored(found !== undefined);
      setReady(true);
    });
    return () => {
      gone = true;
    };
  }, [draftKey, name]);

  const change = useCallback(
    (part: Partial<T>) => {
      setValue((last) => {
        const next = { ...last, ...part };
        clearTimeout(pending.current);
        pending.current = setTimeout(() => void keepDraft(draftKey, name, next), 150);
        return next;
      });
    },
    [draftKey, name],
  );

  const clear = useCallback(() => {
    clearTimeout(pending.current);
    dropDraft(name);
    setRestored(false);
    setValue(start.current);
  }, [name]);

  return { ready, restored, value, change, clear };
}
