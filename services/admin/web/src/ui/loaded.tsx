import type { ReactNode } from 'react';
import type { Resource } from '../api/use-resource.js';
import { NotFound, Forbidden } from '../app/not-here.js';
import { useWords } from '../words/use-words.js';
import { ProblemAlert } from './problem-alert.js';

/**
 * Shows what was fetched, or that it is on its way, or why it did not come. What came before stays in sight.
 * @param whole it is what the page is about: when it isn't there, neither is the page
 */
export function Loaded<T>({
  of,
  whole = false,
  children,
}: {
  of: Resource<T>;
  whole?: boolean;
  children: (data: T) => ReactNode;
}) {
  const w = useWords();
  const { data, problem } = of;
  if (whole && data === undefined && problem?.status === 404) return <NotFound />;
  if (whole && data === undefined && problem?.status === 403) return <Forbidden />;
  return (
    <>
      <ProblemAlert problem={problem} onAgain={() => void of.reload()} />
      {of.loading && (
        <p className="hr-loading" role="status">
          {w.common.loading}
        </p>
      )}
      {data !== undefined && children(data)}
    </>
  );
}
