import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { useWords } from '../words/use-words.js';

let arrivals = 0;

interface PageProps {
  readonly title: string;
  /** Which page this is, when several addresses are one page; its path unless told. */
  readonly place?: string;
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/**
 * A page: its title in the window and in sight. Whoever comes from another page of the app has the focus on the title,
 * so that a screen reader tells where they are.
 * @param title never with personal data: windows are photographed and shared
 */
export function Page({ title, place, beside, children }: PageProps) {
  const w = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  const how: string = useNavigationType();
  useEffect(() => {
    document.title = `${title} – ${w.common.app}`;
  }, [title, w]);
  useEffect(() => {
    arrivals += 1;
    if (arrivals > 1 || how !== 'POP') heading.current?.focus({ preventScroll: how === 'POP' });
    if (how !== 'POP') scrollTo(0, 0);
    // Only another page moves the focus.
  }, [place ?? pathname]);
  return (
    <>
      <div className="hr-row hr-row--apart">
        <h1 ref={heading} tabIndex={-1} className="utrecht-heading-1">
          {title}
        </h1>
        {beside}
      </div>
      {children}
    </>
  );
}
