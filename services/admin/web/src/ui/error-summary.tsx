import { useEffect, useRef } from 'react';
import { useWords } from '../words/use-words.js';
import { Alert } from './alert.js';

/** What is wrong with a form, by the id of the field. */
export type Errors = Readonly<Record<string, string>>;

/**
 * Everything that is wrong with a form, on top of it, each a link to its field. Takes the focus when it appears.
 * @param attempt counts the tries to submit: each try brings the focus here again
 */
export function ErrorSummary({ errors, attempt }: { errors: Errors; attempt: number }) {
  const w = useWords();
  const box = useRef<HTMLDivElement>(null);
  const wrong = Object.entries(errors);
  useEffect(() => {
    if (attempt > 0 && wrong.length > 0) box.current?.focus();
    // The number of errors changes while typing; only a new try moves the focus.
  }, [attempt]);
  if (wrong.length === 0) return null;
  return (
    <Alert ref={box} kind="error" title={w.form.errorTitle(wrong.length)}>
      <ul className="hr-list">
        {wrong.map(([id, text]) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="utrecht-link utrecht-link--html-a"
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(id)?.focus();
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
