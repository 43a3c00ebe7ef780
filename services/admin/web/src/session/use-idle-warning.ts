import { useCallback, useEffect, useState } from 'react';

const warnSeconds = 180;

/**
 * Warns before a session ends for lack of use, in time to keep it (WCAG 2.2.1).
 * @param idleSeconds how long a session lives without a call; undefined when there is none
 */
export function useIdleWarning(idleSeconds: number | undefined): {
  minutesLeft: number | undefined;
  answered: () => void;
} {
  const [lastAnswer, setLastAnswer] = useState(() => Date.now());
  const [now, setNow] = useState(() => Date.now());
  const answered = useCallback(() => setLastAnswer(Date.now()), []);
  useEffect(() => {
    if (idleSeconds === undefined) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 15_000);
    return () => clearInterval(timer);
  }, [idleSeconds]);
  if (idleSeconds === undefined) return { minutesLeft: undefined, answered };
  const left = idleSeconds - (now - lastAnswer) / 1000;
  return { minutesLeft: left <= warnSeconds ? Math.max(1, Math.ceil(left / 60)) : undefined, answered };
}
