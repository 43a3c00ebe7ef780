import { Component, type ReactNode } from 'react';
import { Button, Buttons } from '../ui/button.js';
import { P } from '../ui/text.js';
import { useWords } from '../words/use-words.js';

/** A fault of ours on the page, or a part of the app that a new version replaced while it was open. */
function Broken() {
  const w = useWords();
  return (
    <div className="hr-stack" role="alert">
      <h1 className="utrecht-heading-1">{w.session.brokenTitle}</h1>
      <P>{w.session.brokenText}</P>
      <Buttons>
        <Button kind="primary" onClick={() => location.reload()}>
          {w.session.refresh}
        </Button>
      </Buttons>
    </div>
  );
}

/** Keeps the frame standing when a page breaks, and says what is safe and what to do. */
export class Caught extends Component<
  { readonly children: ReactNode; readonly place: string },
  { readonly place: string | undefined }
> {
  override state = { place: undefined as string | undefined };

  static getDerivedStateFromError(): { place: string } {
    return { place: location.pathname };
  }

  override render(): ReactNode {
    // Somebody who goes to another page starts anew.
    return this.state.place === this.props.place ? <Broken /> : this.props.children;
  }
}
