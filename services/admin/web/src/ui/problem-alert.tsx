import { useEffect, useRef } from 'react';
import { problemWords } from '../api/problem-words.js';
import type { ApiProblem } from '../api/problem.js';
import { useWords } from '../words/use-words.js';
import { Alert } from './alert.js';
import { Button, Buttons } from './button.js';
import { P } from './text.js';

/**
 * Why something wasn't done, in plain words, with the way on.
 * @param onAgain tries it again
 * @param focus takes the focus when it appears: after pressing a button
 */
export function ProblemAlert({
  problem,
  onAgain,
  focus = false,
}: {
  problem: ApiProblem | undefined;
  onAgain?: () => void;
  focus?: boolean;
}) {
  const w = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem && focus) box.current?.focus();
  }, [problem, focus]);
  if (!problem) return null;
  return (
    <Alert
      ref={box}
      kind={problem.status === 0 || problem.status >= 500 ? 'warning' : 'error'}
      announce={!focus}
    >
      <P>{problemWords(w, problem)}</P>
      {problem.reference !== undefined && (
        <P small quiet>
          {w.problemKinds.reference(problem.reference)}
        </P>
      )}
      {onAgain && problem.status !== 403 && (
        <Buttons>
          <Button onClick={onAgain}>{w.common.again}</Button>
        </Buttons>
      )}
    </Alert>
  );
}
